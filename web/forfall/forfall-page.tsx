import { AbsenceForm } from '#shared/contracts/personal.ts';
import { LoadedForm } from '#web/forfall/loaded-form.tsx';
import { LinkedPage } from '#web/personal/linked-page.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import type { PersonalPageProps } from '#web/personal/start-personal-page.tsx';

export function ForfallPage({ token }: PersonalPageProps) {
  const { texts } = usePersonalPage();
  return (
    <LinkedPage
      token={token}
      path="/absence-form"
      reads={AbsenceForm}
      title={texts.forfall.pageTitle}
      show={({ body, bar, reload }) => <LoadedForm form={body} bar={bar} reload={reload} />}
    />
  );
}

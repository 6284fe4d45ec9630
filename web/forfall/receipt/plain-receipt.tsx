import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import type { AbsenceForm } from '#shared/contracts/personal.ts';
import { NextSteps } from '#web/forfall/receipt/next-steps.tsx';
import { MeetingCard } from '#web/personal/meeting-card.tsx';
import { Notice } from '#web/personal/notice.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { PageTitle } from '#web/personal/page-title.tsx';

/** The receipt while only the server's "yes" is known. */
export function PlainReceipt({ form, acts }: { readonly form: AbsenceForm; readonly acts: number }) {
  const { texts } = usePersonalPage();
  return (
    <>
      <Notice color="success" Icon={CheckmarkCircleIcon} role="status">
        <PageTitle acts={acts} size="sm">
          {texts.forfall.about.items.reported}
        </PageTitle>
      </Notice>
      <MeetingCard meeting={form.meeting} />
      <NextSteps subject="items" awaitsSubstitute={false} />
    </>
  );
}

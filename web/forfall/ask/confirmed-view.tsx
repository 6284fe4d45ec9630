import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import type { AbsenceForm } from '#shared/contracts/personal.ts';
import { ClearedItems } from '#web/forfall/ask/cleared-items.tsx';
import type { Choice } from '#web/forfall/steps.ts';
import { ChoiceLink } from '#web/personal/choice-link.tsx';
import { MeetingCard } from '#web/personal/meeting-card.tsx';
import { Notice } from '#web/personal/notice.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { PageTitle } from '#web/personal/page-title.tsx';

export interface ConfirmedViewProps {
  readonly form: AbsenceForm;
  readonly acts: number;
  readonly choose: (choice: Choice) => void;
}

export function ConfirmedView({ form, acts, choose }: ConfirmedViewProps) {
  const { texts } = usePersonalPage();
  return (
    <>
      <Notice color="success" Icon={CheckmarkCircleIcon} role="status">
        <PageTitle acts={acts} size="sm">
          {texts.forfall.thanksComing}
        </PageTitle>
      </Notice>
      <MeetingCard meeting={form.meeting} />
      <ClearedItems absences={form.absences} />
      {form.may.report && (
        <div className="stack-tight ruled">
          <ChoiceLink onPress={() => choose('full')}>{texts.forfall.cannotComeAfterAll}</ChoiceLink>
          <ChoiceLink onPress={() => choose('partial')}>{texts.forfall.onlyPart}</ChoiceLink>
          {form.items.length > 0 && (
            <ChoiceLink onPress={() => choose('items')}>{texts.forfall.disqualified}</ChoiceLink>
          )}
        </div>
      )}
    </>
  );
}

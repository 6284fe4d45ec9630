import { CheckmarkCircleIcon, InformationSquareIcon } from '@navikt/aksel-icons';
import type { AbsenceForm } from '#shared/contracts/personal.ts';
import type { Outcome } from '#web/forfall/receipt/outcome.ts';
import type { Choice } from '#web/forfall/steps.ts';
import { ChoiceLink } from '#web/personal/choice-link.tsx';
import { MeetingCard } from '#web/personal/meeting-card.tsx';
import { Notice } from '#web/personal/notice.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { PageTitle } from '#web/personal/page-title.tsx';

export interface WithdrawnViewProps {
  readonly form: AbsenceForm;
  readonly outcome: Exclude<Outcome, { kind: 'reported' }>;
  readonly acts: number;
  readonly choose: (choice: Choice) => void;
}

export function WithdrawnView({ form, outcome, acts, choose }: WithdrawnViewProps) {
  const { texts } = usePersonalPage();
  const words = texts.forfall;
  if (outcome.kind === 'asked') {
    return (
      <>
        <Notice color="info" Icon={InformationSquareIcon} role="status">
          <PageTitle acts={acts} size="sm">
            {words.seatAskedTitle}
          </PageTitle>
          <p>{words.seatAsked}</p>
        </Notice>
        <MeetingCard meeting={form.meeting} />
      </>
    );
  }
  return (
    <>
      <Notice color="success" Icon={CheckmarkCircleIcon} role="status">
        <PageTitle acts={acts} size="sm">
          {words.about[outcome.subject].withdrawn}
        </PageTitle>
        <p>{words.weExpectYou}</p>
      </Notice>
      <MeetingCard meeting={form.meeting} />
      {form.may.report && (
        <div className="ruled">
          <ChoiceLink onPress={() => choose('full')}>{words.cannotComeAfterAll}</ChoiceLink>
        </div>
      )}
    </>
  );
}

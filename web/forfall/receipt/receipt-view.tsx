import { CheckmarkCircleIcon, InformationSquareIcon } from '@navikt/aksel-icons';
import type { AbsenceForm, FormAbsence } from '#shared/contracts/personal.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { subjectOf } from '#web/forfall/about.ts';
import { AbsenceFacts } from '#web/forfall/receipt/absence-facts.tsx';
import { NextSteps } from '#web/forfall/receipt/next-steps.tsx';
import { UndoCountdown } from '#web/forfall/receipt/undo-countdown.tsx';
import { WithdrawButton } from '#web/forfall/receipt/withdraw-button.tsx';
import { aftermathOf, withdrawalOf } from '#web/forfall/situation.ts';
import type { Act } from '#web/kit/use-act.ts';
import { useNow } from '#web/kit/use-now.ts';
import { whenIn } from '#web/kit/when.ts';
import { ActTrouble } from '#web/personal/act-trouble.tsx';
import { MeetingCard } from '#web/personal/meeting-card.tsx';
import { Notice } from '#web/personal/notice.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { PageTitle } from '#web/personal/page-title.tsx';

export interface ReceiptViewProps {
  readonly form: AbsenceForm;
  readonly absence: FormAbsence;
  /** How many further meetings the same report covered. */
  readonly alsoMeetings: number;
  readonly reportedAt: Instant;
  readonly acts: number;
  readonly withdraw: Act<FormAbsence>;
}

/** What was registered, how long one can undo it, and what happens next. No check page came before it. */
export function ReceiptView({ form, absence, alsoMeetings, reportedAt, acts, withdraw }: ReceiptViewProps) {
  const { texts, language, clock } = usePersonalPage();
  const now = useNow(clock, 1_000);
  const when = whenIn(form.meeting.timeZone, language);
  const words = texts.forfall;
  const aftermath = aftermathOf(absence, form, now);
  const subject = subjectOf(absence);
  const about = words.about[subject];
  const explained = {
    awaitingApproval: words.awaitingApproval,
    begun: about.begun,
    assessed: words.assessed,
    askingNow: about.askingNow,
  };
  return (
    <>
      <Notice color="success" Icon={CheckmarkCircleIcon} role="status">
        <PageTitle acts={acts} size="sm">
          {about.reported}
        </PageTitle>
      </Notice>
      <MeetingCard meeting={form.meeting} />
      <AbsenceFacts absence={absence} form={form} alsoMeetings={alsoMeetings} showsSubstitute={false} />
      {absence.undoUntil !== undefined && (aftermath === 'undoable' || aftermath === 'undoOver') ? (
        <UndoCountdown
          until={absence.undoUntil}
          openedAt={reportedAt}
          then={absence.kind === 'assessment' ? words.assessed : words.thenWeAsk}
          afterwards={about.undoOverThen}
          when={when}
        />
      ) : (
        aftermath !== 'undoable' &&
        aftermath !== 'undoOver' && (
          <Notice color="info" Icon={InformationSquareIcon}>
            <p>{explained[aftermath]}</p>
          </Notice>
        )
      )}
      <WithdrawButton absence={absence} withdrawal={withdrawalOf(absence, form, now)} act={withdraw} when={when} />
      <ActTrouble act={withdraw} notSent={about.withdrawNotSent} refused={about.withdrawRefused} />
      {aftermath !== 'begun' && (
        <NextSteps
          subject={subject}
          awaitsSubstitute={absence.kind !== 'assessment' && absence.status === 'reported'}
        />
      )}
    </>
  );
}

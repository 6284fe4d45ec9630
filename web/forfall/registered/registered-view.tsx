import type { AbsenceForm, FormAbsence } from '#shared/contracts/personal.ts';
import { subjectOf } from '#web/forfall/about.ts';
import { AbsenceFacts } from '#web/forfall/receipt/absence-facts.tsx';
import { WithdrawButton } from '#web/forfall/receipt/withdraw-button.tsx';
import { ChangeChoices } from '#web/forfall/registered/change-choices.tsx';
import { withdrawalOf } from '#web/forfall/situation.ts';
import type { Choice } from '#web/forfall/steps.ts';
import type { Act } from '#web/kit/use-act.ts';
import { useNow } from '#web/kit/use-now.ts';
import { whenIn } from '#web/kit/when.ts';
import { ActTrouble } from '#web/personal/act-trouble.tsx';
import { ContactLine } from '#web/personal/contact-line.tsx';
import { MeetingCard } from '#web/personal/meeting-card.tsx';
import { MovedNotice } from '#web/personal/moved-notice.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { PageTitle } from '#web/personal/page-title.tsx';

export interface RegisteredViewProps {
  readonly form: AbsenceForm;
  readonly absences: readonly FormAbsence[];
  readonly acts: number;
  readonly withdraw: Act<FormAbsence>;
  readonly choose: (choice: Choice) => void;
}

/** The link opened again: what is registered, who comes instead, and the way back. */
export function RegisteredView({ form, absences, acts, withdraw, choose }: RegisteredViewProps) {
  const { texts, language, clock } = usePersonalPage();
  const now = useNow(clock, 10_000);
  const when = whenIn(form.meeting.timeZone, language);
  const words = texts.forfall;
  const about = words.about[absences.some((absence) => subjectOf(absence) === 'absence') ? 'absence' : 'items'];
  return (
    <>
      <MovedNotice meeting={form.meeting} />
      <PageTitle acts={acts}>{about.youHaveReported}</PageTitle>
      <MeetingCard meeting={form.meeting} />
      {now >= form.meeting.start && <p>{words.begunForm}</p>}
      {absences.map((absence) => (
        <section key={absence.absenceId} className="stack">
          <AbsenceFacts absence={absence} form={form} alsoMeetings={0} showsSubstitute />
          {absence.status === 'decidedDisqualified' ? (
            <p>{words.decidedDisqualified}</p>
          ) : (
            <WithdrawButton
              absence={absence}
              withdrawal={withdrawalOf(absence, form, now)}
              act={withdraw}
              when={when}
            />
          )}
        </section>
      ))}
      <ActTrouble act={withdraw} notSent={about.withdrawNotSent} refused={about.withdrawRefused} />
      {form.may.report && now < form.meeting.start && (
        <ChangeChoices absences={absences} hasItems={form.items.length > 0} choose={choose} />
      )}
      <div className="ruled">
        <ContactLine contact={form.contact} />
      </div>
    </>
  );
}

import { PadlockLockedIcon } from '@navikt/aksel-icons';
import type { AbsenceForm } from '#shared/contracts/personal.ts';
import { ClearedItems } from '#web/forfall/ask/cleared-items.tsx';
import type { Choice } from '#web/forfall/steps.ts';
import type { Act } from '#web/kit/use-act.ts';
import { useNow } from '#web/kit/use-now.ts';
import { ActTrouble } from '#web/personal/act-trouble.tsx';
import { ChoiceLink } from '#web/personal/choice-link.tsx';
import { MeetingCard } from '#web/personal/meeting-card.tsx';
import { MovedNotice } from '#web/personal/moved-notice.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { PageTitle } from '#web/personal/page-title.tsx';

export interface AskViewProps {
  readonly form: AbsenceForm;
  readonly acts: number;
  readonly choose: (choice: Choice) => void;
  readonly coming: Act<undefined>;
}

/** The question with the name in it, so that a wrong reader sees that it is not for them. */
export function AskView({ form, acts, choose, coming }: AskViewProps) {
  const { texts, clock } = usePersonalPage();
  const now = useNow(clock, 10_000);
  const isMoved = form.meeting.movedFrom !== undefined;
  const hasBegun = now >= form.meeting.start;
  const isSending = coming.state.kind === 'sending';
  return (
    <>
      <MovedNotice meeting={form.meeting} />
      <PageTitle acts={acts}>
        {isMoved ? texts.forfall.canYouComeNow : texts.forfall.canYouCome(form.person.name)}
      </PageTitle>
      <MeetingCard meeting={form.meeting} />
      <ClearedItems absences={form.absences} />
      <p className="quiet">{hasBegun ? texts.forfall.begunForm : texts.forfall.noNeedToAnswer}</p>
      {form.may.report && (
        <div className="stack-tight">
          <ChoiceLink onPress={() => choose('full')}>{texts.forfall.cannotCome}</ChoiceLink>
          <ChoiceLink onPress={() => choose('partial')}>{texts.forfall.onlyPart}</ChoiceLink>
          {form.items.length > 0 && (
            <ChoiceLink onPress={() => choose('items')}>{texts.forfall.disqualified}</ChoiceLink>
          )}
        </div>
      )}
      {!hasBegun && (
        <button
          type="button"
          className="link-button centered"
          aria-disabled={isSending}
          onClick={() => void coming.run(undefined)}
        >
          {isSending ? texts.common.sending : texts.forfall.coming}
        </button>
      )}
      <ActTrouble act={coming} notSent={texts.forfall.notSent} refused={texts.forfall.refused} />
      <p className="with-icon quiet ruled">
        <PadlockLockedIcon aria-hidden="true" />
        <span>{texts.common.onlyYou}</span>
      </p>
    </>
  );
}

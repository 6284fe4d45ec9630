import type { FormAbsence } from '#shared/contracts/personal.ts';
import { subjectOf } from '#web/forfall/about.ts';
import type { Withdrawal } from '#web/forfall/situation.ts';
import type { Act } from '#web/kit/use-act.ts';
import type { When } from '#web/kit/when.ts';
import { ActButton } from '#web/personal/act-button.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';

export interface WithdrawButtonProps {
  readonly absence: FormAbsence;
  readonly withdrawal: Withdrawal;
  readonly act: Act<FormAbsence>;
  readonly when: When;
}

/** The way back, worded by what it means now. Under it: what it does to the substitute. */
export function WithdrawButton({ absence, withdrawal, act, when }: WithdrawButtonProps) {
  const { texts, clock } = usePersonalPage();
  const words = texts.forfall;
  const about = words.about[subjectOf(absence)];
  const isSending = act.state.kind === 'sending' && act.state.body.absenceId === absence.absenceId;
  const press = { variant: 'secondary', isSending, onPress: () => void act.run(absence) } as const;
  switch (withdrawal.kind) {
    case 'closed':
      return null;
    case 'asked':
      return <p>{words.seatAsked}</p>;
    case 'undo':
      return <ActButton {...press}>{about.undo}</ActButton>;
    case 'ask':
      return (
        <>
          <p>{words.alreadySaidYes(withdrawal.substitute)}</p>
          <ActButton {...press}>{words.askForSeat}</ActButton>
        </>
      );
    case 'free': {
      const { substitute, until } = withdrawal;
      const told = substitute === undefined ? '' : words.thenTold(substitute);
      const later =
        substitute === undefined || until === undefined ? '' : words.afterThat(when.dayAndClock(until, clock.now()));
      return (
        <>
          <ActButton {...press}>{about.withdraw}</ActButton>
          {told !== '' && (
            <p className="quiet">
              {told} {later}
            </p>
          )}
        </>
      );
    }
  }
}

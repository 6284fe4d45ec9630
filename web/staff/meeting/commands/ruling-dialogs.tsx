import { present } from '#shared/kernel/assert.ts';
import { ok } from '#shared/kernel/result.ts';
import { CommandDialog } from '#web/staff/meeting/commands/command-dialog.tsx';
import type { OpenCommand } from '#web/staff/meeting/commands/commands-context.ts';
import { Consequences } from '#web/staff/meeting/commands/consequences.tsx';
import { useWhy, WhyField } from '#web/staff/meeting/commands/why-field.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** A go-ahead for calling, not a judgement of the absence: that is the body's own. */
export function ApproveDialog({ target, onClose }: OpenCommand) {
  const words = useStaff().texts.commands.approve;
  const seat = present(target.seat, 'seat');
  const { absenceId } = present(target.absence, 'absence');
  const why = useWhy();
  return (
    <CommandDialog
      title={words.title(seat.name)}
      seat={seat}
      hasConsequences
      answers={[
        { label: words.yes, told: words.toldYes(seat.name), body: () => ok({ type: 'ApproveAbsence', absenceId }) },
        {
          label: words.no,
          look: 'secondary',
          told: words.toldNo(seat.name),
          body: () => why.with((reason) => ({ type: 'RejectAbsence', absenceId, reason })),
        },
      ]}
      decline={words.decline}
      onClose={onClose}
    >
      <Consequences lines={[words.follows]} />
      <WhyField why={why} label={words.why} hint={words.whyHint} isRequired={false} />
    </CommandDialog>
  );
}

/** The member wants the seat back so late that a substitute may already be on the way. */
export function GiveBackDialog({ target, onClose }: OpenCommand) {
  const words = useStaff().texts.commands.giveBack;
  const seat = present(target.seat, 'seat');
  const { absenceId } = present(target.absence, 'absence');
  const own = seat.vacancies.filter((vacancy) => vacancy.absenceId === absenceId);
  const name = own.find(({ substitute }) => substitute !== null)?.substitute?.name ?? '';
  return (
    <CommandDialog
      title={words.title(seat.name, name)}
      seat={seat}
      hasConsequences
      answers={[
        {
          label: words.member(seat.name),
          told: words.told(seat.name),
          body: () => ok({ type: 'DecideWithdrawal', absenceId, outcome: 'member' }),
        },
        {
          label: words.substitute(name),
          look: 'secondary',
          told: words.told(name),
          body: () => ok({ type: 'DecideWithdrawal', absenceId, outcome: 'substitute' }),
        },
      ]}
      decline={words.decline}
      onClose={onClose}
    >
      <Consequences lines={[words.follows(seat.name)]} />
    </CommandDialog>
  );
}

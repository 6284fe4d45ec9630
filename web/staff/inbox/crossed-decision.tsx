import type { InboxCommand } from '#shared/contracts/inbox.ts';
import { Crossing } from '#web/staff/act/crossing.tsx';
import { Dialog } from '#web/staff/act/dialog.tsx';
import type { Answering } from '#web/staff/act/use-answer.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface CrossedDecisionProps {
  readonly crossed: NonNullable<Answering<InboxCommand>['crossed']>;
  readonly onClose: () => void;
}

/** Who was first, and that what was pressed did not happen. */
export function CrossedDecision({ crossed, onClose }: CrossedDecisionProps) {
  const { texts } = useStaff();
  const name = crossed.problem.winner?.actor.name;
  return (
    <Dialog
      title={name === undefined ? crossed.problem.title : texts.act.wasFirst(name)}
      onClose={onClose}
      hasConsequences
    >
      <Crossing {...crossed} told={undefined} way={undefined} onClose={onClose} />
    </Dialog>
  );
}

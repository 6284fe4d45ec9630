import type { ConflictChoice } from '#shared/contracts/conflicts.ts';
import { ok } from '#shared/kernel/result.ts';
import { NoBody } from '#web/kit/api-client.ts';
import { ActDialog } from '#web/staff/act/act-dialog.tsx';
import { Compared, type ComparedProps } from '#web/staff/archive/compared.tsx';
import { conflictField } from '#web/staff/import/conflict-text.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

interface ConflictDialogProps extends ComparedProps {
  readonly returnTo: string;
  readonly done: () => void;
  readonly onClose: () => void;
}

/** Which of the two holds from now on. */
export function ConflictDialog({ conflict, names, returnTo, done, onClose }: ConflictDialogProps) {
  const { texts } = useStaff();
  const words = texts.archive;
  const { kind, id, field, name } = conflict;
  const answer = (choose: ConflictChoice['choose']) => () => ok({ kind, id, field, choose });
  return (
    <ActDialog<ConflictChoice, unknown>
      title={words.ask(name, conflictField(field, texts))}
      hasConsequences
      answers={[
        { label: words.keepOurs, look: 'secondary', told: words.kept, body: answer('ours') },
        { label: words.useTheirs, look: 'secondary', told: words.taken, body: answer('source') },
      ]}
      decline={words.notNow}
      to={{ method: 'POST', path: '/conflicts', reads: NoBody }}
      returnTo={returnTo}
      done={done}
      onClose={onClose}
    >
      <Compared conflict={conflict} names={names} />
      <p>{words.follows}</p>
    </ActDialog>
  );
}

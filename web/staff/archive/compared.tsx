import type { ConflictList } from '#shared/contracts/conflicts.ts';
import { conflictText, type Names } from '#web/staff/import/conflict-text.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useWhen } from '#web/staff/session/use-when.ts';

export interface ComparedProps {
  readonly conflict: ConflictList['conflicts'][number];
  readonly names: Names;
}

/** What staff wrote, and what the source says, beside each other. */
export function Compared({ conflict: { field, kept, offered }, names }: ComparedProps) {
  const { texts, words: vocabulary } = useStaff();
  const when = useWhen();
  const words = texts.archive;
  const reading = { names, texts, words: vocabulary, when };
  return (
    <dl className="compared">
      <div>
        <dt>{words.ours}</dt>
        <dd>{conflictText(field, kept, reading)}</dd>
      </div>
      <div>
        <dt>{words.theirs}</dt>
        <dd>{conflictText(field, offered, reading)}</dd>
      </div>
    </dl>
  );
}

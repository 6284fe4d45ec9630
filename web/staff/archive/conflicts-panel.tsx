import { useState } from 'react';
import type { ConflictList } from '#shared/contracts/conflicts.ts';
import { Compared } from '#web/staff/archive/compared.tsx';
import { ConflictDialog } from '#web/staff/archive/conflict-dialog.tsx';
import { conflictField, type Names } from '#web/staff/import/conflict-text.ts';
import { useNames } from '#web/staff/import/use-names.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useWhen } from '#web/staff/session/use-when.ts';

type Conflict = ConflictList['conflicts'][number];

const TITLE_ID = 'conflicts-title';

interface ConflictsPanelProps {
  readonly conflicts: readonly Conflict[];
  readonly look: () => void;
}

/** Where the source has said something new about what staff corrected: both beside each other, and the choice. */
export function ConflictsPanel({ conflicts, look }: ConflictsPanelProps) {
  const { texts } = useStaff();
  const names = useNames();
  const [chosen, setChosen] = useState<Conflict>();
  const words = texts.archive;
  if (names === undefined) return null;
  return (
    <section className="panel people-panel" aria-labelledby={TITLE_ID}>
      <h2 id={TITLE_ID} className="ds-heading" data-size="2xs" tabIndex={-1}>
        {words.conflictsTitle}
      </h2>
      <p className="quiet small">{conflicts.length === 0 ? words.noConflicts : words.conflictsHint}</p>
      {conflicts.length > 0 && (
        <ul className="plain-list">
          {conflicts.map((conflict) => (
            <li key={conflict.kind + conflict.id + conflict.field} className="one-change">
              <OneConflict conflict={conflict} names={names} onChoose={() => setChosen(conflict)} />
            </li>
          ))}
        </ul>
      )}
      {chosen !== undefined && (
        <ConflictDialog
          conflict={chosen}
          names={names}
          returnTo={TITLE_ID}
          done={look}
          onClose={() => setChosen(undefined)}
        />
      )}
    </section>
  );
}

interface OneConflictProps {
  readonly conflict: Conflict;
  readonly names: Names;
  readonly onChoose: () => void;
}

function OneConflict({ conflict, names, onChoose }: OneConflictProps) {
  const { texts, clock } = useStaff();
  const when = useWhen();
  const words = texts.archive;
  const { name, since } = conflict;
  const field = conflictField(conflict.field, texts);
  return (
    <>
      <h3 className="strong">
        {name}: {field}
      </h3>
      <Compared conflict={conflict} names={names} />
      <p className="quiet small">{words.since(when.dayAndClock(since, clock.now()))}</p>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        aria-label={words.chooseOf(name, field)}
        onClick={onChoose}
      >
        {words.choose}
      </button>
    </>
  );
}

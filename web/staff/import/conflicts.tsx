import { Link } from 'react-router';
import type { RosterOutcome } from '#shared/contracts/roster.ts';
import { conflictField, conflictText } from '#web/staff/import/conflict-text.ts';
import { useNames } from '#web/staff/import/use-names.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useWhen } from '#web/staff/session/use-when.ts';

interface ConflictsProps {
  readonly conflicts: RosterOutcome['conflicts'];
}

const SHOWN_MAX = 50;

/** Where the file says something else than staff wrote by hand: both beside each other, and where to choose. */
export function Conflicts({ conflicts }: ConflictsProps) {
  const { texts, words: vocabulary } = useStaff();
  const when = useWhen();
  const names = useNames();
  const words = texts.import;
  if (names === undefined) return null;
  const reading = { names, texts, words: vocabulary, when };
  return (
    <section className="panel people-panel" aria-labelledby="conflicts-title">
      <h3 id="conflicts-title" className="ds-heading" data-size="2xs">
        {words.conflictsTitle}
      </h3>
      <p className="quiet small">{words.conflictsHint}</p>
      <div className="wide-table">
        <table className="ds-table" data-color="neutral">
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.kept}</th>
              <th scope="col">{words.offered}</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.slice(0, SHOWN_MAX).map(({ kind, id, field, kept, offered }) => (
              <tr key={kind + id + field}>
                <th scope="row">
                  {conflictField(field, texts)}{' '}
                  {kind === 'body' && (
                    <Link className="ds-link" to={`/utvalg/${id}`}>
                      {words.goToBody}
                    </Link>
                  )}
                  {kind === 'person' && (
                    <Link className="ds-link" to="/personer">
                      {words.goToPersons}
                    </Link>
                  )}
                </th>
                <td>{conflictText(field, kept, reading)}</td>
                <td>{conflictText(field, offered, reading)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

import { Link } from 'react-router';
import type { RosterOutcome } from '#shared/contracts/roster.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

interface ConflictsProps {
  readonly conflicts: RosterOutcome['conflicts'];
}

const SHOWN_MAX = 50;

/** Where the file says something else than staff wrote by hand: both beside each other, and where to choose. */
export function Conflicts({ conflicts }: ConflictsProps) {
  const { texts } = useStaff();
  const words = texts.import;
  const known: Readonly<Record<string, unknown>> = words.fields;
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
                  {typeof known[field] === 'string' ? known[field] : field}{' '}
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
                <td>{kept}</td>
                <td>{offered}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

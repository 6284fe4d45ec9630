import { Link } from 'react-router';
import { BodyList, type BodySummary } from '#shared/contracts/bodies.ts';
import { StaleLine, Trouble } from '#web/staff/frame/trouble.tsx';
import { CorrectedTag } from '#web/staff/people/corrected-tag.tsx';
import { PageHead } from '#web/staff/people/page-head.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { SELDOM_MS, useFresh } from '#web/staff/session/use-fresh.ts';
import { useWhen } from '#web/staff/session/use-when.ts';

/** Every body that the reader may see. */
export function BodiesPage() {
  const { texts } = useStaff();
  const when = useWhen();
  const words = texts.people;
  const list = useFresh('/bodies', BodyList, SELDOM_MS);
  if (list.phase !== 'shown') {
    return <Trouble phase={list.phase} loadingWords={words.loading} retry={list.retry} />;
  }
  const { bodies } = list.body;
  return (
    <>
      <StaleLine of={list} when={when} />
      <PageHead title={words.bodies} about={words.bodiesExplained} />
      {bodies.length === 0 ? (
        <p>
          {words.noBodies}{' '}
          <Link className="ds-link" to="/hent-inn">
            {words.toImport}
          </Link>
        </p>
      ) : (
        <div className="panel wide-table labelled">
          <table className="ds-table" data-color="neutral">
            <thead>
              <tr>
                <th scope="col">{words.body}</th>
                <th scope="col">{words.term}</th>
                <th scope="col">{words.seats}</th>
                <th scope="col">{words.substitutes}</th>
              </tr>
            </thead>
            <tbody>
              {bodies.map((body) => (
                <BodyRow key={body.id} body={body} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function BodyRow({ body }: { readonly body: BodySummary }) {
  const words = useStaff().texts.people;
  const { id, name, termFrom, termTo, seats, substitutes, corrected } = body;
  return (
    <tr>
      <th scope="row">
        <Link className="ds-link" data-color="accent" to={`/utvalg/${id}`}>
          {name}
        </Link>
        {corrected && <CorrectedTag />}
      </th>
      <td data-label={words.term}>{words.years(termFrom.slice(0, 4), termTo.slice(0, 4))}</td>
      <td data-label={words.seats}>{seats}</td>
      <td data-label={words.substitutes}>{substitutes}</td>
    </tr>
  );
}

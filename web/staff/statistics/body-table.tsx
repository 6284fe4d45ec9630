import type { Statistics } from '#shared/contracts/statistics.ts';
import { MINUTE_MS } from '#shared/rules/local-time.ts';
import { formatDuration } from '#shared/texts/duration.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** The same figures for each body and term. */
export function BodyTable({ bodies }: Pick<Statistics, 'bodies'>) {
  const { texts, language } = useStaff();
  const words = texts.statistics;
  const duration = (minutes: number | undefined) =>
    minutes === undefined ? '–' : formatDuration(minutes * MINUTE_MS, language);
  return (
    <section aria-labelledby="per-body-title">
      <h2 id="per-body-title" className="ds-heading list-title" data-size="2xs">
        {words.perBody}
      </h2>
      <div className="panel wide-table labelled">
        <table className="ds-table" data-color="neutral">
          <thead>
            <tr>
              <th scope="col">{words.body}</th>
              <th scope="col">{words.term}</th>
              <th scope="col">{words.meetingsHead}</th>
              <th scope="col">{words.filled}</th>
              <th scope="col">{words.empty}</th>
              <th scope="col">{words.median}</th>
              <th scope="col">{words.longest}</th>
            </tr>
          </thead>
          <tbody>
            {bodies.map(({ bodyId, bodyName, term, figures }) => (
              <tr key={`${bodyId} ${term}`}>
                <th scope="row">{bodyName}</th>
                <td data-label={words.term}>{term ?? words.before}</td>
                <td data-label={words.meetingsHead}>{figures.meetings}</td>
                <td data-label={words.filled}>{figures.vacancies.filled}</td>
                <td data-label={words.empty}>{figures.vacancies.exhausted}</td>
                <td data-label={words.median}>{duration(figures.timeToFill.median)}</td>
                <td data-label={words.longest}>{duration(figures.timeToFill.longest)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

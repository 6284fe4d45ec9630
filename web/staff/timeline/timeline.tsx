import { useState } from 'react';
import { Link } from 'react-router';
import { useNow } from '#web/kit/use-now.ts';
import { stepsOf } from '#web/staff/log/log-filter.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { daysOf } from '#web/staff/timeline/days.ts';
import { NowLine } from '#web/staff/timeline/now-line.tsx';
import { PastMoment } from '#web/staff/timeline/past-moment.tsx';
import { StepsAhead } from '#web/staff/timeline/steps-ahead.tsx';

const ENTRIES_SHOWN = 8;

/** From what will happen next, through now, to what has happened. */
export function Timeline() {
  const { texts, clock } = useStaff();
  const { view, log, when } = useMeeting();
  const now = useNow(clock, 10_000);
  const [showsAll, setShowsAll] = useState(false);
  const words = texts.timeline;
  const past = stepsOf(log?.entries ?? []);
  const shown = showsAll ? past : past.slice(0, ENTRIES_SHOWN);
  return (
    <aside className="panel timeline" aria-labelledby="timeline-title">
      <div className="section-head">
        <h2 id="timeline-title" className="ds-heading" data-size="2xs">
          {words.title}
        </h2>
        <Link className="ds-link" to={`/moter/${view.id}/logg`}>
          {words.wholeLog}
        </Link>
      </div>
      <StepsAhead Heading="h3" />
      <NowLine />
      {past.length === 0 && <p className="quiet">{words.nothingYet}</p>}
      {daysOf(shown, when).map(({ key, entries }) => (
        <section key={key}>
          <h3 className="timeline-day">{entries[0] === undefined ? '' : when.day(entries[0].at, now)}</h3>
          <ol className="plain-list">
            {entries.map((entry) => (
              <PastMoment key={entry.seq} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {shown.length < past.length && (
        <button type="button" className="link-button small" onClick={() => setShowsAll(true)}>
          {words.earlier(past.length - shown.length)}
        </button>
      )}
    </aside>
  );
}

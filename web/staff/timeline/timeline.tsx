import { useState } from 'react';
import { Link } from 'react-router';
import type { LogEntry } from '#shared/contracts/meeting-log.ts';
import { useNow } from '#web/kit/use-now.ts';
import { entryLook } from '#web/staff/log/log-filter.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { nextText } from '#web/staff/meeting/next-text.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { daysOf } from '#web/staff/timeline/days.ts';

const ENTRIES_SHOWN = 8;
const STEPS_AHEAD_SHOWN = 4;

/** From what will happen next, through now, to what has happened. */
export function Timeline() {
  const { texts, clock } = useStaff();
  const { view, log, when } = useMeeting();
  const now = useNow(clock, 10_000);
  const [showsAll, setShowsAll] = useState(false);
  const words = texts.timeline;
  const ahead = view.next.slice(0, STEPS_AHEAD_SHOWN).toReversed();
  const past = (log?.entries ?? []).toSorted((one, other) => other.seq - one.seq);
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
      {ahead.length > 0 && view.status !== 'cancelled' && (
        <>
          <h3 className="timeline-day">{words.ahead}</h3>
          <ol className="plain-list">
            {ahead.map((step) => (
              <li key={`${step.at}-${step.type}-${step.vacancyId ?? ''}`} className="moment" data-ahead="true">
                <span className="moment-time">{when.bareClock(step.at)}</span>
                <span className="moment-dot" aria-hidden="true" />
                <span>
                  {when.day(step.at, now) !== when.day(now, now) && <>{when.day(step.at, now)}: </>}
                  {step.type === 'deadline' ? words.unlessAnswered(step.name ?? '') : nextText(step, texts)}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      <p className="timeline-now">
        <span className="moment-time">{when.bareClock(now)}</span>
        <span className="ds-sr-only">{words.now}</span>
      </p>
      {past.length === 0 && <p className="quiet">{words.nothingYet}</p>}
      {daysOf(shown, when).map(({ key, entries }) => (
        <section key={key}>
          <h3 className="timeline-day">{entries[0] === undefined ? '' : when.day(entries[0].at, now)}</h3>
          <ol className="plain-list">
            {entries.map((entry) => (
              <Moment key={entry.seq} entry={entry} />
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

function Moment({ entry }: { readonly entry: LogEntry }) {
  const { when } = useMeeting();
  return (
    <li className="moment" data-look={entryLook(entry)}>
      <time className="moment-time" dateTime={entry.at}>
        {when.bareClock(entry.at)}
      </time>
      <span className="moment-dot" aria-hidden="true" />
      <span>{entry.text}</span>
    </li>
  );
}

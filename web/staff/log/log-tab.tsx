import { useState } from 'react';
import { useNow } from '#web/kit/use-now.ts';
import { LogEntryRow } from '#web/staff/log/log-entry-row.tsx';
import { type LogSearch, searchLog } from '#web/staff/log/log-filter.ts';
import { LogFoot } from '#web/staff/log/log-foot.tsx';
import { LogHead } from '#web/staff/log/log-head.tsx';
import { LogSearchBar } from '#web/staff/log/log-search-bar.tsx';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { daysOf } from '#web/staff/timeline/days.ts';

const PAGE_ENTRIES = 100;
const EVERYTHING: LogSearch = { kind: 'all', seatId: '', text: '' };

/** What happened, in words that hold before an auditor. */
export function LogTab() {
  const { texts, clock } = useStaff();
  const { log, when } = useMeeting();
  const now = useNow(clock, 60_000);
  const [search, setSearch] = useState<LogSearch>(EVERYTHING);
  const [showsTexts, setShowsTexts] = useState(true);
  const [shownMax, setShownMax] = useState(PAGE_ENTRIES);
  if (log === undefined) return <p role="status">{texts.common.loading}</p>;
  const hits = searchLog(log.entries, search);
  return (
    <>
      <LogSearchBar entries={log.entries} search={search} onChange={setSearch} />
      <section className="panel log">
        <LogHead count={hits.length} showsTexts={showsTexts} onShowTexts={setShowsTexts} />
        {log.entries.length === 0 && <p className="log-empty">{texts.timeline.nothingYet}</p>}
        {log.entries.length > 0 && hits.length === 0 && (
          <p className="log-empty">
            {texts.log.noHits}{' '}
            <button type="button" className="link-button" onClick={() => setSearch(EVERYTHING)}>
              {texts.log.showAll}
            </button>
          </p>
        )}
        {daysOf(hits.slice(0, shownMax), when).map(({ key, entries }) => (
          <section key={key}>
            <h2 className="log-day">{entries[0] === undefined ? '' : when.day(entries[0].at, now)}</h2>
            <ol className="plain-list">
              {entries.map((entry) => (
                <LogEntryRow key={entry.seq} entry={entry} showsText={showsTexts} />
              ))}
            </ol>
          </section>
        ))}
        {hits.length > shownMax && (
          <button type="button" className="link-button log-empty" onClick={() => setShownMax(shownMax + PAGE_ENTRIES)}>
            {texts.log.more}
          </button>
        )}
        <LogFoot verified={log.verified} />
      </section>
    </>
  );
}

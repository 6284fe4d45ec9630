import { ShieldCheckmarkIcon, ShieldLockIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useNow } from '#web/kit/use-now.ts';
import { LogEntryRow } from '#web/staff/log/log-entry-row.tsx';
import { type LogSearch, searchLog } from '#web/staff/log/log-filter.ts';
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
  const shown = hits.slice(0, shownMax);
  const { verified } = log;
  return (
    <>
      <LogSearchBar entries={log.entries} search={search} onChange={setSearch} />
      <section className="panel log">
        <header className="log-head">
          <p role="status">
            <b>{texts.log.entries(hits.length)}</b> <span className="quiet">{texts.log.newestFirst}</span>
          </p>
          <label className="ds-field">
            <input
              type="checkbox"
              className="ds-input"
              checked={showsTexts}
              onChange={(event) => setShowsTexts(event.target.checked)}
            />
            <span>{texts.log.showTexts}</span>
          </label>
        </header>
        {log.entries.length === 0 && <p className="log-empty">{texts.timeline.nothingYet}</p>}
        {log.entries.length > 0 && hits.length === 0 && (
          <p className="log-empty">
            {texts.log.noHits}{' '}
            <button type="button" className="link-button" onClick={() => setSearch(EVERYTHING)}>
              {texts.log.showAll}
            </button>
          </p>
        )}
        {daysOf(shown, when).map(({ key, entries }) => (
          <section key={key}>
            <h2 className="log-day">{entries[0] === undefined ? '' : when.day(entries[0].at, now)}</h2>
            <ol className="plain-list">
              {entries.map((entry) => (
                <LogEntryRow key={entry.seq} entry={entry} showsText={showsTexts} />
              ))}
            </ol>
          </section>
        ))}
        {shown.length < hits.length && (
          <button type="button" className="link-button log-empty" onClick={() => setShownMax(shownMax + PAGE_ENTRIES)}>
            {texts.log.more}
          </button>
        )}
        <footer className="log-foot with-icon" data-color={verified.brokenAt === undefined ? 'neutral' : 'danger'}>
          {verified.brokenAt === undefined ? (
            <ShieldCheckmarkIcon aria-hidden="true" />
          ) : (
            <ShieldLockIcon aria-hidden="true" />
          )}
          <span>
            {verified.brokenAt === undefined
              ? texts.log.verified(when.clock(verified.at), verified.entries)
              : texts.log.broken(verified.brokenAt)}
          </span>
        </footer>
      </section>
    </>
  );
}

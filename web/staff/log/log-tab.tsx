import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useNow } from '#web/kit/use-now.ts';
import { Trouble } from '#web/staff/frame/trouble.tsx';
import { LogAhead } from '#web/staff/log/log-ahead.tsx';
import { LogDays } from '#web/staff/log/log-days.tsx';
import { type LogSearch, searchLog } from '#web/staff/log/log-filter.ts';
import { LogFoot } from '#web/staff/log/log-foot.tsx';
import { LogHead } from '#web/staff/log/log-head.tsx';
import { LogSearchBar } from '#web/staff/log/log-search-bar.tsx';
import { LogTools } from '#web/staff/log/log-tools.tsx';
import { ReportPanel } from '#web/staff/log/report-panel.tsx';
import { useUnread } from '#web/staff/log/use-unread.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { nextText } from '#web/staff/meeting/next-text.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

const PAGE_ENTRIES = 100;
const EVERYTHING: LogSearch = { kind: 'all', seatId: '', text: '' };
const NONE = [] as const;

/** What happened, in words that hold before an auditor. */
export function LogTab() {
  const { texts, clock } = useStaff();
  const { log, logPhase = 'loading', look } = useMeeting();
  const now = useNow(clock, 60_000);
  const [search, setSearch] = useState<LogSearch>(EVERYTHING);
  const [showsTexts, setShowsTexts] = useState(true);
  const [shownMax, setShownMax] = useState(PAGE_ENTRIES);
  const { shown, newCount, show, list } = useUnread(log?.entries ?? NONE);
  // The field follows the fingers at once; the list follows when there is time.
  const wanted = useDeferredValue(search);
  const hits = useMemo(() => searchLog(shown, wanted), [shown, wanted]);
  const page = useMemo(() => hits.slice(0, shownMax), [hits, shownMax]);
  const change = useCallback((next: LogSearch) => {
    setSearch(next);
    setShownMax(PAGE_ENTRIES);
  }, []);
  if (log === undefined) return <Trouble phase={logPhase} loadingWords={texts.common.loading} isPart retry={look} />;
  return (
    <>
      <div className="log-bar">
        <LogSearchBar entries={shown} search={search} onChange={change} />
        <LogTools />
      </div>
      <section className="panel log" aria-busy={wanted !== search}>
        <LogHead count={hits.length} showsTexts={showsTexts} onShowTexts={setShowsTexts} />
        <div aria-live="polite">
          {newCount > 0 && (
            <button type="button" className="link-button log-new" onClick={show}>
              {texts.log.newEntries(newCount)}
            </button>
          )}
        </div>
        {search === EVERYTHING && <LogAhead />}
        {log.entries.length === 0 && <NothingYet />}
        {log.entries.length > 0 && hits.length === 0 && <NoHits onShowAll={() => change(EVERYTHING)} />}
        <div ref={list}>
          <LogDays entries={page} showsTexts={showsTexts} now={now} />
        </div>
        {hits.length > shownMax && (
          <button type="button" className="link-button log-empty" onClick={() => setShownMax(shownMax + PAGE_ENTRIES)}>
            {texts.log.more}
          </button>
        )}
        <LogFoot verified={log.verified} />
      </section>
      <ReportPanel />
    </>
  );
}

function NoHits({ onShowAll }: { readonly onShowAll: () => void }) {
  const { texts } = useStaff();
  return (
    <p className="log-empty">
      {texts.log.noHits}{' '}
      <button type="button" className="link-button" onClick={onShowAll}>
        {texts.log.showAll}
      </button>
    </p>
  );
}

function NothingYet() {
  const { texts, clock } = useStaff();
  const { view, when } = useMeeting();
  const [next] = view.next;
  return (
    <p className="log-empty">
      {texts.timeline.nothingYet}{' '}
      {next !== undefined && texts.log.firstWill(nextText(next, texts), when.dayAndClock(next.at, clock.now()))}
    </p>
  );
}

import { useState } from 'react';
import { useNow } from '#web/kit/use-now.ts';
import { ListPanel } from '#web/staff/meeting/list-panel.tsx';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { Notices } from '#web/staff/meeting/notices.tsx';
import { SummaryPanel } from '#web/staff/meeting/summary-panel.tsx';
import { useGoToTask } from '#web/staff/meeting/use-go-to-task.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { Timeline } from '#web/staff/timeline/timeline.tsx';

/** Who comes to every seat; for those unsettled who is asked, until when, and what happens then. */
export function AttendanceTab() {
  const { texts, clock } = useStaff();
  const { view } = useMeeting();
  const now = useNow(clock, 10_000);
  const [showsAll, setShowsAll] = useState(false);
  useGoToTask();
  const words = texts.meeting;
  return (
    <>
      {view.status === 'cancelled' && <p className="line">{words.cancelled}</p>}
      {view.status === 'planned' && <p className="line">{words.notPublished}</p>}
      {view.status !== 'cancelled' && now >= view.start && now < view.end && <p className="line">{words.isGoingOn}</p>}
      <SummaryPanel />
      {/* Of a meeting that is over or never comes, nothing is left to choose. */}
      {view.status !== 'cancelled' && now < view.end && <Notices />}
      <div className="beside-timeline">
        <section aria-labelledby="lists-title">
          <div className="section-head">
            <h2 id="lists-title" className="ds-heading" data-size="2xs">
              {words.perList}
            </h2>
            <div className="toggle" role="group" aria-label={words.shows}>
              <button type="button" aria-pressed={!showsAll} onClick={() => setShowsAll(false)}>
                {words.onlyAbsent}
              </button>
              <button type="button" aria-pressed={showsAll} onClick={() => setShowsAll(true)}>
                {words.all(view.seats.length)}
              </button>
            </div>
          </div>
          {view.lists.map((list) => (
            <ListPanel key={list.id} list={list} showsAll={showsAll} />
          ))}
        </section>
        <Timeline />
      </div>
    </>
  );
}

import { useEffect } from 'react';
import { MeetingList, type MeetingSummary } from '#shared/contracts/meeting-list.ts';
import { epochMsOf } from '#shared/kernel/instant.ts';
import { useNow } from '#web/kit/use-now.ts';
import { whenIn } from '#web/kit/when.ts';
import { StaleLine, Trouble } from '#web/staff/frame/trouble.tsx';
import { MeetingRow } from '#web/staff/list/meeting-row.tsx';
import { TaskList } from '#web/staff/list/task-list.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { useFresh } from '#web/staff/session/use-fresh.ts';

/** The list does not carry the municipality's time zone; every municipality we serve so far shares this one. */
const LIST_ZONE = 'Europe/Oslo';

/** Does anything need a person today, and what? Then the meetings to come. */
export function MeetingListPage() {
  const { texts, language, clock } = useStaff();
  const now = useNow(clock, 10_000);
  const list = useFresh('/meetings', MeetingList);
  useEffect(() => {
    document.title = `${texts.common.meetings} · Fulltallig`;
  }, [texts]);
  if (list.phase !== 'shown') {
    return <Trouble phase={list.phase} loadingWords={texts.common.loadingList} retry={list.retry} />;
  }
  const when = whenIn(LIST_ZONE, language);
  const upcoming = list.body.meetings.filter(({ end }) => epochMsOf(end) > epochMsOf(now)).toSorted(byStart);
  const words = texts.list;
  return (
    <>
      <StaleLine isStale={list.isStale} clock={when.clock(list.since)} retry={list.retry} />
      <h1 className="ds-heading" data-size="md">
        {texts.common.meetings}
      </h1>
      <TaskList meetings={upcoming} when={when} />
      <section aria-labelledby="upcoming-title">
        <h2 id="upcoming-title" className="ds-heading list-title" data-size="2xs">
          {words.upcoming}
        </h2>
        {upcoming.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <div className="panel">
            <table className="ds-table meetings-table" data-color="neutral">
              <thead>
                <tr>
                  <th scope="col">{words.when}</th>
                  <th scope="col">{words.meeting}</th>
                  <th scope="col">{words.seats}</th>
                  <th scope="col">{words.status}</th>
                  <th scope="col">{words.next}</th>
                </tr>
              </thead>
              <tbody>
                {upcoming.map((meeting) => (
                  <MeetingRow key={meeting.id} meeting={meeting} when={when} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  );
}

function byStart(one: MeetingSummary, other: MeetingSummary): number {
  return epochMsOf(one.start) - epochMsOf(other.start);
}

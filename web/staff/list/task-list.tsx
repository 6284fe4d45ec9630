import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { MeetingSummary } from '#shared/contracts/meeting-list.ts';
import { byText } from '#shared/kernel/order.ts';
import { useNow } from '#web/kit/use-now.ts';
import type { When } from '#web/kit/when.ts';
import { useAnnouncer } from '#web/staff/frame/announcer.tsx';
import { PhoneLink } from '#web/staff/frame/phone-link.tsx';
import { ATTENTION_LOOKS } from '#web/staff/list/attention.ts';
import { type Task, tasksOf } from '#web/staff/list/tasks.ts';
import { nextText } from '#web/staff/meeting/next-text.ts';
import { may } from '#web/staff/session/may.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface TaskListProps {
  /** Those to come. */
  readonly meetings: readonly MeetingSummary[];
  readonly when: When;
}

const SHOWN_AT_FIRST = 5;

/** What needs a person comes first and is written as a task. When nothing does, it says so and stays small. */
export function TaskList({ meetings, when }: TaskListProps) {
  const { texts, clock, session } = useStaff();
  const now = useNow(clock, 30_000);
  const [showsAll, setShowsAll] = useState(false);
  // Nobody is told that they are needed for what they may not do.
  const own = meetings.filter(({ bodyId }) => may(session, 'command', bodyId));
  const tasks = tasksOf(own, { texts: texts.tasks, when, now });
  useTellNew(tasks);
  const words = texts.list;
  if (tasks.length === 0) return <CalmLine meetings={meetings} when={when} />;
  const shown = showsAll ? tasks : tasks.slice(0, SHOWN_AT_FIRST);
  return (
    <section aria-labelledby="tasks-title">
      <h2 id="tasks-title" className="ds-heading list-title" data-size="2xs">
        {words.needsYou} <span className="count">{tasks.length}</span>
      </h2>
      <ul className="plain-list panel">
        {shown.map((task, index) => (
          <TaskRow key={task.key} task={task} isFirst={index === 0} when={when} />
        ))}
      </ul>
      {shown.length < tasks.length && (
        <button type="button" className="link-button" onClick={() => setShowsAll(true)}>
          {words.showMoreTasks(tasks.length - shown.length)}
        </button>
      )}
    </section>
  );
}

interface TaskRowProps {
  readonly task: Task;
  readonly isFirst: boolean;
  readonly when: When;
}

function TaskRow({ task, isFirst, when }: TaskRowProps) {
  const { clock } = useStaff();
  const { meeting, title, follows, act, path } = task;
  const { type, phone } = task.attention;
  const { color, Icon } = ATTENTION_LOOKS[type];
  // One primary button on the page, and only where something is really wrong.
  const isPrimary = isFirst && color === 'danger';
  return (
    <li className="task" data-color={color}>
      <Icon className="fact-icon" aria-hidden="true" />
      <div className="task-what">
        <h3 className="task-title">{title}</h3>
        <p className="quiet">
          {phone !== undefined && <PhoneLink phone={phone} />} {follows}
        </p>
      </div>
      <div className="task-where">
        <p>{meeting.bodyName}</p>
        <p className="quiet">{when.shortDayAndClock(meeting.start, clock.now())}</p>
      </div>
      <Link className="ds-button" data-variant={isPrimary ? 'primary' : 'secondary'} data-color="accent" to={path}>
        {act}
        <span className="ds-sr-only">: {title}</span>
      </Link>
    </li>
  );
}

function CalmLine({ meetings, when }: TaskListProps) {
  const { texts, clock } = useStaff();
  const now = useNow(clock, 30_000);
  const [next] = meetings
    .flatMap((meeting) => (meeting.next === undefined || meeting.status !== 'published' ? [] : [meeting.next]))
    .toSorted(byText(({ at }) => at));
  return (
    <p className="calm">
      {texts.list.nothingNeedsYou}{' '}
      {next !== undefined && (
        <span className="quiet">{texts.list.calmNext(nextText(next, texts), when.dayAndClock(next.at, now))}</span>
      )}
    </p>
  );
}

/** A task that was not there before is read out, and shown in the title of the tab. */
function useTellNew(tasks: readonly Task[]): void {
  const { texts } = useStaff();
  const { say } = useAnnouncer();
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    const fresh = tasks.filter(({ key }) => known.current !== undefined && !known.current.has(key));
    known.current = new Set(tasks.map(({ key }) => key));
    const [first] = fresh;
    if (first !== undefined) say(texts.list.newTask(`${first.title}, ${first.meeting.bodyName}`));
    const page = `${texts.common.meetings} · Fulltallig`;
    document.title = tasks.length === 0 ? page : `${texts.list.needYou(tasks.length)} · ${page}`;
  }, [tasks, texts, say]);
}

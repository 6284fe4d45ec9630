import { Link } from 'react-router';
import type { Attention, MeetingSummary } from '#shared/contracts/meeting-list.ts';
import { useNow } from '#web/kit/use-now.ts';
import type { When } from '#web/kit/when.ts';
import { ATTENTION_LOOKS, worstFirst } from '#web/staff/list/attention.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface TaskListProps {
  readonly meetings: readonly MeetingSummary[];
  readonly when: When;
}

/** Tasks, not meetings: one meeting may hold three, and most hold none. */
export function TaskList({ meetings, when }: TaskListProps) {
  const { texts, words, clock } = useStaff();
  const now = useNow(clock, 60_000);
  const tasks = meetings
    .flatMap((meeting) => meeting.attention.map((attention) => ({ meeting, attention })))
    .toSorted((one, other) => worstFirst(one.attention, other.attention));
  if (tasks.length === 0) return <p className="calm">{texts.list.nothingNeedsYou}</p>;
  return (
    <section aria-labelledby="tasks-title">
      <h2 id="tasks-title" className="ds-heading list-title" data-size="2xs">
        {texts.list.needsYou} <span className="count">{tasks.length}</span>
      </h2>
      <ul className="plain-list panel">
        {tasks.map(({ meeting, attention }) => {
          const { color, Icon } = ATTENTION_LOOKS[attention.type];
          return (
            <li key={taskKey(meeting, attention)} className="task" data-color={color}>
              <Icon className="fact-icon" aria-hidden="true" />
              <div className="task-what">
                <p className="strong">
                  {[words.attention[attention.type], attention.name ?? attention.listName, attention.no]
                    .filter((part) => part !== undefined)
                    .join(', ')}
                </p>
                <p className="quiet">
                  {meeting.bodyName}, {when.dayAndClock(meeting.start, now)}
                </p>
              </div>
              <Link className="ds-button" data-variant="secondary" data-color="accent" to={`/moter/${meeting.id}`}>
                {texts.list.goTo}
                <span className="ds-sr-only">, {meeting.bodyName}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function taskKey({ id }: MeetingSummary, { type, vacancyId, absenceId, id: taskId }: Attention): string {
  return [id, type, vacancyId, absenceId, taskId].join(' ');
}

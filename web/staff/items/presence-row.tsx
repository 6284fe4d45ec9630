import type { SeatView } from '#shared/contracts/meeting-view.ts';
import { formatList } from '#shared/texts/format.ts';
import type { AttendanceQuestion, NotedNow } from '#web/staff/items/attendance-question.ts';
import type { ExpectedPerson } from '#web/staff/items/presence.ts';
import { useCommands } from '#web/staff/meeting/commands/commands-context.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface PresenceRowProps {
  readonly seat: SeatView;
  readonly person: ExpectedPerson;
  /** Missing for those who only read. */
  readonly ask: ((question: AttendanceQuestion) => void) | undefined;
}

export function PresenceRow({ seat, person, ask }: PresenceRowProps) {
  const { texts } = useStaff();
  const { view } = useMeeting();
  const { lastDone } = useCommands();
  const words = texts.items;
  const acts: readonly (readonly [NotedNow, string])[] = [
    ['from', words.came],
    ['to', words.left],
    ...(view.items.length === 0 ? [] : ([['items', words.outOfItem]] as const)),
  ];
  const rowId = `presence-${seat.seatId}-${person.personId}`;
  return (
    <li className="presence-row" id={rowId} tabIndex={-1}>
      <span className="presence-name">
        <b>{person.name}</b>{' '}
        {person.rank !== undefined && (
          <span className="quiet">{words.forMember(texts.meeting.rank(person.rank), seat.name)}</span>
        )}
        <Noted person={person} />
        {lastDone?.seatId === seat.seatId && <span className="small strong presence-noted">{lastDone.sentence}</span>}
      </span>
      {ask !== undefined && (
        <span className="acts">
          {acts.map(([now, label]) => (
            <button
              key={now}
              type="button"
              className="ds-button"
              data-variant="secondary"
              aria-label={`${label}: ${person.name}`}
              onClick={() => ask({ seat, person, now, rowId })}
            >
              {label}
            </button>
          ))}
        </span>
      )}
    </li>
  );
}

function Noted({ person: { noted } }: { readonly person: ExpectedPerson }) {
  const { texts, language } = useStaff();
  const { when } = useMeeting();
  if (noted === undefined) return null;
  const { from, to, outOfItems = [] } = noted;
  const times = to === undefined ? texts.items.from(when.clock(from)) : when.range(from, to);
  const out = outOfItems.length === 0 ? [] : [texts.items.outOf(texts.meeting.item(formatList(outOfItems, language)))];
  return <span className="quiet small presence-noted">{[times, ...out].join(', ')}</span>;
}

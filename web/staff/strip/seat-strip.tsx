import type { ListId } from '#shared/kernel/ids.ts';
import { formatOutOf } from '#shared/texts/format.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { SEAT_STATES, seatStateOf } from '#web/staff/seat/seat-state.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { SeatMark } from '#web/staff/strip/seat-mark.tsx';

/** Every seat, grouped by list: the same facts as the rows below, at a glance. */
export function SeatStrip() {
  const { words, language } = useStaff();
  const { view } = useMeeting();
  const states = view.seats.map(seatStateOf);
  const present = SEAT_STATES.filter((state) => states.includes(state));
  const spoken = present.map((state) => `${words.seat[state]}: ${states.filter((one) => one === state).length}`);
  return (
    <>
      <div className="strip" role="img" aria-label={spoken.join(', ')}>
        {view.lists.map(({ id, name, shortName, covered, seats }) => (
          <div key={id} className="strip-list">
            <div className="strip-seats">
              {seatsOf(id).map((seat) => (
                <SeatMark key={seat.seatId} state={seatStateOf(seat)} />
              ))}
            </div>
            <p className="strip-label">
              {shortName ?? name} <b>{formatOutOf(covered, seats, language)}</b>
            </p>
          </div>
        ))}
      </div>
      <ul className="plain-list legend">
        {present.map((state) => (
          <li key={state}>
            <SeatMark state={state} />
            <span>{words.seat[state]}</span>
          </li>
        ))}
      </ul>
    </>
  );

  function seatsOf(listId: ListId) {
    return view.seats.filter((seat) => seat.listId === listId);
  }
}

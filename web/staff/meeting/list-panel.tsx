import type { MeetingView } from '#shared/contracts/meeting-view.ts';
import { formatOutOf } from '#shared/texts/format.ts';
import { AllSeatsTable } from '#web/staff/meeting/all-seats-table.tsx';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { SeatRow } from '#web/staff/seat/seat-row.tsx';
import { hasAbsence, isSettled } from '#web/staff/seat/seat-state.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface ListPanelProps {
  readonly list: MeetingView['lists'][number];
  readonly showsAll: boolean;
}

/** One list, in the order of the roster, the same every time: people remember places. */
export function ListPanel({ list, showsAll }: ListPanelProps) {
  const { texts, language } = useStaff();
  const { view } = useMeeting();
  const seats = view.seats.filter(({ listId }) => listId === list.id);
  const away = seats.filter(hasAbsence);
  const ordered = [...away.filter((seat) => !isSettled(seat)), ...away.filter(isSettled)];
  const rest = seats.filter((seat) => !hasAbsence(seat));
  const confirmed = rest.filter(({ attendance }) => attendance === 'coming').length;
  return (
    <section className="panel list-panel" aria-label={list.name}>
      <header className="list-head">
        <h3 className="list-name">{list.name}</h3>
        <span className="quiet">{texts.meeting.listCovered(formatOutOf(list.covered, list.seats, language))}</span>
      </header>
      {ordered.map((seat) => (
        <SeatRow key={seat.seatId} seat={seat} />
      ))}
      {showsAll ? (
        <AllSeatsTable seats={seats} caption={list.name} />
      ) : (
        rest.length > 0 && (
          <p className="list-rest quiet">
            {away.length === 0 && confirmed === 0
              ? texts.meeting.allComing
              : texts.meeting.restComing(rest.length, confirmed)}
          </p>
        )
      )}
    </section>
  );
}

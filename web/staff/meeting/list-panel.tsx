import { useRef, useState } from 'react';
import type { MeetingView, SeatView } from '#shared/contracts/meeting-view.ts';
import { formatOutOf } from '#shared/texts/format.ts';
import { AllSeatsTable } from '#web/staff/meeting/all-seats-table.tsx';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useSteadyOrder } from '#web/staff/meeting/use-steady-order.ts';
import { DoneLine } from '#web/staff/seat/done-line.tsx';
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
  const panel = useRef<HTMLElement>(null);
  const seats = view.seats.filter(({ listId }) => listId === list.id);
  const { rows, waiting } = useAwaySeats(panel, seats);
  return (
    <section ref={panel} className="panel list-panel" aria-label={list.name}>
      <header className="list-head">
        <h3 className="list-name">{list.name}</h3>
        <span className="quiet">{texts.meeting.listCovered(formatOutOf(list.covered, list.seats, language))}</span>
      </header>
      {waiting > 0 && <p className="list-waiting small">{texts.meeting.changesWaiting(waiting)}</p>}
      {rows.map((seat) => (
        <SeatRow key={seat.seatId} seat={seat} />
      ))}
      <ListRest key={String(showsAll)} list={list} seats={seats} showsAll={showsAll} />
    </section>
  );
}

/** Open before filled, but nothing moves under the reader. */
function useAwaySeats(panel: { readonly current: HTMLElement | null }, seats: readonly SeatView[]) {
  const away = seats.filter(hasAbsence);
  const ordered = [...away.filter((seat) => !isSettled(seat)), ...away.filter(isSettled)];
  const { shown, waiting } = useSteadyOrder(
    panel,
    ordered.map(({ seatId }) => seatId),
  );
  return { rows: shown.flatMap((id) => away.filter(({ seatId }) => seatId === id)), waiting };
}

interface ListRestProps extends ListPanelProps {
  readonly seats: readonly SeatView[];
}

/** One line for those who come, or every seat in a table. */
function ListRest({ list, seats, showsAll }: ListRestProps) {
  const { texts } = useStaff();
  const [isOpen, setOpen] = useState(showsAll);
  const rest = seats.filter((seat) => !hasAbsence(seat));
  const confirmed = rest.filter(({ attendance }) => attendance === 'coming').length;
  if (rest.length === 0 && !showsAll) return null;
  const isCalm = rest.length === seats.length && confirmed === 0;
  return (
    <>
      {rest.map(({ seatId }) => (
        <DoneLine key={seatId} seatId={seatId} />
      ))}
      {!showsAll && (
        <p className="list-rest quiet">
          <span>{isCalm ? texts.meeting.allComing : texts.meeting.restComing(rest.length, confirmed)}</span>
          <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {texts.meeting.showAllOf(seats.length)}
            <span className="ds-sr-only">, {list.name}</span>
          </button>
        </p>
      )}
      {isOpen && <AllSeatsTable seats={seats} caption={list.name} />}
    </>
  );
}

import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { SeatView } from '#shared/contracts/meeting-view.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { whyEmpty } from '#web/staff/meeting/why-empty.ts';
import { needsChoice } from '#web/staff/seat/seat-state.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export function seatElementId(seat: SeatView): string {
  return `seat-${seat.seatId}`;
}

export function goTo(seat: SeatView): void {
  const row = document.getElementById(seatElementId(seat));
  row?.scrollIntoView({ block: 'center' });
  row?.focus({ preventScroll: true });
}

/** At most one notice for what needs a choice; it jumps to the seat. */
export function Notices() {
  const { texts, words, language } = useStaff();
  const { view } = useMeeting();
  const { quorum } = view;
  const empty = view.seats.filter(needsChoice);
  const isQuorate = quorum.expected >= quorum.needed;
  if (empty.length === 0 && isQuorate) return null;
  const [first] = empty;
  const isExhausted = first?.vacancies.some(({ status }) => status === 'exhausted') ?? false;
  return (
    <section className="notice-line" data-color="danger">
      <ExclamationmarkTriangleIcon className="notice-icon" aria-hidden="true" />
      <div>
        {!isQuorate && <p className="strong">{words.notQuorate(quorum)}</p>}
        {first !== undefined && empty.length === 1 && (
          <p>
            <b>{texts.meeting.seatEmpty(first.name, listOf(first))}</b> {isExhausted && texts.meeting.seatEmptyWhy}
          </p>
        )}
        {empty.length > 1 && <p className="strong">{texts.meeting.seatsNeedYou(empty.length)}</p>}
        {empty.length > 1 && <p>{whyEmpty(empty, words, language)}</p>}
      </div>
      <div className="notice-buttons">
        {empty.map((seat) => (
          <button
            key={seat.seatId}
            type="button"
            className="ds-button"
            data-variant="secondary"
            data-color="accent"
            onClick={() => goTo(seat)}
          >
            {empty.length === 1 ? texts.meeting.goToSeat : seat.name}
          </button>
        ))}
      </div>
    </section>
  );

  function listOf({ listId }: SeatView): string {
    const list = view.lists.find(({ id }) => id === listId);
    return list?.shortName ?? list?.name ?? '';
  }
}

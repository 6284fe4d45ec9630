import type { SeatView } from '#shared/contracts/meeting-view.ts';
import { Menu } from '#web/staff/frame/menu.tsx';
import { useCommands } from '#web/staff/meeting/commands/commands-context.ts';
import { openVacancies, seatStateOf } from '#web/staff/seat/seat-state.ts';
import { useSeatChoices } from '#web/staff/seat/use-seat-choices.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { SeatMark } from '#web/staff/strip/seat-mark.tsx';

export interface AllSeatsTableProps {
  readonly seats: readonly SeatView[];
  readonly caption: string;
}

/** The strip's facts as a table, seat by seat. */
export function AllSeatsTable({ seats, caption }: AllSeatsTableProps) {
  const { texts, words } = useStaff();
  return (
    <table className="ds-table seats-table" data-color="neutral" aria-label={caption}>
      <thead>
        <tr>
          <th scope="col">{texts.meeting.seat}</th>
          <th scope="col">{texts.meeting.member}</th>
          <th scope="col">{texts.meeting.attendance}</th>
          <th scope="col">{texts.meeting.substitute}</th>
          <th scope="col">{texts.meeting.status}</th>
          <th scope="col">
            <span className="ds-sr-only">{texts.seat.more}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {seats.map((seat, index) => {
          const substitutes = openVacancies(seat).flatMap(({ substitute }) =>
            substitute === null ? [] : [substitute.name],
          );
          const state = seatStateOf(seat);
          return (
            <tr key={seat.seatId}>
              <td>{index + 1}</td>
              <th scope="row">{seat.name}</th>
              <td>{words.attendance[seat.attendance]}</td>
              <td>{substitutes.join(', ')}</td>
              <td>
                <span className="with-mark">
                  <SeatMark state={state} />
                  {words.seat[state]}
                </span>
              </td>
              <td>
                <SeatMenu seat={seat} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function SeatMenu({ seat }: { readonly seat: SeatView }) {
  const { texts } = useStaff();
  const { open } = useCommands();
  const { menu } = useSeatChoices(seat, openVacancies(seat));
  return (
    <Menu
      name={texts.act.moreChoices(seat.name)}
      items={menu.map(({ label, choice }) => ({ label, go: () => open(choice) }))}
    />
  );
}

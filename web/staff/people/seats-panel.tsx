import type { BodySeatView } from '#shared/contracts/bodies.ts';
import { useBody, useRoleWords } from '#web/staff/people/body-context.ts';
import { CorrectedTag } from '#web/staff/people/corrected-tag.tsx';
import { dayText } from '#web/staff/people/days.ts';
import { FollowSource } from '#web/staff/people/follow-source.tsx';
import { PatchButton } from '#web/staff/people/patch-button.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

interface SeatsPanelProps {
  readonly onChange: (seat: BodySeatView) => void;
  readonly onAdd: () => void;
}

/** Who sits in the body, seat by seat. */
export function SeatsPanel({ onChange, onAdd }: SeatsPanelProps) {
  const { texts } = useStaff();
  const { view, mayChange } = useBody();
  const words = texts.people;
  return (
    <section className="members" aria-labelledby="members-title">
      <h2 id="members-title" className="ds-heading list-title" data-size="2xs">
        {words.members}
      </h2>
      <div className="panel wide-table">
        <table className="ds-table" data-color="neutral">
          <thead>
            <tr>
              <th scope="col">{words.member}</th>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.list}</th>
              <th scope="col">{words.actions}</th>
            </tr>
          </thead>
          <tbody>
            {view.seats.map((seat) => (
              <SeatRow key={seat.id} seat={seat} onChange={() => onChange(seat)} />
            ))}
          </tbody>
        </table>
      </div>
      <TakenAway />
      {mayChange && view.lists.length > 0 && (
        <div className="settings-buttons">
          <button type="button" className="ds-button" data-variant="secondary" onClick={onAdd}>
            {words.addSeat}
          </button>
        </div>
      )}
    </section>
  );
}

/** Seats of the source that staff took away, and the way back. */
function TakenAway() {
  const words = useStaff().texts.people;
  const { view, mayChange } = useBody();
  const roles = useRoleWords();
  if (view.takenAway.length === 0) return null;
  return (
    <section className="source-fields" aria-label={words.takenAway}>
      <h3 className="ds-heading" data-size="2xs">
        {words.takenAway}
      </h3>
      <ul className="plain-list">
        {view.takenAway.map(({ id, name, role, doubtedSince }) => (
          <li key={id} className="settings-buttons">
            <span>
              {name}, {roles[role]}
            </span>
            {doubtedSince !== undefined && <CorrectedTag isDoubted />}
            {mayChange && <FollowSource patch={{ seats: [{ id, holder: null }] }} about={name} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SeatProps {
  readonly seat: BodySeatView;
  readonly onChange: () => void;
}

function SeatRow({ seat, onChange }: SeatProps) {
  const { texts } = useStaff();
  const { view, mayChange } = useBody();
  const words = texts.people;
  const roles = useRoleWords();
  const { name, role, listId, personalSubstitute, heldFor, source, isAdded } = seat;
  return (
    <tr>
      <th scope="row">
        {name} {source !== undefined && <CorrectedTag isDoubted={source.doubtedSince !== undefined} />}
        {isAdded === true && <CorrectedTag isAdded />}
        {source !== undefined && (
          <p className="quiet small">
            {words.sourceSays}: {source.name}, {roles[source.role]}
          </p>
        )}
        {personalSubstitute !== undefined && <p className="quiet small">{words.personal(personalSubstitute.name)}</p>}
        {heldFor !== undefined && (
          <p className="quiet small">{words.onLeave(heldFor.name, dayText(heldFor.from), dayText(heldFor.to))}</p>
        )}
      </th>
      <td>{roles[role]}</td>
      <td>{view.lists.find((list) => list.id === listId)?.name}</td>
      <td>{mayChange && <SeatActs seat={seat} onChange={onChange} />}</td>
    </tr>
  );
}

function SeatActs({ seat: { id, name, source }, onChange }: SeatProps) {
  const words = useStaff().texts.people;
  return (
    <span className="row-acts">
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        data-color="accent"
        aria-label={words.changeSeatOf(name)}
        onClick={onChange}
      >
        {words.changeSeat}
      </button>
      {source !== undefined && <FollowSource patch={{ seats: [{ id, holder: null }] }} about={name} />}
      <PatchButton
        patch={{ takeAwaySeats: [id] }}
        about={name}
        label={words.takeAway}
        title={words.askTakeAway(name)}
        follows={words.takeAwayFollows}
        told={words.seatGone(name)}
        decline={words.keepSeat}
      />
    </span>
  );
}

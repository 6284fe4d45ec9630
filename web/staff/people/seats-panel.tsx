import type { BodySeatView } from '#shared/contracts/bodies.ts';
import { useBody } from '#web/staff/people/body-context.ts';
import { CorrectedTag } from '#web/staff/people/corrected-tag.tsx';
import { dayText } from '#web/staff/people/days.ts';
import { FollowSource } from '#web/staff/people/follow-source.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

interface SeatsPanelProps {
  readonly onChange: (seat: BodySeatView) => void;
}

/** Who sits in the body, seat by seat. */
export function SeatsPanel({ onChange }: SeatsPanelProps) {
  const { texts } = useStaff();
  const { view } = useBody();
  const words = texts.people;
  return (
    <section aria-labelledby="members-title">
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
    </section>
  );
}

function SeatRow({ seat, onChange }: { readonly seat: BodySeatView; readonly onChange: () => void }) {
  const { texts } = useStaff();
  const { view, mayChange } = useBody();
  const words = texts.people;
  const roles = view.kind === 'council' ? words.councilRoles : words.roles;
  const { id, name, role, listId, personalSubstitute, heldFor, source } = seat;
  return (
    <tr>
      <th scope="row">
        {name} {source !== undefined && <CorrectedTag isDoubted={source.doubtedSince !== undefined} />}
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
      <td>
        {mayChange && (
          <span className="row-acts">
            <button
              type="button"
              className="ds-button"
              data-variant="tertiary"
              aria-label={words.changeSeatOf(name)}
              onClick={onChange}
            >
              {words.changeSeat}
            </button>
            {source !== undefined && <FollowSource patch={{ seats: [{ id, holder: null }] }} about={name} />}
          </span>
        )}
      </td>
    </tr>
  );
}

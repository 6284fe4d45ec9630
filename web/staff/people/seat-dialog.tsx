import { useState } from 'react';
import { type BodyPatch, type BodySeatView, BodyView } from '#shared/contracts/bodies.ts';
import { PersonList } from '#shared/contracts/persons.ts';
import type { SeatRole } from '#shared/contracts/roster.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { ActDialog } from '#web/staff/act/act-dialog.tsx';
import { useBody } from '#web/staff/people/body-context.ts';
import { PersonPicker } from '#web/staff/people/person-picker.tsx';
import { RoleField } from '#web/staff/people/role-field.tsx';
import { useOvertaken } from '#web/staff/people/use-overtaken.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { SELDOM_MS, useFresh } from '#web/staff/session/use-fresh.ts';

interface SeatDialogProps {
  readonly seat: BodySeatView;
  readonly onClose: () => void;
}

/** Who sits in a seat, where the source is late or wrong. */
export function SeatDialog({ seat, onClose }: SeatDialogProps) {
  const { texts } = useStaff();
  const { view, look } = useBody();
  const { ifMatch, overtaken, isOvertaken } = useOvertaken();
  const [holder, setHolder] = useState({ personId: seat.personId, name: seat.name });
  const [role, setRole] = useState(seat.role);
  const persons = useFresh('/persons', PersonList, SELDOM_MS);
  const words = texts.people;
  const roles = view.kind === 'council' ? words.councilRoles : words.roles;
  const fresh = view.seats.find(({ id }) => id === seat.id);
  const patch = () => patchOf(seat, holder.personId, role);
  return (
    <ActDialog
      title={words.askSeat(seat.name)}
      answers={[{ label: words.saveSeat, told: words.savedSeat(holder.name), body: () => ok(patch()) }]}
      decline={words.discardSeat}
      to={{ method: 'PATCH', path: `/bodies/${view.id}`, reads: BodyView, ifMatch }}
      overtaken={overtaken}
      done={look}
      onClose={onClose}
    >
      {isOvertaken && fresh !== undefined && (
        <p className="strong">{words.standsNow(`${fresh.name}, ${roles[fresh.role]}`)}</p>
      )}
      {persons.phase === 'shown' && (
        <PersonPicker
          field="seats[0].holder.personId"
          label={words.member}
          persons={persons.body.persons}
          value={holder.personId}
          onChange={({ id, name }) => setHolder({ personId: id, name })}
        />
      )}
      <RoleField role={role} onChange={setRole} />
      <p className="quiet">{words.seatFollows}</p>
    </ActDialog>
  );
}

function patchOf({ id, personalSubstitute }: BodySeatView, personId: PersonId, role: SeatRole): BodyPatch {
  const substitute = personalSubstitute && { personalSubstituteId: personalSubstitute.personId };
  return { seats: [{ id, holder: { personId, role, ...substitute } }] };
}

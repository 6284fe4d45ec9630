import { useState } from 'react';
import * as z from 'zod/mini';
import { type BodyPatch, type BodySeatView, BodyView } from '#shared/contracts/bodies.ts';
import { PersonList } from '#shared/contracts/persons.ts';
import { SeatRole } from '#shared/contracts/roster.ts';
import { PersonId } from '#shared/kernel/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { ActDialog } from '#web/staff/act/act-dialog.tsx';
import { useBody, useRoleWords } from '#web/staff/people/body-context.ts';
import { PersonPicker } from '#web/staff/people/person-picker.tsx';
import { RoleField } from '#web/staff/people/role-field.tsx';
import { useOvertaken } from '#web/staff/people/use-overtaken.ts';
import { useDraft } from '#web/staff/session/drafts.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { SELDOM_MS, useFresh } from '#web/staff/session/use-fresh.ts';

interface SeatDialogProps {
  readonly seat: BodySeatView;
  readonly onClose: () => void;
}

const Holder = z.object({ personId: PersonId, name: z.string(), role: SeatRole });

/** Who sits in a seat, where the source is late or wrong. */
export function SeatDialog({ seat: current, onClose }: SeatDialogProps) {
  const { texts } = useStaff();
  const { view, look } = useBody();
  const { ifMatch, overtaken, isOvertaken } = useOvertaken();
  const [seat] = useState(current);
  const [holder, setHolder] = useDraft(`holder of ${seat.id}`, Holder, {
    personId: seat.personId,
    name: seat.name,
    role: seat.role,
  });
  const persons = useFresh('/persons', PersonList, SELDOM_MS);
  const words = texts.people;
  const roles = useRoleWords();
  const patch = () => patchOf(seat, holder);
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
      {isOvertaken && <p className="strong">{words.standsNow(`${current.name}, ${roles[current.role]}`)}</p>}
      {persons.phase === 'shown' && (
        <PersonPicker
          field="seats[0].holder.personId"
          label={words.member}
          persons={persons.body.persons}
          value={holder.personId}
          onChange={({ id, name }) => setHolder({ ...holder, personId: id, name })}
        />
      )}
      <RoleField role={holder.role} onChange={(role) => setHolder({ ...holder, role })} />
      <p className="quiet">{words.seatFollows}</p>
    </ActDialog>
  );
}

function patchOf({ id, personalSubstitute }: BodySeatView, { personId, role }: z.output<typeof Holder>): BodyPatch {
  const substitute = personalSubstitute && { personalSubstituteId: personalSubstitute.personId };
  return { seats: [{ id, holder: { personId, role, ...substitute } }] };
}

import { useState } from 'react';
import { BodyView } from '#shared/contracts/bodies.ts';
import { PersonList, type PersonRow } from '#shared/contracts/persons.ts';
import type { SeatRole } from '#shared/contracts/roster.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { ActDialog } from '#web/staff/act/act-dialog.tsx';
import { SelectField as ChooseField } from '#web/staff/fields/select-field.tsx';
import { useBody } from '#web/staff/people/body-context.ts';
import { PersonPicker } from '#web/staff/people/person-picker.tsx';
import { RoleField } from '#web/staff/people/role-field.tsx';
import { useOvertaken } from '#web/staff/people/use-overtaken.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { SELDOM_MS, useFresh } from '#web/staff/session/use-fresh.ts';

/** A seat that the source knows nothing of: who sits there, and for which list. */
export function AddSeatDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useStaff().texts.people;
  const { view, look } = useBody();
  const { ifMatch, overtaken } = useOvertaken();
  const persons = useFresh('/persons', PersonList, SELDOM_MS);
  const [id] = useState(() => crypto.randomUUID());
  const [person, setPerson] = useState<PersonRow>();
  const [listId, setListId] = useState(view.lists.length === 1 ? (view.lists[0]?.id ?? '') : '');
  const [role, setRole] = useState<SeatRole>('member');
  function body() {
    const faults = [
      ...(person === undefined ? [{ field: 'addSeats[0].personId', text: words.noPerson }] : []),
      ...(listId === '' ? [{ field: 'addSeats[0].listId', text: words.noList }] : []),
    ];
    if (person === undefined || faults.length > 0) return err(faults);
    return ok({ addSeats: [{ id, listId, personId: person.id, role }] });
  }
  return (
    <ActDialog
      title={words.askAddSeat}
      answers={[{ label: words.saveNewSeat, told: words.addedSeat(person?.name ?? ''), body }]}
      decline={words.notNew}
      to={{ method: 'PATCH', path: `/bodies/${view.id}`, reads: BodyView, ifMatch }}
      overtaken={overtaken}
      done={look}
      onClose={onClose}
    >
      {persons.phase === 'shown' && (
        <PersonPicker
          field="addSeats[0].personId"
          label={words.member}
          persons={persons.body.persons}
          value={person?.id ?? ''}
          onChange={setPerson}
        />
      )}
      <ChooseField
        field="addSeats[0].listId"
        label={words.list}
        empty={words.chooseList}
        options={view.lists.map((list) => ({ value: list.id, label: list.name }))}
        value={listId}
        onChange={setListId}
      />
      <RoleField role={role} onChange={setRole} />
      <p className="quiet">{words.newFollows}</p>
    </ActDialog>
  );
}

import { useState } from 'react';
import * as z from 'zod/mini';
import { BodyView } from '#shared/contracts/bodies.ts';
import { PersonList } from '#shared/contracts/persons.ts';
import { SeatRole } from '#shared/contracts/roster.ts';
import { ListId, PersonId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { ActDialog } from '#web/staff/act/act-dialog.tsx';
import { SelectField as ChooseField } from '#web/staff/fields/select-field.tsx';
import { useBody } from '#web/staff/people/body-context.ts';
import { PersonPicker } from '#web/staff/people/person-picker.tsx';
import { RoleField } from '#web/staff/people/role-field.tsx';
import { useOvertaken } from '#web/staff/people/use-overtaken.ts';
import { useDraft } from '#web/staff/session/drafts.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { SELDOM_MS, useFresh } from '#web/staff/session/use-fresh.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

const NewSeat = z.object({ personId: z.optional(PersonId), listId: z.optional(ListId), role: SeatRole });

/** A seat that the source knows nothing of: who sits there, and for which list. */
export function AddSeatDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useStaff().texts.people;
  const { view, look } = useBody();
  const { ifMatch, overtaken } = useOvertaken();
  const persons = useFresh('/persons', PersonList, SELDOM_MS);
  const [id] = useState(() => crypto.randomUUID());
  const onlyList = view.lists.length === 1 ? view.lists[0]?.id : undefined;
  const [typed, setTyped] = useDraft('the new seat', NewSeat, { listId: onlyList, role: 'member' });
  const change = (more: Partial<typeof typed>) => setTyped({ ...typed, ...more });
  const everybody = persons.phase === 'shown' ? persons.body.persons : [];
  const person = everybody.find((one) => one.id === typed.personId);
  const body = () => patchOf(id, typed, words);
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
          persons={everybody}
          value={typed.personId ?? ''}
          onChange={({ id: chosen }) => change({ personId: chosen })}
        />
      )}
      <ChooseField
        field="addSeats[0].listId"
        label={words.list}
        empty={words.chooseList}
        options={view.lists.map((list) => ({ value: list.id, label: list.name }))}
        value={typed.listId ?? ''}
        onChange={(chosen) => change({ listId: view.lists.find((list) => list.id === chosen)?.id })}
      />
      <RoleField role={typed.role} onChange={(chosen) => change({ role: chosen })} />
      <p className="quiet">{words.newFollows}</p>
    </ActDialog>
  );
}

/** What is to be stored, or what is missing. */
function patchOf(id: string, { personId, listId, role }: z.output<typeof NewSeat>, words: StaffTexts['people']) {
  if (personId !== undefined && listId !== undefined) return ok({ addSeats: [{ id, listId, personId, role }] });
  return err([
    ...(personId === undefined ? [{ field: 'addSeats[0].personId', text: words.noPerson }] : []),
    ...(listId === undefined ? [{ field: 'addSeats[0].listId', text: words.noList }] : []),
  ]);
}

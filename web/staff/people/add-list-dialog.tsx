import { useState } from 'react';
import * as z from 'zod/mini';
import { BodyView } from '#shared/contracts/bodies.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { ActDialog } from '#web/staff/act/act-dialog.tsx';
import { InputField } from '#web/staff/fields/input-field.tsx';
import { useBody } from '#web/staff/people/body-context.ts';
import { useOvertaken } from '#web/staff/people/use-overtaken.ts';
import { useDraft } from '#web/staff/session/drafts.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

const Text = z.string();

/** A list that the source knows nothing of. Who stands on it is written afterwards, like on any other. */
export function AddListDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useStaff().texts.people;
  const { view, look } = useBody();
  const { ifMatch, overtaken } = useOvertaken();
  const [id] = useState(() => crypto.randomUUID());
  const [name, setName] = useDraft('name of the new list', Text, '');
  const [shortName, setShortName] = useDraft('short name of the new list', Text, '');
  function body() {
    const [long, short] = [name.trim(), shortName.trim()];
    if (long === '') return err([{ field: 'addLists[0].name', text: words.noListName }]);
    return ok({ addLists: [{ id, name: long, ...(short !== '' && { shortName: short }) }] });
  }
  return (
    <ActDialog
      title={words.askAddList}
      answers={[{ label: words.saveNewList, told: words.addedList(name.trim()), body }]}
      decline={words.notNew}
      to={{ method: 'PATCH', path: `/bodies/${view.id}`, reads: BodyView, ifMatch }}
      overtaken={overtaken}
      done={look}
      onClose={onClose}
    >
      <InputField type="text" field="addLists[0].name" label={words.listName} value={name} onChange={setName} />
      <InputField
        type="text"
        field="addLists[0].shortName"
        label={words.listShortName}
        value={shortName}
        onChange={setShortName}
      />
      <p className="quiet">{words.newFollows}</p>
    </ActDialog>
  );
}

import { useContext, useState } from 'react';
import { ITEMS_MAX } from '#shared/contracts/scope.ts';
import { FaultsContext, fieldId } from '#web/staff/act/faults.ts';
import { FieldFault } from '#web/staff/fields/field-fault.tsx';
import { InputField } from '#web/staff/fields/input-field.tsx';
import { RowsField } from '#web/staff/fields/rows-field.tsx';
import type { TypedItem } from '#web/staff/meeting/commands/typed-change.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { Tick } from '#web/staff/settings/fields/choices.tsx';

interface AgendaRowsProps {
  readonly items: readonly TypedItem[];
  readonly onChange: (items: readonly TypedItem[]) => void;
}

const NEW_ITEM: TypedItem = { no: '', title: '', restricted: false };

/** The agenda, folded until somebody wants to change it, or must. */
export function AgendaRows({ items, onChange }: AgendaRowsProps) {
  const { report: words, items: itemWords } = useStaff().texts;
  const [isOpened, setOpened] = useState(false);
  const isWrong = useContext(FaultsContext).some(({ field }) => field.startsWith('items'));
  return (
    <details open={isOpened || isWrong} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary id={fieldId('items')}>
        {itemWords.agenda} ({items.length})
      </summary>
      <FieldFault field="items" />
      <RowsField
        rows={items}
        nameOf={({ no }) => words.item(no.trim())}
        addLabel={words.addItem}
        removeLabel={words.takeAway}
        added={NEW_ITEM}
        min={0}
        max={ITEMS_MAX}
        onChange={onChange}
      >
        {({ no, title, restricted }, at, change) => (
          <>
            <div className="item-fields">
              <InputField
                type="text"
                field={`items[${at}].no`}
                label={words.itemNo}
                value={no}
                onChange={(typed) => change({ no: typed })}
              />
              <InputField
                type="text"
                field={`items[${at}].title`}
                label={words.itemTitle}
                value={title}
                onChange={(typed) => change({ title: typed })}
              />
            </div>
            <Tick
              label={itemWords.restricted}
              isTicked={restricted}
              onChange={(isTicked) => change({ restricted: isTicked })}
            />
          </>
        )}
      </RowsField>
    </details>
  );
}

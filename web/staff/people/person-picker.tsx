import type { PersonRow } from '#shared/contracts/persons.ts';
import { useFieldAttributes } from '#web/staff/act/faults.ts';
import { FieldFault } from '#web/staff/fields/field-fault.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

interface PersonPickerProps {
  readonly field: string;
  readonly label: string;
  readonly persons: readonly PersonRow[];
  readonly value: string;
  readonly onChange: (person: PersonRow) => void;
}

/** Everybody by name. The browser's own list finds people by their first letters. */
export function PersonPicker({ field, label, persons, value, onChange }: PersonPickerProps) {
  const { texts } = useStaff();
  const attributes = useFieldAttributes(field);
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={attributes.id}>
        {label}
      </label>
      <select
        {...attributes}
        className="ds-input"
        value={value}
        onChange={(event) => {
          const person = persons.find(({ id }) => id === event.target.value);
          if (person !== undefined) onChange(person);
        }}
      >
        <option value="">{texts.people.choosePerson}</option>
        {persons.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <FieldFault field={field} />
    </div>
  );
}

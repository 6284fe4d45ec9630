import { useFieldAttributes } from '#web/staff/act/faults.ts';
import { FieldFault } from '#web/staff/fields/field-fault.tsx';

export interface SelectFieldProps {
  readonly field: string;
  readonly label: string;
  /** Stands first while nothing is chosen. */
  readonly empty: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function SelectField({ field, label, empty, options, value, onChange }: SelectFieldProps) {
  const attributes = useFieldAttributes(field);
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={attributes.id}>
        {label}
      </label>
      <select {...attributes} className="ds-input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldFault field={field} />
    </div>
  );
}

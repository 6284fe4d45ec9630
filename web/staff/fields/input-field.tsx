import { useFieldAttributes } from '#web/staff/act/faults.ts';
import { FieldFault } from '#web/staff/fields/field-fault.tsx';

export interface InputFieldProps {
  readonly type: 'text' | 'date' | 'time';
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line. Days and times are the browser's own fields. */
export function InputField({ type, field, label, value, onChange }: InputFieldProps) {
  const attributes = useFieldAttributes(field);
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={attributes.id}>
        {label}
      </label>
      <input
        {...attributes}
        type={type}
        className="ds-input"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <FieldFault field={field} />
    </div>
  );
}

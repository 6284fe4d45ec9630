import type { ReactNode } from 'react';
import { useFieldAttributes } from '#web/staff/act/faults.ts';
import { FieldFault } from '#web/staff/fields/field-fault.tsx';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

export interface ChoicesFieldProps<Value extends string> {
  readonly type: 'radio' | 'checkbox';
  readonly field: string;
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
  /** A few words each, without hints. */
  readonly isShort?: boolean;
}

/** One of several, or some of them. */
export function ChoicesField<Value extends string>(props: ChoicesFieldProps<Value>) {
  const { type, field, legend, choices, chosen, onChange, isShort } = props;
  const { 'aria-invalid': isWrong, ...attributes } = useFieldAttributes(field);
  return (
    <fieldset className="ds-fieldset choices-field" data-short={isShort} {...attributes}>
      <legend className="ds-label">{legend}</legend>
      {choices.map(({ value, label, hint }) => (
        <label key={value} className="ds-field">
          <input
            type={type}
            className="ds-input"
            name={field}
            value={value}
            checked={chosen.includes(value)}
            aria-invalid={isWrong}
            onChange={(event) => onChange(after(value, event.target.checked))}
          />
          <span>
            {label}
            {hint !== undefined && <span className="quiet choice-hint">{hint}</span>}
          </span>
        </label>
      ))}
      <FieldFault field={field} />
    </fieldset>
  );

  function after(value: Value, isChecked: boolean): readonly Value[] {
    if (type === 'radio') return [value];
    return choices.map((choice) => choice.value).filter((one) => (one === value ? isChecked : chosen.includes(one)));
  }
}

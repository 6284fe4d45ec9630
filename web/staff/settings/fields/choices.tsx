import { useId } from 'react';
import { fieldId } from '#web/staff/act/faults.ts';
import { FieldFault } from '#web/staff/fields/field-fault.tsx';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

export interface RadioChoicesProps<Value extends string> {
  readonly field: string;
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, each with what it means. */
export function RadioChoices<Value extends string>(props: RadioChoicesProps<Value>) {
  const { field, legend, choices, value, onChange } = props;
  const group = useId();
  return (
    <fieldset className="ds-fieldset" id={fieldId(field)}>
      <legend className="ds-label">{legend}</legend>
      {choices.map((choice) => (
        <div key={choice.value} className="ds-field">
          <input
            className="ds-input"
            type="radio"
            id={`${group}-${choice.value}`}
            name={group}
            checked={choice.value === value}
            aria-describedby={`${group}-${choice.value}-hint`}
            onChange={() => onChange(choice.value)}
          />
          <label className="ds-label regular" htmlFor={`${group}-${choice.value}`}>
            {choice.label}
          </label>
          <p id={`${group}-${choice.value}-hint`} data-field="description">
            {choice.hint}
          </p>
        </div>
      ))}
      <FieldFault field={field} />
    </fieldset>
  );
}

export interface TickProps {
  readonly label: string;
  readonly isTicked: boolean;
  readonly onChange: (isTicked: boolean) => void;
}

export function Tick({ label, isTicked, onChange }: TickProps) {
  const id = useId();
  return (
    <div className="ds-field">
      <input
        className="ds-input"
        type="checkbox"
        id={id}
        checked={isTicked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label className="ds-label regular" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly (readonly [value: Value, label: string])[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function SelectField<Value extends string>({ label, choices, value, onChange }: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      <select
        className="ds-input"
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = choices.find(([one]) => one === event.target.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

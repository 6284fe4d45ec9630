import { useId } from 'react';
import { useFieldAttributes } from '#web/staff/act/faults.ts';
import { FieldFault } from '#web/staff/fields/field-fault.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface TextAreaFieldProps {
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly max: number;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Longer text is accepted while typing and counted: cutting it off would lose the end of a pasted text. */
export function TextAreaField({ field, label, hint, isRequired = true, max, value, onChange }: TextAreaFieldProps) {
  const { texts } = useStaff();
  const hintId = useId();
  const attributes = useFieldAttributes(field, hint === undefined ? undefined : hintId);
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={attributes.id}>
        {label} {!isRequired && <span className="quiet-note">{texts.act.optional}</span>}
      </label>
      {hint !== undefined && (
        <p id={hintId} data-field="description">
          {hint}
        </p>
      )}
      <textarea
        {...attributes}
        className="ds-input"
        rows={3}
        autoComplete="off"
        aria-required={isRequired}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="field-foot quiet small">
        <span>{isRequired && texts.act.required}</span>
        <span>{texts.act.counter(value.length, max)}</span>
      </p>
      <FieldFault field={field} />
    </div>
  );
}

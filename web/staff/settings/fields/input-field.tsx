import { type HTMLInputTypeAttribute, useId } from 'react';
import { useFieldAttributes } from '#web/staff/act/faults.ts';
import { FieldFault } from '#web/staff/fields/field-fault.tsx';

export interface InputFieldProps {
  /** As the field is called in what is sent, so that the server's faults find it. */
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: HTMLInputTypeAttribute;
  readonly isLabelHidden?: boolean;
  readonly inputMode?: 'numeric' | 'tel' | 'email';
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** One line of text, a number or a clock time. */
export function InputField(props: InputFieldProps) {
  const { field, label, hint, type = 'text', isLabelHidden = false, inputMode, value, onChange } = props;
  const hintId = useId();
  const attributes = useFieldAttributes(field, hint === undefined ? undefined : hintId);
  return (
    <div className="ds-field">
      <label className={isLabelHidden ? 'ds-sr-only' : 'ds-label'} htmlFor={attributes.id}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={hintId} data-field="description">
          {hint}
        </p>
      )}
      <input
        {...attributes}
        className="ds-input"
        type={type}
        autoComplete="off"
        {...(inputMode !== undefined && { inputMode })}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <FieldFault field={field} />
    </div>
  );
}

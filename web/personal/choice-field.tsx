import type { ReactNode } from 'react';

export interface ChoiceFieldProps {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly hint?: string;
  readonly isInvalid?: boolean;
  readonly children: ReactNode;
}

/** One choice with a target as wide as the page. */
export function ChoiceField({
  type,
  id,
  name,
  isChecked,
  onChange,
  hint,
  isInvalid = false,
  children,
}: ChoiceFieldProps) {
  const hintId = `${id}-hint`;
  return (
    <label className="ds-field choice" data-variant="outline" htmlFor={id}>
      <input
        className="ds-input"
        type={type}
        id={id}
        name={name}
        checked={isChecked}
        aria-invalid={isInvalid}
        {...(hint === undefined ? {} : { 'aria-describedby': hintId })}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="choice-text">
        <span>{children}</span>
        {hint !== undefined && (
          <span id={hintId} className="quiet choice-hint">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}

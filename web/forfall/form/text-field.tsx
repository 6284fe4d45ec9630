import { FieldFault, useFaultAttributes } from '#web/forfall/form/field-fault.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';

export interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly labelNote?: string;
  readonly hint?: string;
  readonly value: string;
  readonly max: number;
  readonly onChange: (text: string) => void;
}

/** Longer text is accepted while typing and counted: cutting it off silently would lose the end of a pasted text. */
export function TextField({ id, label, labelNote, hint, value, max, onChange }: TextFieldProps) {
  const { texts } = usePersonalPage();
  const hintId = `${id}-hint`;
  const fault = useFaultAttributes(id, hint === undefined ? undefined : hintId);
  const isNearlyFull = value.length > max * 0.8;
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label} {labelNote !== undefined && <span className="quiet-note">{labelNote}</span>}
      </label>
      {hint !== undefined && (
        <p id={hintId} data-field="description">
          {hint}
        </p>
      )}
      <textarea
        id={id}
        className="ds-input"
        rows={3}
        value={value}
        autoComplete="off"
        {...fault}
        onChange={(event) => onChange(event.target.value)}
      />
      {isNearlyFull && <p className="quiet">{texts.forfall.counter(value.length, max)}</p>}
      <FieldFault field={id} />
    </div>
  );
}

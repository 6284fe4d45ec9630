import type { useFaultAttributes } from '#web/forfall/form/field-fault.tsx';

export interface ClockFieldProps {
  readonly id: string;
  readonly label: string;
  /** `HH:MM`, empty while unfilled. */
  readonly value: string;
  readonly fault: ReturnType<typeof useFaultAttributes>;
  readonly onChange: (value: string) => void;
}

/** The phone's own time field: everybody knows it, and it speaks. */
export function ClockField({ id, label, value, fault, onChange }: ClockFieldProps) {
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="ds-input"
        type="time"
        value={value}
        {...fault}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

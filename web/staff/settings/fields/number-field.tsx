import { InputField, type InputFieldProps } from './input-field.tsx';

export interface NumberFieldProps extends Pick<InputFieldProps, 'field' | 'label' | 'hint' | 'isLabelHidden'> {
  /** NaN while there is no number in the field. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export function NumberField({ value, onChange, ...rest }: NumberFieldProps) {
  return (
    <InputField
      {...rest}
      type="number"
      inputMode="numeric"
      value={Number.isNaN(value) ? '' : String(value)}
      onChange={(text) => onChange(text === '' ? Number.NaN : Number(text))}
    />
  );
}

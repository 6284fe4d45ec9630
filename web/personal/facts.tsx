import { Unbroken } from '#web/kit/unbroken.tsx';

export interface FactsProps {
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

export function Facts({ rows }: FactsProps) {
  return (
    <dl className="facts">
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Unbroken text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

import { nb } from '#web/texts/simulator/nb.ts';
import type { KnownPerson } from './contracts.ts';

export interface FetchPhoneProps {
  readonly people: readonly KnownPerson[];
  readonly onFetch: (address: string) => void;
}

export function FetchPhone({ people, onFetch }: FetchPhoneProps) {
  return (
    <label className="fetch">
      <span>{nb.fetchPhone}</span>
      <select className="ds-input" value="" onChange={(event) => onFetch(event.target.value)}>
        <option value="">{nb.choosePhone}</option>
        {people.map(({ address, name, role }) => (
          <option key={address} value={address}>
            {role === undefined ? name : `${name}, ${role}`}
          </option>
        ))}
      </select>
    </label>
  );
}

import { useId, useState } from 'react';
import { nb } from '#web/texts/simulator/nb.ts';
import { Phone } from './phone.tsx';
import { useRoom } from './room-context.ts';

/** The phones of the story first. Anybody else's can be fetched. */
export function Phones({ dueMobile }: { readonly dueMobile: string | undefined }) {
  const { world } = useRoom();
  const [fetched, setFetched] = useState<readonly string[]>([]);
  const selectId = useId();
  const { story, people } = world;
  const inStory = [
    ...story.substitutes.slice(0, 2),
    ...(story.secretary.mobile === undefined ? [] : [{ name: story.secretary.name, mobile: story.secretary.mobile }]),
  ];
  const others = people.filter(
    ({ address }) => address.startsWith('+') && !inStory.some(({ mobile }) => mobile === address),
  );
  const shown = [
    ...inStory.map(({ name, mobile }) => ({ name, mobile })),
    ...others
      .filter(({ address }) => fetched.includes(address))
      .map(({ name, address }) => ({ name, mobile: address })),
  ];
  return (
    <section aria-labelledby="phones-title">
      <div className="section-head">
        <h2 id="phones-title" className="ds-heading" data-size="2xs">
          {nb.phones}
        </h2>
        <label className="fetch" htmlFor={selectId}>
          <span>{nb.fetchPhone}</span>
          <select
            id={selectId}
            className="ds-input"
            value=""
            onChange={(event) => setFetched([...fetched, event.target.value])}
          >
            <option value="">{nb.choosePhone}</option>
            {others
              .filter(({ address }) => !fetched.includes(address))
              .map(({ address, name, role }) => (
                <option key={address} value={address}>
                  {role === undefined ? name : `${name}, ${role}`}
                </option>
              ))}
          </select>
        </label>
      </div>
      <div className="phones">
        {shown.map(({ name, mobile }) => (
          <Phone
            key={mobile}
            name={name}
            mobile={mobile}
            role={people.find(({ address }) => address === mobile)?.role}
            isDue={mobile === dueMobile}
          />
        ))}
      </div>
    </section>
  );
}

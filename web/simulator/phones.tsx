import { useState } from 'react';
import { nb } from '#web/texts/simulator/nb.ts';
import { FetchPhone } from './fetch-phone.tsx';
import { Phone } from './phone.tsx';
import { useRoom } from './room-context.ts';

/** The phones of the story first. Anybody else's can be fetched. */
export function Phones({ dueMobile }: { readonly dueMobile: string | undefined }) {
  const { story, people } = useRoom().world;
  const [fetched, setFetched] = useState<readonly string[]>([]);
  const { name: secretary, mobile: secretaryMobile } = story.secretary;
  const inStory = [
    ...story.substitutes.slice(0, 2),
    ...(secretaryMobile === undefined ? [] : [{ name: secretary, mobile: secretaryMobile }]),
  ];
  const others = people.filter(
    ({ address }) => address.startsWith('+') && !inStory.some(({ mobile }) => mobile === address),
  );
  const shown = [
    ...inStory,
    ...others.flatMap(({ name, address }) => (fetched.includes(address) ? [{ name, mobile: address }] : [])),
  ];
  return (
    <section aria-labelledby="phones-title">
      <div className="section-head">
        <h2 id="phones-title" className="ds-heading" data-size="2xs">
          {nb.phones}
        </h2>
        <FetchPhone
          people={others.filter(({ address }) => !fetched.includes(address))}
          onFetch={(address) => setFetched([...fetched, address])}
        />
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

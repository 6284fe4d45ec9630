import { MobileIcon } from '@navikt/aksel-icons';
import { useEffect, useRef } from 'react';
import { formatPhone } from '#shared/texts/format.ts';
import { nb } from '#web/texts/simulator/nb.ts';
import { bubblesOf } from './bubbles.ts';
import { LinkedText } from './linked-text.tsx';
import { PhoneKeys } from './phone-keys.tsx';
import { useRoom } from './room-context.ts';

export interface PhoneProps {
  readonly name: string;
  readonly role: string | undefined;
  readonly mobile: string;
  readonly isDue: boolean;
}

/** One phone in the hand. */
export function Phone({ name, role, mobile, isDue }: PhoneProps) {
  const { world, when } = useRoom();
  const bubbles = bubblesOf(mobile, world);
  const log = useRef<HTMLDivElement>(null);
  useEffect(() => {
    log.current?.scrollTo(0, log.current.scrollHeight);
  }, [bubbles.length]);
  return (
    <section className="phone" data-due={isDue} aria-label={nb.phoneOf(name)}>
      <header className="phone-header">
        <MobileIcon aria-hidden="true" />
        <div>
          <h3 className="phone-name">{name}</h3>
          <p className="quiet small">
            {role === undefined ? '' : `${role} · `}
            {formatPhone(mobile, 'screen')}
          </p>
        </div>
        {isDue && <span className="ds-sr-only">{nb.dueNow}</span>}
      </header>
      <div ref={log} className="phone-log" role="log" aria-label={nb.phoneOf(name)}>
        {bubbles.length === 0 && <p className="quiet phone-empty">{nb.noMessages}</p>}
        {bubbles.map(({ id, at, text, links, note, isOwn }) => (
          <div key={id} className="bubble-row" data-own={isOwn}>
            <p className="bubble">
              <LinkedText text={text} links={links} />
            </p>
            <p className="quiet small">{[when.logClock(at), note].filter((part) => part !== undefined).join(' · ')}</p>
          </div>
        ))}
      </div>
      <PhoneKeys name={name} mobile={mobile} />
    </section>
  );
}

import { useState } from 'react';
import type { Instant } from '#shared/kernel/instant.ts';
import { nb } from '#web/texts/simulator/nb.ts';
import { Letter } from './letter.tsx';
import { useRoom } from './room-context.ts';

/** One mailbox, newest letter first; a letter opens below its own line. */
export function Mailbox({ name, address }: { readonly name: string; readonly address: string }) {
  const { world, when, clock } = useRoom();
  const [openId, setOpenId] = useState<string>();
  const letters = world.messages.filter(({ channel, to }) => channel === 'email' && to === address).toReversed();
  return (
    <section className="mailbox" aria-label={nb.mailboxOf(name)}>
      <h3 className="mailbox-head">
        {name} <span className="quiet small">{address}</span>
      </h3>
      {letters.length === 0 && <p className="quiet mailbox-empty">{nb.noLetters}</p>}
      <ul className="plain-list">
        {letters.map((letter) => {
          const isOpen = letter.id === openId;
          return (
            <li key={letter.id} className="letter-row" data-open={isOpen}>
              <button
                type="button"
                className="letter-line"
                aria-expanded={isOpen}
                onClick={() => setOpenId(isOpen ? undefined : letter.id)}
              >
                <b>{letter.subject}</b>
                <span className="quiet small nowrap">{arrivedAt(letter.at)}</span>
              </button>
              {isOpen && <Letter letter={letter} />}
            </li>
          );
        })}
      </ul>
    </section>
  );

  /** The hour of a letter of today, as mailboxes write it, and the day too of an older one. */
  function arrivedAt(at: Instant): string {
    const now = clock.now();
    const isToday = when.day(at, now) === when.day(now, now);
    return isToday ? when.bareClock(at) : `${when.shortDay(at, now)} ${when.bareClock(at)}`;
  }
}

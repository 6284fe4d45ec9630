import { MobileIcon, PaperplaneIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { Instant } from '#shared/kernel/instant.ts';
import { formatPhone } from '#shared/texts/format.ts';
import { nb } from '#web/texts/simulator/nb.ts';
import { control } from './control.ts';
import { LinkedText } from './linked-text.tsx';
import { useRoom } from './room-context.ts';

export interface PhoneProps {
  readonly name: string;
  readonly role: string | undefined;
  readonly mobile: string;
  readonly isDue: boolean;
}

interface Bubble {
  readonly id: string;
  readonly at: Instant;
  readonly text: string;
  readonly links: readonly string[];
  readonly note: string | undefined;
  readonly isOwn: boolean;
}

/** One phone in the hand: what came, and two buttons for what most people would answer. */
export function Phone({ name, role, mobile, isDue }: PhoneProps) {
  const { world, when, act, isBusy, copies, say } = useRoom();
  const [text, setText] = useState('');
  const bubbles = bubblesOf();

  async function send(written: string): Promise<void> {
    if (written.trim() === '') return;
    const seen = await act(() => control.text(mobile, written, copies));
    if (seen !== undefined) setText('');
    else say(nb.notHeard);
  }

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
      {/* Reading order is the order of the messages, and a keyboard must be able to scroll it. */}
      <div className="phone-log" role="log" aria-label={nb.phoneOf(name)} tabIndex={0}>
        {bubbles.length === 0 && <p className="quiet phone-empty">{nb.noMessages}</p>}
        {bubbles.map((bubble) => (
          <div key={bubble.id} className="bubble-row" data-own={bubble.isOwn}>
            <p className="bubble">
              <LinkedText text={bubble.text} links={bubble.links} />
            </p>
            <p className="quiet small">
              {[when.logClock(bubble.at), bubble.note].filter((part) => part !== undefined).join(' · ')}
            </p>
          </div>
        ))}
      </div>
      <form
        className="phone-keys"
        onSubmit={(event) => {
          event.preventDefault();
          void send(text);
        }}
      >
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-disabled={isBusy}
          onClick={() => void send('JA')}
        >
          {nb.yes}
        </button>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-disabled={isBusy}
          onClick={() => void send('NEI')}
        >
          {nb.no}
        </button>
        <input
          className="ds-input"
          aria-label={`${nb.writeText}, ${name}`}
          placeholder={nb.writeText}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="ds-button" data-icon aria-disabled={isBusy} aria-label={nb.sendText(name)}>
          <PaperplaneIcon aria-hidden="true" />
        </button>
      </form>
    </section>
  );

  function bubblesOf(): readonly Bubble[] {
    const received = world.messages
      .filter(({ channel, to }) => channel === 'sms' && to === mobile)
      .map(({ id, at, text: body, links, delivery, segments }) => {
        const parts = segments === undefined ? '' : ` · ${nb.parts(segments)}`;
        return { id, at, text: body, links, note: `${nb.delivery[delivery]}${parts}`, isOwn: false };
      });
    const sent = world.sentTexts
      .filter(({ from }) => from === mobile)
      .map(({ id, at, text: body }) => ({ id, at, text: body, links: [], note: undefined, isOwn: true }));
    return [...received, ...sent].toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  }
}

import { PaperplaneIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { nb } from '#web/texts/simulator/nb.ts';
import { control } from './control.ts';
import { useRoom } from './room-context.ts';

/** Two buttons for what most people would answer, and a field for the rest. */
export function PhoneKeys({ name, mobile }: { readonly name: string; readonly mobile: string }) {
  const { act, copies, say } = useRoom();
  const [text, setText] = useState('');

  async function send(written: string): Promise<void> {
    if (written.trim() === '') return;
    const seen = await act(() => control.text(mobile, written, copies));
    if (seen === undefined) say(nb.notHeard);
    else setText('');
  }

  return (
    <form
      className="phone-keys"
      onSubmit={(event) => {
        event.preventDefault();
        void send(text);
      }}
    >
      {[nb.yes, nb.no].map((answer) => (
        <button
          key={answer}
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => void send(answer)}
        >
          {answer}
        </button>
      ))}
      <input
        className="ds-input"
        aria-label={`${nb.writeText}, ${name}`}
        placeholder={nb.writeText}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="ds-button" data-icon aria-label={nb.sendText(name)}>
        <PaperplaneIcon aria-hidden="true" />
      </button>
    </form>
  );
}

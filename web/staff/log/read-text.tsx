import { useState } from 'react';
import { TextRead } from '#shared/contracts/details.ts';
import type { DetailId } from '#shared/kernel/ids.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { usePermission } from '#web/staff/session/use-permission.ts';

type Reading =
  | { readonly phase: 'folded' | 'asked' | 'failed' | 'deleted' }
  | { readonly phase: 'read'; readonly text: string };

const GONE = 404;

/** What somebody wrote to us may be about their health: it is asked for one at a time, and the asking is logged first. */
export function ReadText({ textId }: { readonly textId: DetailId }) {
  const { texts, client, code } = useStaff();
  const { view, look } = useMeeting();
  const { canReadReasons } = usePermission(view.bodyId);
  const [reading, setReading] = useState<Reading>({ phase: 'folded' });
  const words = texts.log;
  if (!canReadReasons) return <p className="quiet">{words.private}</p>;

  async function read(): Promise<void> {
    setReading({ phase: 'asked' });
    const path = `/municipalities/${code}/meetings/${encodeURIComponent(view.id)}/texts/${encodeURIComponent(textId)}`;
    const reply = await client.ask({ method: 'GET', path, reads: TextRead });
    if (reply.kind === 'answered') setReading({ phase: 'read', text: reply.body.text });
    else setReading({ phase: reply.kind === 'refused' && reply.status === GONE ? 'deleted' : 'failed' });
    look();
  }

  const isRead = reading.phase === 'read';
  return (
    <div className="read-text">
      <p aria-live="polite" className={isRead ? 'message-body' : 'quiet'}>
        {isRead ? reading.text : told(reading.phase)}
      </p>
      <button
        type="button"
        className="link-button"
        aria-expanded={isRead}
        onClick={() => (isRead ? setReading({ phase: 'folded' }) : void read())}
      >
        {isRead ? words.hideText : words.readText}
      </button>
    </div>
  );

  function told(phase: Exclude<Reading['phase'], 'read'>): string {
    return { folded: words.readLogged, asked: words.reading, failed: words.textNotRead, deleted: words.deleted }[phase];
  }
}

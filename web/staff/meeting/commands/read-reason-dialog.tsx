import { useState } from 'react';
import { ReasonRead } from '#shared/contracts/details.ts';
import { present } from '#shared/kernel/assert.ts';
import { Dialog } from '#web/staff/act/dialog.tsx';
import type { OpenCommand } from '#web/staff/meeting/commands/commands-context.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { seatElementId } from '#web/staff/meeting/notices.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

type Reading =
  | { readonly phase: 'asked' }
  | { readonly phase: 'reading' }
  | { readonly phase: 'read'; readonly reason: ReasonRead }
  | { readonly phase: 'failed'; readonly why: string };

/** Read one at a time, logged first, and gone when the dialog closes. */
export function ReadReasonDialog({ target, onClose }: OpenCommand) {
  const { texts, client, code } = useStaff();
  const { view, look } = useMeeting();
  const seat = present(target.seat, 'seat');
  const { absenceId } = present(target.absence, 'absence');
  const [reading, setReading] = useState<Reading>({ phase: 'asked' });
  const words = texts.report;

  async function read(): Promise<void> {
    setReading({ phase: 'reading' });
    const path = `/municipalities/${code}/meetings/${encodeURIComponent(view.id)}/absences/${absenceId}/reason`;
    const reply = await client.ask({ method: 'GET', path, reads: ReasonRead });
    if (reply.kind === 'answered') setReading({ phase: 'read', reason: reply.body });
    else setReading({ phase: 'failed', why: (reply.kind === 'refused' && reply.problem?.detail) || words.notRead });
    look();
  }

  const isRead = reading.phase === 'read';
  return (
    <Dialog
      title={isRead ? words.reasonOf(seat.name) : words.readTitle}
      onClose={onClose}
      hasConsequences
      returnTo={seatElementId(seat)}
    >
      <div className="dialog-stack">
        {isRead ? <ReasonText reason={reading.reason} /> : <p>{words.readLogged}</p>}
        <p aria-live="assertive">{reading.phase === 'failed' && reading.why}</p>
        <div className="dialog-buttons">
          {!isRead && (
            <button type="button" className="ds-button" onClick={() => void read()}>
              {reading.phase === 'reading' ? words.reading : words.read}
            </button>
          )}
          <button type="button" className="ds-button" data-variant={isRead ? 'primary' : 'tertiary'} onClick={onClose}>
            {isRead ? words.done : words.doNotRead}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

function ReasonText({ reason: { category, text, grounds } }: { readonly reason: ReasonRead }) {
  const words = useStaff().texts.report;
  return (
    <>
      {category !== undefined && <p className="strong">{words.categories[category]}</p>}
      <p className="written">{grounds ?? text ?? words.noText}</p>
    </>
  );
}

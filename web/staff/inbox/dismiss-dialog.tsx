import { useEffect } from 'react';
import * as z from 'zod/mini';
import type { InboxCommand, InboxItem } from '#shared/contracts/inbox.ts';
import { WHY_MAX } from '#shared/contracts/staff-commands.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { ActDialog } from '#web/staff/act/act-dialog.tsx';
import type { Fault } from '#web/staff/act/faults.ts';
import { TextAreaField } from '#web/staff/fields/text-area-field.tsx';
import { useInbox } from '#web/staff/inbox/inbox-context.ts';
import { useDecision } from '#web/staff/inbox/use-decision.ts';
import { useDraft } from '#web/staff/session/drafts.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface DismissDialogProps {
  readonly item: InboxItem;
  readonly onClose: () => void;
}

/** Nobody's turn is passed over in silence: whoever says that a text is no answer says why. */
export function DismissDialog({ item, onClose }: DismissDialogProps) {
  const { texts } = useStaff();
  const { look, hold } = useInbox();
  const { to, told, done } = useDecision(item);
  const [reason, setReason] = useDraft(`why ${item.id} is no answer`, z.string(), '');
  useEffect(() => {
    hold(item);
    return () => hold(undefined);
  }, [item, hold]);
  const words = texts.inbox;

  function body(): Result<InboxCommand, readonly Fault[]> {
    const text = reason.trim();
    if (text === '') return err([{ field: 'reason', text: words.dismissMissing }]);
    if (text.length > WHY_MAX) return err([{ field: 'reason', text: texts.act.tooLong(WHY_MAX, text.length) }]);
    return ok({ type: 'Dismiss', reason: text });
  }

  return (
    <ActDialog
      title={words.dismissTitle}
      answers={[{ label: words.dismiss, told: told(words.dismissed), body }]}
      decline={words.keep}
      to={to}
      done={done}
      onClose={() => {
        look();
        onClose();
      }}
    >
      <TextAreaField
        field="reason"
        label={words.dismissReason}
        hint={words.dismissHint}
        max={WHY_MAX}
        value={reason}
        onChange={setReason}
      />
    </ActDialog>
  );
}

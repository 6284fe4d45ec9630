import * as z from 'zod/mini';
import { NOTE_MAX } from '#shared/contracts/staff-commands.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { TextAreaField } from '#web/staff/fields/text-area-field.tsx';
import { CommandDialog } from '#web/staff/meeting/commands/command-dialog.tsx';
import type { OpenCommand } from '#web/staff/meeting/commands/commands-context.ts';
import { useDraft } from '#web/staff/session/drafts.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

const Text = z.string();

export function NoteDialog({ target, onClose }: OpenCommand) {
  const { texts } = useStaff();
  const words = texts.commands.note;
  const [text, setText] = useDraft('note', Text, '');
  const length = text.trim().length;
  return (
    <CommandDialog
      title={words.title}
      seat={target.seat}
      answers={[
        {
          label: words.answer,
          told: words.told,
          body: () => {
            if (length === 0) return err([{ field: 'text', text: words.missing }]);
            if (length > NOTE_MAX) return err([{ field: 'text', text: texts.act.tooLong(NOTE_MAX, length) }]);
            return ok({ type: 'AddNote', text: text.trim() });
          },
        },
      ]}
      decline={words.decline}
      onClose={onClose}
    >
      <TextAreaField
        field="text"
        label={words.label}
        hint={words.hint}
        max={NOTE_MAX}
        value={text}
        onChange={setText}
      />
    </CommandDialog>
  );
}

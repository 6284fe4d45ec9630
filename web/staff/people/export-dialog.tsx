import { useState } from 'react';
import type { PersonRow } from '#shared/contracts/persons.ts';
import { saveFile } from '#web/kit/save-file.ts';
import { AnswerButtons } from '#web/staff/act/answer-buttons.tsx';
import { Dialog } from '#web/staff/act/dialog.tsx';
import { useAnnouncer } from '#web/staff/frame/announcer.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

interface ExportDialogProps {
  readonly person: PersonRow;
  readonly onClose: () => void;
}

/** Everything that is known of somebody as a file, for them. Said first: what is in it, and that reading is logged. */
export function ExportDialog({ person: { id, name }, onClose }: ExportDialogProps) {
  const { texts, client, code } = useStaff();
  const { say } = useAnnouncer();
  const [state, setState] = useState<'asked' | 'fetching' | 'failed'>('asked');
  const words = texts.account;

  async function download(): Promise<void> {
    if (state === 'fetching') return;
    setState('fetching');
    const reply = await client.download(`/municipalities/${code}/persons/${id}/export`);
    if (reply.kind !== 'answered') return setState('failed');
    saveFile(reply.body, `${id}.json`);
    say(words.exported(name));
    onClose();
  }

  return (
    <Dialog title={words.askExport(name)} onClose={onClose} hasConsequences>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void download();
        }}
      >
        <p>{words.exportHolds}</p>
        <p>{words.exportTexts}</p>
        <p aria-live="assertive">{state === 'failed' && words.notExported}</p>
        <AnswerButtons
          answers={[{ label: words.doExport }]}
          decline={words.noExport}
          sending={state === 'fetching' ? words.doExport : undefined}
          onPress={() => void download()}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

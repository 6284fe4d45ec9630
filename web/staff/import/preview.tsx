import type { FilePreview } from '#shared/contracts/archive.ts';
import type { RosterChange } from '#shared/contracts/roster.ts';
import type { Act } from '#web/kit/use-act.ts';
import { useOnline } from '#web/kit/use-online.ts';
import { SendTrouble } from '#web/staff/act/send-trouble.tsx';
import { Changes } from '#web/staff/import/changes.tsx';
import { Conflicts } from '#web/staff/import/conflicts.tsx';
import { FileFaults } from '#web/staff/import/file-faults.tsx';
import { useStaff } from '#web/staff/session/staff-context.ts';

interface PreviewProps {
  readonly preview: FilePreview;
  readonly fileName: string;
  readonly act: Act<Blob>;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** Bodies first: a list that changes is what somebody must look over. */
const KINDS = ['body', 'person', 'meeting'] as const satisfies readonly RosterChange['kind'][];

/** What would change, what stands against the file, and the two answers. */
export function Preview({ preview, fileName, act, onApply, onCancel }: PreviewProps) {
  const { texts } = useStaff();
  const isOnline = useOnline();
  const words = texts.import;
  const { created, updated, unchanged, changes, conflicts, faults } = preview;
  const isSending = act.state.kind === 'sending';
  return (
    <section className="preview" aria-labelledby="preview-title">
      <h2 id="preview-title" className="ds-heading" data-size="xs">
        {words.previewTitle(fileName)}
      </h2>
      {faults.length > 0 && <FileFaults title={words.partlyTitle} hint={words.partlyHint} faults={faults} />}
      <p>{changes.length === 0 ? words.nothing : words.counts(created, updated, unchanged)}</p>
      {KINDS.map((kind) => (
        <Changes key={kind} title={words.kinds[kind]} changes={changes.filter((change) => change.kind === kind)} />
      ))}
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
      {act.state.kind !== 'refused' && <SendTrouble act={act} />}
      {changes.length > 0 && (
        <div className="settings-buttons">
          <button
            type="button"
            className="ds-button"
            aria-disabled={isSending || !isOnline}
            onClick={() => {
              if (!isSending && isOnline) onApply();
            }}
          >
            {isSending ? words.applying : words.apply}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onCancel}>
            {words.cancel}
          </button>
        </div>
      )}
    </section>
  );
}

import { DownloadIcon, NotePencilIcon } from '@navikt/aksel-icons';
import { Menu } from '#web/staff/frame/menu.tsx';
import { useCommands } from '#web/staff/meeting/commands/commands-context.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useMeetingFile } from '#web/staff/meeting/use-meeting-file.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { usePermission } from '#web/staff/session/use-permission.ts';

const FORMATS = ['pdf', 'csv', 'json'] as const;

/** A note to the log, and the whole log as a file. */
export function LogTools() {
  const { texts } = useStaff();
  const { view } = useMeeting();
  const { open } = useCommands();
  const { canCommand } = usePermission(view.bodyId);
  const save = useMeetingFile();
  const words = texts.log;
  return (
    <div className="log-tools">
      {canCommand && (
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => open({ type: 'AddNote' })}>
          <NotePencilIcon aria-hidden="true" />
          {words.write}
        </button>
      )}
      <Menu
        name={words.downloadAs}
        label={
          <>
            <DownloadIcon aria-hidden="true" />
            {words.download}
          </>
        }
        items={FORMATS.map((format) => ({
          label: words[format],
          go: () => void save(`log?format=${format}`, `log-${view.id}.${format}`),
        }))}
      />
    </div>
  );
}

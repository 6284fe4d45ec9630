import { DownloadIcon, NotePencilIcon } from '@navikt/aksel-icons';
import { Menu } from '#web/staff/frame/menu.tsx';
import { type LogFormat, useLogFile } from '#web/staff/log/use-log-file.ts';
import { useCommands } from '#web/staff/meeting/commands/commands-context.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';
import { usePermission } from '#web/staff/session/use-permission.ts';

const FORMATS: readonly LogFormat[] = ['pdf', 'csv', 'json'];

/** A note to the log, and the whole log as a file. */
export function LogTools() {
  const { texts } = useStaff();
  const { view } = useMeeting();
  const { open } = useCommands();
  const { canCommand } = usePermission(view.bodyId);
  const save = useLogFile();
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
        items={FORMATS.map((format) => ({ label: words[format], go: () => void save(format) }))}
      />
    </div>
  );
}

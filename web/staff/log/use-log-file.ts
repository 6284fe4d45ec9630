import { saveFile } from '#web/kit/save-file.ts';
import { useAnnouncer } from '#web/staff/frame/announcer.tsx';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export type LogFormat = 'pdf' | 'csv' | 'json';

/** The log as a file. It needs the reader's token, so it cannot be a plain link. */
export function useLogFile(): (format: LogFormat) => Promise<void> {
  const { client, code, texts } = useStaff();
  const { view } = useMeeting();
  const { warn } = useAnnouncer();
  return async (format) => {
    const path = `/municipalities/${code}/meetings/${encodeURIComponent(view.id)}/log?format=${format}`;
    const reply = await client.download(path);
    if (reply.kind === 'answered') saveFile(reply.body, `log-${view.id}.${format}`);
    else warn(texts.common.noFile);
  };
}

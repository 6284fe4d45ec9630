import { saveFile } from '#web/kit/save-file.ts';
import { useAnnouncer } from '#web/staff/frame/announcer.tsx';
import { useCommands } from '#web/staff/meeting/commands/commands-context.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** Saves a file about the meeting. It needs the reader's token, so it cannot be a plain link. */
export function useMeetingFile(): (path: string, fileName: string) => Promise<void> {
  const { client, code, texts } = useStaff();
  const { view } = useMeeting();
  const { warn } = useAnnouncer();
  const { tellDone } = useCommands();
  return async (path, fileName) => {
    const reply = await client.download(`/municipalities/${code}/meetings/${encodeURIComponent(view.id)}/${path}`);
    if (reply.kind === 'answered') return saveFile(reply.body, fileName);
    warn(texts.common.noFile);
    tellDone({ seatId: undefined, sentence: texts.common.noFile, isTrouble: true });
  };
}

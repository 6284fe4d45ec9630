import { useAnnouncer } from '#web/staff/frame/announcer.tsx';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** The attendance as a file. It needs the reader's token, so it cannot be a plain link. */
export function useAttendanceFile() {
  const { client, code, texts } = useStaff();
  const { view } = useMeeting();
  const { warn } = useAnnouncer();

  async function save(): Promise<void> {
    const path = `/municipalities/${code}/meetings/${encodeURIComponent(view.id)}/attendance.csv`;
    const reply = await client.download(path);
    if (reply.kind !== 'answered') return warn(texts.common.noFile);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(reply.body);
    link.download = `${view.id}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return { save };
}

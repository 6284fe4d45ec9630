import type { LogEntry } from '#shared/contracts/meeting-log.ts';
import { entryLook } from '#web/staff/log/log-filter.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';

export function PastMoment({ entry }: { readonly entry: LogEntry }) {
  const { when } = useMeeting();
  return (
    <li className="moment" data-look={entryLook(entry)}>
      <time className="moment-time" dateTime={entry.at}>
        {when.bareClock(entry.at)}
      </time>
      <span className="moment-dot" aria-hidden="true" />
      <span>{entry.text}</span>
    </li>
  );
}

import type { LogEntry } from '#shared/contracts/meeting-log.ts';
import { isFailure } from '#web/staff/log/log-filter.ts';
import { MessageBox } from '#web/staff/log/message-box.tsx';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

export interface LogEntryRowProps {
  readonly entry: LogEntry;
  readonly showsText: boolean;
}

export function LogEntryRow({ entry, showsText }: LogEntryRowProps) {
  const { texts } = useStaff();
  const { when } = useMeeting();
  return (
    <li>
      <article className="log-entry">
        <time className="log-time" dateTime={entry.at}>
          {when.logClock(entry.at)}
        </time>
        <span className="log-actor">{entry.actor.name ?? 'Fulltallig'}</span>
        <div className="log-what">
          <p>
            {isFailure(entry) && (
              <>
                <span className="log-failure" aria-hidden="true" />
                <b>{texts.log.failureWord}</b>{' '}
              </>
            )}
            {entry.text}
          </p>
          {entry.message !== undefined && showsText && <MessageBox message={entry.message} />}
        </div>
      </article>
    </li>
  );
}

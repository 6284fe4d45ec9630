import { memo } from 'react';
import type { LogEntry } from '#shared/contracts/meeting-log.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { LogEntryRow } from '#web/staff/log/log-entry-row.tsx';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { daysOf } from '#web/staff/timeline/days.ts';

export interface LogDaysProps {
  readonly entries: readonly LogEntry[];
  readonly showsTexts: boolean;
  readonly now: Instant;
}

/** Day by day under a heading that stays in sight. Kept apart, so that typing in the search draws no entry anew. */
export const LogDays = memo(function LogDays({ entries, showsTexts, now }: LogDaysProps) {
  const { when } = useMeeting();
  return daysOf(entries, when).map(({ key, entries: ofDay }) => (
    <section key={key}>
      <h2 className="log-day">{ofDay[0] === undefined ? '' : when.day(ofDay[0].at, now)}</h2>
      <ol className="plain-list">
        {ofDay.map((entry) => (
          <LogEntryRow key={entry.seq} entry={entry} showsText={showsTexts} />
        ))}
      </ol>
    </section>
  ));
});

import type { LogEntry } from '#shared/contracts/meeting-log.ts';
import type { When } from '#web/kit/when.ts';

export interface LogDay {
  readonly key: string;
  readonly entries: readonly LogEntry[];
}

/** Entries of the same local day together, in the order in which they come. */
export function daysOf(entries: readonly LogEntry[], when: When): readonly LogDay[] {
  const days = new Map<string, LogEntry[]>();
  for (const entry of entries) {
    const key = `${entry.at.slice(0, 4)} ${when.day(entry.at)}`;
    const day = days.get(key) ?? [];
    day.push(entry);
    days.set(key, day);
  }
  return [...days].map(([key, ofDay]) => ({ key, entries: ofDay }));
}

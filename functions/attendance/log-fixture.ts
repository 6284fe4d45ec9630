import { expect } from 'vitest';
import { type LogEntry, MeetingLog } from '#shared/contracts/meeting-log.ts';
import { present } from '#shared/kernel/assert.ts';
import type { Language } from '#shared/kernel/language.ts';
import { type LogSource, meetingLog } from './core/log.ts';
import type { History } from './fixture.ts';

/** The log of a meeting as the API gives it, its hard spaces softened to be read more easily. */
export function logOf(history: History, more: Partial<LogSource> = {}, language: Language = 'nb'): readonly LogEntry[] {
  const source = { commits: history.commits, deliveries: new Map(), details: new Map(), extraEntries: [], ...more };
  const log = meetingLog(source, {}, history.now, language);
  expect(MeetingLog.parse(log)).toStrictEqual(log);
  expect(log.verified).toStrictEqual({
    at: history.now,
    entries: log.entries.length - source.extraEntries.length,
  });
  return log.entries.map((entry) => ({ ...entry, text: entry.text.replaceAll('\u00a0', ' ') }));
}

export function textsOf(history: History, more: Partial<LogSource> = {}): readonly string[] {
  return logOf(history, more).map(({ text }) => text);
}

/** The latest of the kind. */
export function entryOf(history: History, type: string, more: Partial<LogSource> = {}): LogEntry {
  return present(
    logOf(history, more).findLast((entry) => entry.type === type),
    `entry of ${type}`,
  );
}

import { LOG_WORDS } from '#functions/attendance/core/texts/log.ts';
import type { LogEntry } from '#shared/contracts/meeting-log.ts';
import type { Language } from '#shared/kernel/language.ts';
import { failureText } from '#shared/texts/failures.ts';
import { VOCABULARY } from '#shared/texts/vocabulary.ts';
import { csvOf, localSecond } from './csv.ts';

/** The log as a table: local time for people, UTC in a column of its own for whoever compares. */
export function logCsv(entries: readonly LogEntry[], timeZone: string, language: Language): string {
  const { columns } = LOG_WORDS[language];
  const header = [
    columns.no,
    columns.time,
    columns.utc,
    columns.actor,
    columns.event,
    columns.what,
    columns.channel,
    columns.address,
    columns.status,
    columns.sentAt,
    columns.provider,
    columns.segments,
    columns.text,
  ];
  return csvOf([header, ...entries.map((entry) => rowOf(entry, timeZone, language))]);
}

function rowOf({ seq, at, actor, type, text, message }: LogEntry, zone: string, language: Language): readonly string[] {
  const { actors } = LOG_WORDS[language];
  const who = actor.name ?? (actor.kind === 'system' ? actors.system : actors.unnamed);
  const own = [String(seq), localSecond(at, zone), at, who, type, text];
  if (message === undefined) return [...own, '', '', '', '', '', '', ''];
  const { message: statusWords, channel } = VOCABULARY[language];
  return [
    ...own,
    channel[message.channel],
    (message.direction === 'in' ? message.from : message.to) ?? '',
    statusWords[message.status](message.failure && failureText(message.failure, language)),
    message.sentAt ? localSecond(message.sentAt, zone) : '',
    message.provider ?? '',
    message.segments === undefined ? '' : String(message.segments),
    message.body ?? '',
  ];
}

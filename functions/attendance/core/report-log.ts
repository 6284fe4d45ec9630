import { LOG_WORDS } from '#functions/attendance/core/texts/log.ts';
import type { LogEntry, LogMessage } from '#shared/contracts/meeting-log.ts';
import { localDateOf } from '#shared/rules/local-time.ts';
import { formatLogClock } from '#shared/texts/format.ts';
import { VOCABULARY } from '#shared/texts/vocabulary.ts';
import type { PrintedBlock, PrintedRow } from './printed-document.ts';
import type { Writing } from './report-writing.ts';

/** The log as the screen tells it, with the words of each message below the sentence about it. */
export function logBlocks(writing: Writing): readonly PrintedBlock[] {
  const { log, language } = writing.report;
  const { columns } = LOG_WORDS[language];
  return [
    {
      kind: 'table',
      columns: [
        { title: columns.no, share: 6 },
        { title: columns.time, share: 20 },
        { title: columns.actor, share: 19 },
        { title: columns.what, share: 55 },
      ],
      rows: log.entries.map((entry) => entryRow(writing, entry)),
    },
  ];
}

function entryRow(writing: Writing, { seq, at, actor, text, message }: LogEntry): PrintedRow {
  const { language, timeZone } = writing.report;
  const { actors } = LOG_WORDS[language];
  const alone = actor.kind === 'system' ? actors.system : actors.unnamed;
  const time = `${localDateOf(at, timeZone)} ${formatLogClock(at, timeZone, language)}`;
  return {
    cells: [String(seq), time, actor.name ?? alone, text],
    ...(message && { note: messageText(writing, message) }),
  };
}

/** How it went and to whom, then its own words. */
function messageText({ report: { language }, words }: Writing, message: LogMessage): string {
  const { channel, message: status } = VOCABULARY[language];
  const isInbound = message.direction === 'in';
  const address = isInbound ? message.from : message.to;
  const facts = [
    channel[message.channel],
    address === undefined ? '' : `${isInbound ? words.message.from : words.message.to} ${address}`,
    status[message.status](message.failure),
    message.provider ?? '',
  ];
  const head = facts.filter((fact) => fact !== '').join(' · ');
  return [head, message.subject ?? '', message.body ?? ''].filter((line) => line !== '').join('\n');
}

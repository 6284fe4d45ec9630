import { LOG_WORDS } from '#functions/attendance/core/texts/log.ts';
import type { LogEntry, LogMessage } from '#shared/contracts/meeting-log.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { localDateOf } from '#shared/rules/local-time.ts';
import { formatClockWithSeconds, formatLogClock, formatPhone, formatShortDay } from '#shared/texts/format.ts';
import { messageStatusText } from '#shared/texts/message-status.ts';
import { providerName } from '#shared/texts/providers.ts';
import { VOCABULARY } from '#shared/texts/vocabulary.ts';
import type { PrintedBlock, PrintedRow } from './printed-document.ts';
import { minuteText, type Writing, yearOf } from './report-writing.ts';

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

function entryRow(writing: Writing, entry: LogEntry): PrintedRow {
  const { seq, at, actor, text } = entry;
  const { language, timeZone } = writing.report;
  const { actors } = LOG_WORDS[language];
  const alone = actor.kind === 'system' ? actors.system : actors.unnamed;
  const day = `${formatShortDay(at, timeZone, language)} ${yearOf(writing, at)}`;
  return {
    cells: [String(seq), `${day}\n${formatLogClock(at, timeZone, language)}`, actor.name ?? alone, text],
    ...(entry.message && { note: messageText(writing, entry.message, at) }),
  };
}

/** To whom and how it went, then its own words. */
function messageText(writing: Writing, message: LogMessage, loggedAt: Instant): string {
  const { report, words } = writing;
  const { language } = report;
  const isInbound = message.direction === 'in';
  const address = isInbound ? message.from : message.to;
  const facts = [
    VOCABULARY[language].channel[message.channel],
    address && `${isInbound ? words.message.from : words.message.to} ${formatPhone(address, 'screen')}`,
    isInbound ? undefined : statusText(writing, message, loggedAt),
    message.provider && providerName(message.provider, language),
  ];
  const head = facts.filter((fact) => fact !== undefined).join(' · ');
  return [head, message.subject ?? '', message.body ?? ''].filter((line) => line !== '').join('\n');
}

/** The day of what happened is told only when it is another than that of the entry. */
function statusText(writing: Writing, message: LogMessage, loggedAt: Instant): string {
  const { language, timeZone } = writing.report;
  return messageStatusText(message, language, (at) =>
    localDateOf(at, timeZone) === localDateOf(loggedAt, timeZone)
      ? formatClockWithSeconds(at, timeZone, language)
      : minuteText(writing, at),
  );
}

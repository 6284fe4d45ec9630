import type { LogMessage } from '#shared/contracts/meeting-log.ts';
import type { When } from '#web/kit/when.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

/** What an auditor asks about a message: by whom and when, how long, which, how it was read, when it goes. */
export function messageFacts(message: LogMessage, texts: StaffTexts, when: When): readonly string[] {
  const { direction, provider, sentAt, segments, readAs, deletedAt, messageId } = message;
  const words = texts.log;
  if (direction === 'in') {
    return [
      words.received,
      ...(readAs === undefined ? [] : [words.readAs(meaningOf(readAs, words.meanings))]),
      ...(deletedAt === undefined ? [] : [words.deletedOn(when.day(deletedAt))]),
    ];
  }
  const sent =
    sentAt === undefined
      ? []
      : [
          provider === undefined
            ? words.sentAt(when.clockWithSeconds(sentAt))
            : words.sentBy(provider, when.clockWithSeconds(sentAt)),
        ];
  return [...sent, ...(segments === undefined ? [] : [words.parts(segments)]), words.id(messageId)];
}

/** A meaning that this page does not know yet is told as it is. */
function meaningOf(readAs: string, meanings: StaffTexts['log']['meanings']): string {
  return Object.entries(meanings).find(([meaning]) => meaning === readAs)?.[1] ?? readAs;
}

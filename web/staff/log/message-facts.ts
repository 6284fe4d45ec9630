import type { LogMessage } from '#shared/contracts/meeting-log.ts';
import type { Language } from '#shared/kernel/language.ts';
import { letterOutsideGsm } from '#shared/texts/gsm.ts';
import { providerName } from '#shared/texts/providers.ts';
import type { When } from '#web/kit/when.ts';
import type { StaffTexts } from '#web/texts/staff/nb.ts';

/** What an auditor asks about a message: by whom and when, how long and why, which, how it was read, when it goes. */
export function messageFacts(
  message: LogMessage,
  texts: StaffTexts,
  when: When,
  language: Language,
): readonly string[] {
  const { direction, provider, sentAt, readAs, deletedAt, messageId } = message;
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
            : words.sentBy(providerName(provider, language), when.clockWithSeconds(sentAt)),
        ];
  return [...sent, ...partsOf(message, texts), words.id(messageId)];
}

/** A single letter outside the alphabet of texts more than halves what fits in a part, so the log says which. */
function partsOf({ segments, channel, body = '' }: LogMessage, { log }: StaffTexts): readonly string[] {
  if (segments === undefined) return [];
  const letter = channel === 'sms' ? letterOutsideGsm(body) : undefined;
  return [letter === undefined ? log.parts(segments) : `${log.parts(segments)} (${log.longer(letter)})`];
}

/** A meaning that this page does not know yet is told as it is. */
function meaningOf(readAs: string, meanings: StaffTexts['log']['meanings']): string {
  return Object.entries(meanings).find(([meaning]) => meaning === readAs)?.[1] ?? readAs;
}

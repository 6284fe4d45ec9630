import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { LetterFacts, LetterPhrases } from './email-phrases.ts';
import { formatClock, formatDate, formatDeadline, formatPhone } from './format.ts';
import type { Block } from './letter.ts';
import { meetingFacts, type Writing } from './meeting-facts.ts';
import { safeName } from './plain.ts';
import { SMS_PHRASES } from './sms-languages.ts';
import type { MeetingWords, MunicipalityWords, Scopes } from './words.ts';

export const WHOLE_MEETING: Scopes = [{ kind: 'meeting' }];

export function letterWriting(words: MeetingWords, language: Language): Writing {
  return { words, language, phrases: SMS_PHRASES[language].occasion, dialect: 'screen', brevity: 0 };
}

export function letterFacts(writing: Writing, scopes: Scopes): LetterFacts {
  const { words, language } = writing;
  return {
    ...meetingFacts(writing, scopes),
    date: formatDate(words.start, words.timeZone, language),
    start: formatClock(words.start, words.timeZone, language, 'screen'),
  };
}

export function whenText(at: Instant, { words, language }: Writing, now?: Instant): string {
  return formatDeadline(at, words.timeZone, language, 'screen', now);
}

/** "politisk sekretariat, 55 50 00 00", or what there is of it. */
function contactText({ contactName, contactPhone }: MunicipalityWords): string | undefined {
  const parts = [
    contactName === undefined ? '' : safeName(contactName),
    contactPhone === undefined ? '' : formatPhone(safeName(contactPhone), 'screen'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** What to do when the button fails, whom to ask, and who is writing. */
export function closing(words: MunicipalityWords, phrases: LetterPhrases, hasButton: boolean): readonly Block[] {
  const contact = contactText(words);
  const ask = contact === undefined ? [] : [hasButton ? phrases.buttonFails(contact) : phrases.questions(contact)];
  return [...ask, safeName(words.municipality)].map((text) => ({ kind: 'note', text }));
}

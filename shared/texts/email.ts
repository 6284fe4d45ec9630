import type { Language } from '#shared/kernel/language.ts';
import type { EmailContent, MemberContent, ProviderContent, StaffContent } from './email-content.ts';
import { memberLetter } from './email-member.ts';
import { providerLetter, staffLetter } from './email-staff.ts';
import { substituteLetter } from './email-substitute.ts';
import { type RenderedEmail, renderLetter } from './letter.ts';
import type { MeetingWords, MunicipalityWords } from './words.ts';

/** One letter about one meeting, as plain text and as HTML with the same words. */
export function renderEmail(content: EmailContent, words: MeetingWords, language: Language): RenderedEmail {
  if (isToMember(content)) return renderLetter(memberLetter(content, words, language), language);
  if (isToStaff(content)) return renderLetter(staffLetter(content, words, language), language);
  return renderLetter(substituteLetter(content, words, language), language);
}

function isToMember(content: EmailContent): content is MemberContent {
  return content.template.startsWith('member.');
}

function isToStaff(content: EmailContent): content is StaffContent {
  return content.template.startsWith('staff.');
}

/** One letter about a provider, to the staff of a municipality. */
export function renderProviderEmail(
  content: ProviderContent,
  words: MunicipalityWords,
  language: Language,
): RenderedEmail {
  return renderLetter(providerLetter(content, words, language), language);
}

import { assert, unreachable } from '#shared/kernel/assert.ts';
import type { Language } from '#shared/kernel/language.ts';
import { formatClock, formatDate, formatPhone } from './format.ts';
import { municipalityName, personName } from './meeting-facts.ts';
import { cutAtWord, NAME_LENGTHS_MAX, plainPunctuation, safeName } from './plain.ts';
import { SMS_PHRASES } from './sms-languages.ts';
import { firstThatFits } from './sms-length.ts';
import type { MeetingChoice, MunicipalitySmsContent, MunicipalityWords } from './words.ts';

/** A choice is one figure, so that the answer to it is one too. */
const CHOICES_MAX = 9;

/** A reply about no one meeting. */
export function renderMunicipalitySms(
  content: MunicipalitySmsContent,
  words: MunicipalityWords,
  language: Language,
): string {
  const phrases = SMS_PHRASES[language];
  const municipality = municipalityName(words.municipality, 0);
  switch (content.template) {
    case 'which':
      return whichText(content, words, language);
    case 'unknownSender':
    case 'readByStaff': {
      const { contactPhone } = words;
      return phrases[content.template](
        municipality,
        contactPhone === undefined ? undefined : formatPhone(safeName(contactPhone), 'sms'),
      );
    }
    case 'formLink':
    case 'stopAck':
    case 'startAck':
      return phrases[content.template](municipality);
    default:
      return unreachable(content, 'reply');
  }
}

type Which = Extract<MunicipalitySmsContent, { template: 'which' }>;

/** Bodies that meet twice are told apart by the day; names give way so that every choice has its line. */
function whichText({ answer, choices }: Which, words: MunicipalityWords, language: Language): string {
  assert(choices.length <= CHOICES_MAX, 'a choice is one figure');
  const phrases = SMS_PHRASES[language];
  const word = answer === 'yes' ? phrases.yes : phrases.no;
  const lengths = [NAME_LENGTHS_MAX.body, NAME_LENGTHS_MAX.bodyShort, 24, 16, 10, 8, 6];
  return firstThatFits(
    lengths.map((length) => () => {
      const names = choices.map((choice) => nameOf(choice, length));
      const lines = choices.map(({ start }, index) => {
        const name = names[index] ?? '';
        const isTwice = names.filter((other) => other === name).length > 1;
        return `${index + 1} ${name}${isTwice ? ` ${meetingTime(start, words, language)}` : ''}`;
      });
      return phrases.which(municipalityName(words.municipality, 0), word, lines.join('\n'));
    }),
  );
}

function nameOf({ body, municipality }: MeetingChoice, length: number): string {
  const name = cutAtWord(plainPunctuation(body), length);
  return municipality === undefined ? name : `${name}, ${cutAtWord(plainPunctuation(municipality), length)}`;
}

/** The first line of a text that goes to the secretary while the municipality tries things out. */
export function redirectLine(addressee: { name: string; address: string }, language: Language): string {
  const address = formatPhone(safeName(addressee.address), 'sms');
  return SMS_PHRASES[language].redirect(personName(addressee.name, 0), address);
}

function meetingTime(start: MeetingChoice['start'], { timeZone }: MunicipalityWords, language: Language): string {
  return `${formatDate(start, timeZone, language)} ${formatClock(start, timeZone, language, 'sms')}`;
}

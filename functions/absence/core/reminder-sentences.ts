import type { Language } from '#shared/kernel/language.ts';

interface ReminderSentences {
  readonly link: string;
  readonly reminder: string;
  readonly sent: (letter: string, name: string) => string;
  readonly failed: (letter: string, name: string) => string;
  readonly delayed: (letter: string, name: string) => string;
  readonly dropped: (letter: string, name: string) => string;
}

/** What the log says of letters to members. */
export const REMINDER_SENTENCES: Readonly<Record<Language, ReminderSentences>> = {
  nb: {
    link: 'E-post med personlig lenke',
    reminder: 'Påminnelse om møtet',
    sent: (letter, name) => `${letter} til ${name}.`,
    failed: (letter, name) => `${letter} til ${name} kom ikke fram.`,
    delayed: (letter, name) => `${letter} til ${name} kunne ikke sendes nå. Fulltallig prøver igjen.`,
    dropped: (letter, name) => `${letter} til ${name} ble ikke sendt, fordi det ikke lenger er behov.`,
  },
  nn: {
    link: 'E-post med personleg lenkje',
    reminder: 'Påminning om møtet',
    sent: (letter, name) => `${letter} til ${name}.`,
    failed: (letter, name) => `${letter} til ${name} kom ikkje fram.`,
    delayed: (letter, name) => `${letter} til ${name} kunne ikkje sendast no. Fulltallig prøver igjen.`,
    dropped: (letter, name) => `${letter} til ${name} vart ikkje sendt, fordi det ikkje lenger er behov.`,
  },
  sv: {
    link: 'E-post med personlig länk',
    reminder: 'Påminnelse om sammanträdet',
    sent: (letter, name) => `${letter} till ${name}.`,
    failed: (letter, name) => `${letter} till ${name} kom inte fram.`,
    delayed: (letter, name) => `${letter} till ${name} kunde inte skickas nu. Fulltallig försöker igen.`,
    dropped: (letter, name) => `${letter} till ${name} skickades inte, eftersom det inte längre behövs.`,
  },
  da: {
    link: 'E-mail med personligt link',
    reminder: 'Påmindelse om mødet',
    sent: (letter, name) => `${letter} til ${name}.`,
    failed: (letter, name) => `${letter} til ${name} kom ikke frem.`,
    delayed: (letter, name) => `${letter} til ${name} kunne ikke sendes nu. Fulltallig prøver igen.`,
    dropped: (letter, name) => `${letter} til ${name} blev ikke sendt, fordi der ikke længere er behov.`,
  },
  en: {
    link: 'E-mail with a personal link',
    reminder: 'Reminder of the meeting',
    sent: (letter, name) => `${letter} to ${name}.`,
    failed: (letter, name) => `${letter} to ${name} did not arrive.`,
    delayed: (letter, name) => `${letter} to ${name} could not be sent just now. Fulltallig tries again.`,
    dropped: (letter, name) => `${letter} to ${name} was not sent, because it is no longer needed.`,
  },
};

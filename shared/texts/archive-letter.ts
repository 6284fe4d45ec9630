import type { TroubleKind } from '#shared/contracts/archive.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { ARCHIVE_TROUBLE } from './archive-trouble.ts';
import { formatDeadline } from './format.ts';
import { type RenderedEmail, renderLetter } from './letter.ts';
import { safeName } from './plain.ts';

/** Letters to staff about the case and archive system. They name no meeting and no person. */
export type ArchiveLetterContent =
  | { readonly about: 'down'; readonly trouble: TroubleKind; readonly since: Instant }
  | { readonly about: 'back'; readonly since: Instant; readonly at: Instant };

interface Phrases {
  readonly downSubject: string;
  down(municipality: string, since: string): string;
  readonly meanwhile: string;
  readonly backSubject: string;
  back(municipality: string, at: string, since: string): string;
}

const PHRASES: Readonly<Record<Language, Phrases>> = {
  nb: {
    downSubject: 'Sak- og arkivsystemet blir ikke lest',
    down: (municipality, since) => `Sak- og arkivsystemet til ${municipality} er ikke lest siden ${since}.`,
    meanwhile:
      'Møter, medlemmer og lister står som de sist ble lest, og innkallingen går sin gang. Blir et møte flyttet eller avlyst, må det inntil videre endres for hånd.',
    backSubject: 'Sak- og arkivsystemet er lest igjen',
    back: (municipality, at, since) =>
      `Sak- og arkivsystemet til ${municipality} ble lest igjen ${at}. Det som er endret siden ${since}, er tatt inn.`,
  },
  nn: {
    downSubject: 'Sak- og arkivsystemet blir ikkje lese',
    down: (municipality, since) => `Sak- og arkivsystemet til ${municipality} er ikkje lese sidan ${since}.`,
    meanwhile:
      'Møte, medlemer og lister står slik dei sist blei lesne, og innkallinga går sin gang. Blir eit møte flytta eller avlyst, må det inntil vidare endrast for hand.',
    backSubject: 'Sak- og arkivsystemet er lese igjen',
    back: (municipality, at, since) =>
      `Sak- og arkivsystemet til ${municipality} blei lese igjen ${at}. Det som er endra sidan ${since}, er teke inn.`,
  },
  sv: {
    downSubject: 'Ärendesystemet läses inte',
    down: (municipality, since) => `Ärendesystemet för ${municipality} har inte lästs sedan ${since}.`,
    meanwhile:
      'Sammanträden, ledamöter och listor står som de senast lästes, och kallelserna fortsätter. Om ett sammanträde flyttas eller ställs in måste det tills vidare ändras för hand.',
    backSubject: 'Ärendesystemet läses igen',
    back: (municipality, at, since) =>
      `Ärendesystemet för ${municipality} lästes igen ${at}. Det som har ändrats sedan ${since} har tagits in.`,
  },
  da: {
    downSubject: 'Sags- og arkivsystemet bliver ikke læst',
    down: (municipality, since) => `Sags- og arkivsystemet for ${municipality} er ikke blevet læst siden ${since}.`,
    meanwhile:
      'Møder, medlemmer og lister står, som de sidst blev læst, og indkaldelsen går sin gang. Bliver et møde flyttet eller aflyst, skal det indtil videre ændres i hånden.',
    backSubject: 'Sags- og arkivsystemet læses igen',
    back: (municipality, at, since) =>
      `Sags- og arkivsystemet for ${municipality} blev læst igen ${at}. Det, der er ændret siden ${since}, er taget ind.`,
  },
  en: {
    downSubject: 'The case and archive system is not being read',
    down: (municipality, since) => `The case and archive system of ${municipality} has not been read since ${since}.`,
    meanwhile:
      'Meetings, members and lists stand as they were last read, and substitutes are called as usual. If a meeting is moved or cancelled, it must be changed by hand for now.',
    backSubject: 'The case and archive system is being read again',
    back: (municipality, at, since) =>
      `The case and archive system of ${municipality} was read again ${at}. What has changed since ${since} has been taken over.`,
  },
};

/** In the municipality's language, as plain text and as HTML with the same words. */
export function renderArchiveLetter(
  content: ArchiveLetterContent,
  { municipality, timeZone }: { readonly municipality: string; readonly timeZone: string },
  language: Language,
): RenderedEmail {
  const phrases = PHRASES[language];
  const when = (at: Instant) => formatDeadline(at, timeZone, language, 'screen');
  const name = safeName(municipality);
  const closing = { kind: 'note', text: name } as const;
  if (content.about === 'back') {
    const lead = phrases.back(name, when(content.at), when(content.since));
    return renderLetter({ subject: phrases.backSubject, blocks: [{ kind: 'lead', text: lead }, closing] }, language);
  }
  const texts = [ARCHIVE_TROUBLE[language][content.trouble], phrases.meanwhile];
  const blocks = [
    { kind: 'lead', text: phrases.down(name, when(content.since)) } as const,
    ...texts.map((text) => ({ kind: 'text', text }) as const),
    closing,
  ];
  return renderLetter({ subject: phrases.downSubject, blocks }, language);
}

import type { Problem } from '#infra/http/problem.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { SyncAnswer } from './sync-archive.ts';

type NotRead = Exclude<SyncAnswer['kind'], 'read'>;

interface Words {
  readonly status: number;
  readonly type: string;
  /** Title and detail. */
  readonly words: Readonly<Record<Language, readonly [title: string, detail: string]>>;
}

const PROBLEMS = {
  none: {
    status: 404,
    type: 'no-archive',
    words: {
      nb: ['Ingenting å lese', 'Kommunen har ikke koblet til noe sak- og arkivsystem.'],
      nn: ['Ingenting å lese', 'Kommunen har ikkje kopla til noko sak- og arkivsystem.'],
      sv: ['Inget att läsa', 'Kommunen har inte anslutit något ärendesystem.'],
      da: ['Intet at læse', 'Kommunen har ikke tilsluttet noget sags- og arkivsystem.'],
      en: ['Nothing to read', 'The municipality has not connected a case and archive system.'],
    },
  },
  busy: {
    status: 409,
    type: 'archive-being-read',
    words: {
      nb: ['Leses allerede', 'Sak- og arkivsystemet leses akkurat nå. Se på svaret om litt.'],
      nn: ['Blir lese allereie', 'Sak- og arkivsystemet blir lese akkurat no. Sjå på svaret om litt.'],
      sv: ['Läses redan', 'Ärendesystemet läses just nu. Se på svaret om en stund.'],
      da: ['Læses allerede', 'Sags- og arkivsystemet læses lige nu. Se på svaret om lidt.'],
      en: ['Already being read', 'The case and archive system is being read just now. Look at the answer in a moment.'],
    },
  },
} as const satisfies Record<NotRead, Words>;

/** Why a source was not read, when nothing is wrong with the source. */
export function archiveProblem(why: NotRead, language: Language): Problem {
  const { status, type, words } = PROBLEMS[why];
  const [title, detail] = words[language];
  return { status, type, title, detail };
}

import type { TroubleKind } from '#shared/contracts/archive.ts';
import type { LogEntry } from '#shared/contracts/meeting-log.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { FilingEvent, FilingEventOf } from './filing-events.ts';

type Entry = Omit<LogEntry, 'seq'>;

interface FilingSentences {
  readonly wanted: (actor: string) => string;
  readonly made: (version: string) => string;
  readonly kept: string;
  readonly filed: (documentId: string) => string;
  readonly delayed: (why: string) => string;
  readonly attendance: string;
  /** Follows it: how many have no row, for the archive does not know them. */
  readonly unknown: (count: number) => string;
  readonly leftOut: Readonly<Record<FilingEventOf<'AttendanceLeftOut'>['because'], string>>;
  readonly attendanceDelayed: (why: string) => string;
  readonly why: Readonly<Record<TroubleKind, string>>;
  /** Staff whose name the issuer does not tell. */
  readonly unnamed: string;
}

const SENTENCES: Readonly<Record<Language, FilingSentences>> = {
  nb: {
    wanted: (actor) => `${actor} ba om at innkallingsrapporten arkiveres.`,
    made: (version) => `Innkallingsrapporten er laget av loggen til og med ledd ${version}.`,
    kept: 'Innkallingsrapporten er lagret. Kommunen har ikke koblet til noe arkiv.',
    filed: (documentId) => `Innkallingsrapporten er arkivert som ${documentId}.`,
    delayed: (why) => `Arkivet tok ikke imot innkallingsrapporten (${why}). Det prøves igjen.`,
    attendance: 'Frammøtet er skrevet til arkivet.',
    unknown: (count) => `${count} som arkivet ikke kjenner, må føres der for hånd.`,
    leftOut: {
      notFromArchive: 'Møtet er ikke hentet fra arkivet, så frammøtet er ikke skrevet dit.',
      notHeld: 'Møtet ble ikke holdt, så det er ikke skrevet noe frammøte til arkivet.',
    },
    attendanceDelayed: (why) => `Arkivet tok ikke imot frammøtet (${why}). Det prøves igjen.`,
    why: {
      unreachable: 'systemet svarer ikke',
      refused: 'systemet slipper oss ikke inn',
      garbage: 'svaret lot seg ikke lese',
      foreignData: 'svaret gjaldt en annen kommune',
    },
    unnamed: 'En saksbehandler',
  },
  nn: {
    wanted: (actor) => `${actor} bad om at innkallingsrapporten blir arkivert.`,
    made: (version) => `Innkallingsrapporten er laga av loggen til og med ledd ${version}.`,
    kept: 'Innkallingsrapporten er lagra. Kommunen har ikkje kopla til noko arkiv.',
    filed: (documentId) => `Innkallingsrapporten er arkivert som ${documentId}.`,
    delayed: (why) => `Arkivet tok ikkje imot innkallingsrapporten (${why}). Det blir prøvd igjen.`,
    attendance: 'Frammøtet er skrive til arkivet.',
    unknown: (count) => `${count} som arkivet ikkje kjenner, må førast der for hand.`,
    leftOut: {
      notFromArchive: 'Møtet er ikkje henta frå arkivet, så frammøtet er ikkje skrive dit.',
      notHeld: 'Møtet blei ikkje halde, så det er ikkje skrive noko frammøte til arkivet.',
    },
    attendanceDelayed: (why) => `Arkivet tok ikkje imot frammøtet (${why}). Det blir prøvd igjen.`,
    why: {
      unreachable: 'systemet svarer ikkje',
      refused: 'systemet slepp oss ikkje inn',
      garbage: 'svaret lét seg ikkje lese',
      foreignData: 'svaret galdt ein annan kommune',
    },
    unnamed: 'Ein saksbehandlar',
  },
  sv: {
    wanted: (actor) => `${actor} bad om att kallelserapporten arkiveras.`,
    made: (version) => `Kallelserapporten är gjord av loggen till och med led ${version}.`,
    kept: 'Kallelserapporten är sparad. Kommunen har inte anslutit något arkiv.',
    filed: (documentId) => `Kallelserapporten är arkiverad som ${documentId}.`,
    delayed: (why) => `Arkivet tog inte emot kallelserapporten (${why}). Ett nytt försök görs.`,
    attendance: 'Närvaron är skriven till arkivet.',
    unknown: (count) => `${count} som arkivet inte känner till måste föras in där för hand.`,
    leftOut: {
      notFromArchive: 'Sammanträdet är inte hämtat från arkivet, så närvaron är inte skriven dit.',
      notHeld: 'Sammanträdet hölls inte, så ingen närvaro är skriven till arkivet.',
    },
    attendanceDelayed: (why) => `Arkivet tog inte emot närvaron (${why}). Ett nytt försök görs.`,
    why: {
      unreachable: 'systemet svarar inte',
      refused: 'systemet släpper inte in oss',
      garbage: 'svaret gick inte att läsa',
      foreignData: 'svaret gällde en annan kommun',
    },
    unnamed: 'En handläggare',
  },
  da: {
    wanted: (actor) => `${actor} bad om, at indkaldelsesrapporten arkiveres.`,
    made: (version) => `Indkaldelsesrapporten er lavet af loggen til og med led ${version}.`,
    kept: 'Indkaldelsesrapporten er gemt. Kommunen har ikke tilsluttet et arkiv.',
    filed: (documentId) => `Indkaldelsesrapporten er arkiveret som ${documentId}.`,
    delayed: (why) => `Arkivet tog ikke imod indkaldelsesrapporten (${why}). Der prøves igen.`,
    attendance: 'Fremmødet er skrevet til arkivet.',
    unknown: (count) => `${count}, som arkivet ikke kender, skal føres ind der i hånden.`,
    leftOut: {
      notFromArchive: 'Mødet er ikke hentet fra arkivet, så fremmødet er ikke skrevet dertil.',
      notHeld: 'Mødet blev ikke holdt, så der er ikke skrevet noget fremmøde til arkivet.',
    },
    attendanceDelayed: (why) => `Arkivet tog ikke imod fremmødet (${why}). Der prøves igen.`,
    why: {
      unreachable: 'systemet svarer ikke',
      refused: 'systemet lukker os ikke ind',
      garbage: 'svaret kunne ikke læses',
      foreignData: 'svaret gjaldt en anden kommune',
    },
    unnamed: 'En sagsbehandler',
  },
  en: {
    wanted: (actor) => `${actor} asked for the call report to be filed.`,
    made: (version) => `The call report was made from the log up to link ${version}.`,
    kept: 'The call report was stored. The municipality has not connected an archive.',
    filed: (documentId) => `The call report was filed as ${documentId}.`,
    delayed: (why) => `The archive did not take the call report (${why}). It is tried again.`,
    attendance: 'The attendance was written to the archive.',
    unknown: (count) => `${count} whom the archive does not know must be entered there by hand.`,
    leftOut: {
      notFromArchive: 'The meeting did not come from the archive, so the attendance was not written to it.',
      notHeld: 'The meeting was not held, so no attendance was written to the archive.',
    },
    attendanceDelayed: (why) => `The archive did not take the attendance (${why}). It is tried again.`,
    why: {
      unreachable: 'the system does not answer',
      refused: 'the system does not let us in',
      garbage: 'the answer could not be read',
      foreignData: 'the answer was about another municipality',
    },
    unnamed: 'An officer',
  },
};

/** R22: what became of the report, in the meeting's log. */
export function filingEntries(events: readonly FilingEvent[], language: Language): readonly Entry[] {
  return events.flatMap((event) => {
    const text = sentenceOf(event, SENTENCES[language]);
    if (text === undefined) return [];
    const actor: Entry['actor'] =
      event.type === 'ReportWanted'
        ? { kind: event.by.kind, ...(event.by.name !== undefined && { name: event.by.name }) }
        : { kind: 'system' };
    return [{ at: event.at, actor, type: event.type, text }];
  });
}

/** Nothing where there is nothing for a reader: the system's own wish, and who holds the claim. */
function sentenceOf(event: FilingEvent, sentences: FilingSentences): string | undefined {
  switch (event.type) {
    case 'ReportWanted':
      return event.by.kind === 'staff' ? sentences.wanted(event.by.name ?? sentences.unnamed) : undefined;
    case 'ReportMade':
      return sentences.made(String(event.version));
    case 'ReportKept':
      return sentences.kept;
    case 'FilingClaimed':
      return undefined;
    case 'ReportFiled':
      return sentences.filed(event.documentId);
    case 'FilingDelayed':
      return sentences.delayed(sentences.why[event.kind]);
    case 'AttendanceWritten':
      return [sentences.attendance, ...(event.unknown === undefined ? [] : [sentences.unknown(event.unknown)])].join(
        ' ',
      );
    case 'AttendanceLeftOut':
      return sentences.leftOut[event.because];
    case 'AttendanceDelayed':
      return sentences.attendanceDelayed(sentences.why[event.kind]);
  }
}

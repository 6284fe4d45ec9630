import type { LogEntry } from '#shared/contracts/meeting-log.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { FilingEvent } from './filing-events.ts';

type Entry = Omit<LogEntry, 'seq'>;

interface FilingSentences {
  readonly wanted: (actor: string) => string;
  readonly made: (version: string) => string;
  readonly kept: string;
  readonly filed: (documentId: string) => string;
  readonly delayed: (kind: string) => string;
  readonly attendance: string;
  readonly attendanceDelayed: (kind: string) => string;
  /** Staff whose name the issuer does not tell. */
  readonly unnamed: string;
}

const SENTENCES: Readonly<Record<Language, FilingSentences>> = {
  nb: {
    wanted: (actor) => `${actor} ba om at innkallingsrapporten arkiveres.`,
    made: (version) => `Innkallingsrapporten er laget av loggen til og med ledd ${version}.`,
    kept: 'Innkallingsrapporten er lagret. Kommunen har ikke koblet til noe arkiv.',
    filed: (documentId) => `Innkallingsrapporten er arkivert som ${documentId}.`,
    delayed: (kind) => `Arkivet tok ikke imot innkallingsrapporten (${kind}). Det prøves igjen.`,
    attendance: 'Frammøtet er skrevet til arkivet.',
    attendanceDelayed: (kind) => `Arkivet tok ikke imot frammøtet (${kind}). Det prøves igjen.`,
    unnamed: 'En saksbehandler',
  },
  nn: {
    wanted: (actor) => `${actor} bad om at innkallingsrapporten blir arkivert.`,
    made: (version) => `Innkallingsrapporten er laga av loggen til og med ledd ${version}.`,
    kept: 'Innkallingsrapporten er lagra. Kommunen har ikkje kopla til noko arkiv.',
    filed: (documentId) => `Innkallingsrapporten er arkivert som ${documentId}.`,
    delayed: (kind) => `Arkivet tok ikkje imot innkallingsrapporten (${kind}). Det blir prøvd igjen.`,
    attendance: 'Frammøtet er skrive til arkivet.',
    attendanceDelayed: (kind) => `Arkivet tok ikkje imot frammøtet (${kind}). Det blir prøvd igjen.`,
    unnamed: 'Ein saksbehandlar',
  },
  sv: {
    wanted: (actor) => `${actor} bad om att kallelserapporten arkiveras.`,
    made: (version) => `Kallelserapporten är gjord av loggen till och med led ${version}.`,
    kept: 'Kallelserapporten är sparad. Kommunen har inte anslutit något arkiv.',
    filed: (documentId) => `Kallelserapporten är arkiverad som ${documentId}.`,
    delayed: (kind) => `Arkivet tog inte emot kallelserapporten (${kind}). Ett nytt försök görs.`,
    attendance: 'Närvaron är skriven till arkivet.',
    attendanceDelayed: (kind) => `Arkivet tog inte emot närvaron (${kind}). Ett nytt försök görs.`,
    unnamed: 'En handläggare',
  },
  da: {
    wanted: (actor) => `${actor} bad om, at indkaldelsesrapporten arkiveres.`,
    made: (version) => `Indkaldelsesrapporten er lavet af loggen til og med led ${version}.`,
    kept: 'Indkaldelsesrapporten er gemt. Kommunen har ikke tilsluttet et arkiv.',
    filed: (documentId) => `Indkaldelsesrapporten er arkiveret som ${documentId}.`,
    delayed: (kind) => `Arkivet tog ikke imod indkaldelsesrapporten (${kind}). Der prøves igen.`,
    attendance: 'Fremmødet er skrevet til arkivet.',
    attendanceDelayed: (kind) => `Arkivet tog ikke imod fremmødet (${kind}). Der prøves igen.`,
    unnamed: 'En sagsbehandler',
  },
  en: {
    wanted: (actor) => `${actor} asked for the call report to be filed.`,
    made: (version) => `The call report was made from the log up to link ${version}.`,
    kept: 'The call report was stored. The municipality has not connected an archive.',
    filed: (documentId) => `The call report was filed as ${documentId}.`,
    delayed: (kind) => `The archive did not take the call report (${kind}). It is tried again.`,
    attendance: 'The attendance was written to the archive.',
    attendanceDelayed: (kind) => `The archive did not take the attendance (${kind}). It is tried again.`,
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
      return sentences.delayed(event.kind);
    case 'AttendanceWritten':
      return sentences.attendance;
    case 'AttendanceDelayed':
      return sentences.attendanceDelayed(event.kind);
  }
}

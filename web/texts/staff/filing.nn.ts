import type { FilingTexts } from './filing.nb.ts';

export const filingNn: FilingTexts = {
  name: 'Innkallingsrapporten',
  about: 'Kven som blei kalla inn, og kven som møtte for kven, utan grunnar til forfall.',
  notDue: (when) => `Blir laga og arkivert av seg sjølv ${when}.`,
  waiting: 'Er laga, men arkivet har ikkje teke imot han enno.',
  kept: (when) => `Er laga ${when}. Kommunen har ikkje kopla til noko arkivsystem, så rapporten ligg her.`,
  filed: (when, documentId) => `Arkivert ${when} som ${documentId}.`,
  making: 'Er bestilt og blir laga.',
  restricted: 'Unnateke offentlegheit',
  written: 'Kven som møtte for kven, er skrive i arkivet.',
  notWritten: 'Kven som møtte for kven, er ikkje skrive i arkivet enno.',
  retry: (when) => `Blir prøvd på nytt ${when}.`,
  pdf: 'Last ned rapporten (PDF)',
  file: 'Lag og arkiver no',
  ask: 'Skal rapporten lagast no?',
  once: 'Eit møte har berre éin rapport. Det som blir registrert etterpå, kjem ikkje med.',
  notNow: 'Ikkje lag rapporten no',
  told: 'Rapporten er laga.',
};

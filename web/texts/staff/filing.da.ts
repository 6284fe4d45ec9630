import type { FilingTexts } from './filing.nb.ts';

export const filingDa: FilingTexts = {
  name: 'Indkaldelsesrapporten',
  about: 'Hvem der blev indkaldt, og hvem der mødte for hvem, uden grunde til forfald.',
  notDue: (when) => `Laves og arkiveres af sig selv ${when}.`,
  waiting: 'Er lavet, men arkivet har ikke taget imod den endnu.',
  kept: (when) => `Er lavet ${when}. Kommunen har ikke tilsluttet noget arkivsystem, så rapporten ligger her.`,
  filed: (when, documentId) => `Arkiveret ${when} som ${documentId}.`,
  making: 'Er bestilt og bliver lavet.',
  restricted: 'Undtaget fra offentlighed',
  written: 'Hvem der mødte for hvem, er skrevet i arkivet.',
  notWritten: 'Hvem der mødte for hvem, er ikke skrevet i arkivet endnu.',
  retry: (when) => `Prøves igen ${when}.`,
  pdf: 'Hent rapporten (PDF)',
  file: 'Lav og arkivér nu',
  ask: 'Skal rapporten laves nu?',
  once: 'Et møde har kun én rapport. Det, der registreres bagefter, kommer ikke med.',
  notNow: 'Lav ikke rapporten nu',
  told: 'Rapporten er lavet.',
};

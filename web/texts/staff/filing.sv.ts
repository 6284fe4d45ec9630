import type { FilingTexts } from './filing.nb.ts';

export const filingSv: FilingTexts = {
  name: 'Kallelserapporten',
  about: 'Vilka som kallades in och vem som tjänstgjorde för vem, utan skäl till frånvaro.',
  notDue: (when) => `Görs och arkiveras av sig själv ${when}.`,
  waiting: 'Är gjord, men arkivet har inte tagit emot den ännu.',
  kept: (when) => `Är gjord ${when}. Kommunen har inte anslutit något ärendesystem, så rapporten ligger här.`,
  filed: (when, documentId) => `Arkiverad ${when} som ${documentId}.`,
  making: 'Är beställd och görs.',
  restricted: 'Sekretess',
  written: 'Vem som tjänstgjorde för vem är skrivet i arkivet.',
  notWritten: 'Vem som tjänstgjorde för vem är inte skrivet i arkivet ännu.',
  retry: (when) => `Nytt försök ${when}.`,
  pdf: 'Ladda ner rapporten (PDF)',
  file: 'Gör och arkivera nu',
  ask: 'Ska rapporten göras nu?',
  once: 'Ett sammanträde har bara en rapport. Det som registreras efteråt kommer inte med.',
  notNow: 'Gör inte rapporten nu',
  told: 'Rapporten är gjord.',
};

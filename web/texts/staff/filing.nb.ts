/** The words of the call report on its way into the archive. */
export const filingNb = {
  name: 'Innkallingsrapporten',
  about: 'Hvem som ble kalt inn, og hvem som møtte for hvem, uten grunner til forfall.',
  notDue: (when: string) => `Lages og arkiveres av seg selv ${when}.`,
  waiting: 'Er laget, men arkivet har ikke tatt imot den ennå.',
  kept: (when: string) => `Er laget ${when}. Kommunen har ikke koblet til noe arkivsystem, så rapporten ligger her.`,
  filed: (when: string, documentId: string) => `Arkivert ${when} som ${documentId}.`,
  making: 'Er bestilt og blir laget.',
  restricted: 'Unntatt offentlighet',
  written: 'Hvem som møtte for hvem, er skrevet i arkivet.',
  notWritten: 'Hvem som møtte for hvem, er ikke skrevet i arkivet ennå.',
  retry: (when: string) => `Prøves på nytt ${when}.`,
  pdf: 'Last ned rapporten (PDF)',
  file: 'Lag og arkiver nå',
  ask: 'Skal rapporten lages nå?',
  once: 'Et møte har bare én rapport. Det som blir registrert etterpå, kommer ikke med.',
  notNow: 'Ikke lag rapporten nå',
  told: 'Rapporten er laget.',
};

export type FilingTexts = typeof filingNb;

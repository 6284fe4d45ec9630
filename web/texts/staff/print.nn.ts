import type { PrintTexts } from './print.nb.ts';

export const printNn: PrintTexts = {
  title: 'Oppmøteliste',
  explained: 'Til møteboka: kven som møter, for kven, og når. Grunnar til forfall står ikkje her.',
  print: 'Skriv ut',
  link: 'Skriv ut oppmøteliste',
  back: 'Til møtet',
  printedAt: (when) => `Skrive ut ${when}`,
  member: 'Medlem',
  role: 'Funksjon',
  meets: 'Møter',
  when: 'Når',
  signature: 'Underskrift',
  self: 'Medlemmet sjølv',
  nobody: 'Ingen',
  substitute: (name, rank) => `${name}, vara ${rank}`,
  wholeMeeting: 'heile møtet',
  rest: 'resten av møtet',
  quorum: (expected, needed) => `${expected} er venta, minst ${needed} må møte.`,
};

import type { PrintTexts } from './print.nb.ts';

export const printSv: PrintTexts = {
  title: 'Närvarolista',
  explained: 'Till protokollet: vilka som tjänstgör, för vem och när. Skäl till frånvaro står inte här.',
  print: 'Skriv ut',
  link: 'Skriv ut närvarolista',
  back: 'Till sammanträdet',
  printedAt: (when) => `Utskriven ${when}`,
  member: 'Ledamot',
  role: 'Funktion',
  meets: 'Tjänstgör',
  when: 'När',
  signature: 'Underskrift',
  self: 'Ledamoten själv',
  nobody: 'Ingen',
  substitute: (name, rank) => `${name}, ersättare ${rank}`,
  wholeMeeting: 'hela sammanträdet',
  rest: 'resten av sammanträdet',
  quorum: (expected, needed) => `${expected} väntas, minst ${needed} måste närvara.`,
};

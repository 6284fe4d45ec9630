import type { PrintTexts } from './print.nb.ts';

export const printDa: PrintTexts = {
  title: 'Fremmødeliste',
  explained: 'Til referatet: hvem der møder, for hvem og hvornår. Grunde til afbud står ikke her.',
  print: 'Udskriv',
  link: 'Udskriv fremmødeliste',
  back: 'Til mødet',
  printedAt: (when) => `Udskrevet ${when}`,
  member: 'Medlem',
  role: 'Funktion',
  meets: 'Møder',
  when: 'Hvornår',
  signature: 'Underskrift',
  self: 'Medlemmet selv',
  nobody: 'Ingen',
  substitute: (name, rank) => `${name}, stedfortræder ${rank}`,
  wholeMeeting: 'hele mødet',
  rest: 'resten af mødet',
  quorum: (expected, needed) => `${expected} ventes, mindst ${needed} skal møde.`,
};

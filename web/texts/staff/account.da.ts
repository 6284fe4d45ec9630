import type { AccountTexts } from './account.nb.ts';

export const accountDa: AccountTexts = {
  fetch: 'Hent oplysningerne',
  erase: 'Slet oplysningerne …',
  askExport: (name) => `Vil du hente alt, hvad vi ved om ${name}?`,
  exportHolds:
    'Filen indeholder kontaktoplysninger, hverv, afbud, forespørgsler, svar og beskeder. Giv den kun til personen selv.',
  exportTexts:
    'Grunde og tekster, som personen har skrevet, er med, når en sekretær for hele kommunen henter dem. Hver læsning bliver logget.',
  doExport: 'Hent',
  noExport: 'Hent ikke',
  exporting: 'Henter …',
  notExported: 'Vi kunne ikke hente oplysningerne. Prøv igen om lidt.',
  exported: (name) => `Oplysningerne om ${name} er hentet.`,
  askErase: (name) => `Vil du slette oplysningerne om ${name}?`,
  eraseGone:
    'Mobil, e-mail, sprog og utilgængelige dage slettes med det samme, og også tekster, som personen har skrevet. Ingen venter på den, der er spurgt, og den næste bliver spurgt.',
  eraseKept:
    'Navn og hverv står, så længe hvervet varer, for loven kræver, at rækkefølgen er kendt. Loggen står, til arkivloven ikke længere kræver den. Bagefter ser du, hvad der er beholdt, hvor længe og hvorfor.',
  eraseForGood: 'Det kan ikke fortrydes.',
  doErase: 'Slet oplysningerne',
  noErase: 'Behold oplysningerne',
  erased: (name) => `Oplysningerne om ${name} er slettet`,
  erasedList: 'Slettet',
  keptList: 'Beholdt',
  keptUntil: (what, until) => `${what}, til ${until}`,
  closeErased: 'Luk kvitteringen',
};

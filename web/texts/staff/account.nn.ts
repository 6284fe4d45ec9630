import type { AccountTexts } from './account.nb.ts';

export const accountNn: AccountTexts = {
  fetch: 'Last ned opplysningane',
  erase: 'Slett opplysningane …',
  askExport: (name) => `Vil du laste ned alt vi veit om ${name}?`,
  exportHolds:
    'Fila inneheld kontaktopplysningar, verv, forfall, førespurnader, svar og meldingar. Gi ho berre til personen sjølv.',
  exportTexts:
    'Grunnar og tekstar personen har skrive, er med når ein sekretær for heile kommunen hentar dei. Kvar lesing blir logga.',
  doExport: 'Last ned',
  noExport: 'Ikkje last ned',
  exporting: 'Hentar …',
  notExported: 'Vi fekk ikkje henta opplysningane. Prøv på nytt om litt.',
  exported: (name) => `Opplysningane om ${name} er lasta ned.`,
  askErase: (name) => `Vil du slette opplysningane om ${name}?`,
  eraseGone:
    'Mobil, e-post, språk og utilgjengelege dagar blir sletta med ein gong, og tekstar personen har skrive. Den som er spurd, blir ikkje venta på, og neste blir spurd.',
  eraseKept:
    'Namn og verv står så lenge vervet varer, for kommunelova krev at rekkjefølgja er kjend. Loggen står til arkivlova ikkje lenger krev han. Etterpå ser du kva som er halde på, kor lenge og kvifor.',
  eraseForGood: 'Dette kan ikkje angrast.',
  doErase: 'Slett opplysningane',
  noErase: 'Behald opplysningane',
  erased: (name) => `Opplysningane om ${name} er sletta`,
  erasedList: 'Sletta',
  keptList: 'Halde på',
  keptUntil: (what, until) => `${what}, til ${until}`,
  closeErased: 'Lukk kvitteringa',
};

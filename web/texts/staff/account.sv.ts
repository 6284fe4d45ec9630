import type { AccountTexts } from './account.nb.ts';

export const accountSv: AccountTexts = {
  fetch: 'Ladda ner uppgifterna',
  erase: 'Radera uppgifterna …',
  askExport: (name) => `Vill du ladda ner allt vi vet om ${name}?`,
  exportHolds:
    'Filen innehåller kontaktuppgifter, uppdrag, frånvaro, förfrågningar, svar och meddelanden. Ge den bara till personen själv.',
  exportTexts:
    'Skäl och texter som personen har skrivit är med när en sekreterare för hela kommunen hämtar dem. Varje läsning loggas.',
  doExport: 'Ladda ner',
  noExport: 'Ladda inte ner',
  exporting: 'Hämtar …',
  notExported: 'Vi kunde inte hämta uppgifterna. Försök igen om en stund.',
  exported: (name) => `Uppgifterna om ${name} har laddats ner.`,
  askErase: (name) => `Vill du radera uppgifterna om ${name}?`,
  eraseGone:
    'Mobil, e-post, språk och otillgängliga dagar raderas genast, liksom texter som personen har skrivit. Ingen väntar på den som är tillfrågad, utan nästa tillfrågas.',
  eraseKept:
    'Namn och uppdrag står kvar så länge uppdraget varar, eftersom ersättarnas ordning måste vara känd. Loggen står kvar så länge arkivlagen kräver det. Efteråt ser du vad som är kvar, hur länge och varför.',
  eraseForGood: 'Det kan inte ångras.',
  doErase: 'Radera uppgifterna',
  noErase: 'Behåll uppgifterna',
  erased: (name) => `Uppgifterna om ${name} är raderade`,
  erasedList: 'Raderat',
  keptList: 'Kvar',
  keptUntil: (what, until) => `${what}, till ${until}`,
  closeErased: 'Stäng kvittot',
};

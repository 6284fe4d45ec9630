/** Handing out what is known of somebody, and forgetting it (GDPR articles 15 and 17). */
export const accountNb = {
  fetch: 'Last ned opplysningene',
  erase: 'Slett opplysningene …',
  askExport: (name: string) => `Vil du laste ned alt vi vet om ${name}?`,
  exportHolds:
    'Fila inneholder kontaktopplysninger, verv, forfall, forespørsler, svar og meldinger. Gi den bare til personen selv.',
  exportTexts:
    'Grunner og tekster personen har skrevet, er med når en sekretær for hele kommunen henter dem. Hver lesing blir logget.',
  doExport: 'Last ned',
  noExport: 'Ikke last ned',
  exporting: 'Henter …',
  notExported: 'Vi fikk ikke hentet opplysningene. Prøv på nytt om litt.',
  exported: (name: string) => `Opplysningene om ${name} er lastet ned.`,
  askErase: (name: string) => `Vil du slette opplysningene om ${name}?`,
  eraseGone:
    'Mobil, e-post, språk og utilgjengelige dager slettes med en gang, og tekster personen har skrevet. Den som er spurt, blir ikke ventet på, og neste blir spurt.',
  eraseKept:
    'Navn og verv står så lenge vervet varer, for kommuneloven krever at rekkefølgen er kjent. Loggen står til arkivloven ikke lenger krever den. Etterpå ser du hva som er beholdt, hvor lenge og hvorfor.',
  eraseForGood: 'Dette kan ikke angres.',
  doErase: 'Slett opplysningene',
  noErase: 'Behold opplysningene',
  erased: (name: string) => `Opplysningene om ${name} er slettet`,
  erasedList: 'Slettet',
  keptList: 'Beholdt',
  keptUntil: (what: string, until: string) => `${what}, til ${until}`,
  closeErased: 'Lukk kvitteringen',
};

export type AccountTexts = typeof accountNb;

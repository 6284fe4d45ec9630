/** The words before and around the pages: who lets the reader in, and out. */
export const signInNb = {
  title: 'Logg inn',
  signedOut: 'Du er logget ut',
  forWhom: 'For politisk sekretariat, utvalgsledere, gruppekontakter og revisjon.',
  signInTo: (name: string) => `Logg inn i ${name}`,
  representative:
    'Skal du melde forfall eller svare på en forespørsel? Da trenger du ikke logge inn: bruk lenken du har fått.',
  findLink: 'Finn lenken min',
  unreachable: 'Vi får ikke kontakt med innloggingen. Prøv på nytt om litt.',
  turnedDown: 'Innloggingen ble ikke fullført. Prøv på nytt.',
  signOut: 'Logg ut',
  signInAgain: 'Logg inn igjen',
  user: 'Bruker',
  readOnly: 'Bare lesetilgang',
  noRoleTitle: 'Du har ingen rolle her ennå',
  noRole: (name: string, municipality: string) =>
    `Du er logget inn som ${name}, men ingen har gitt deg en rolle i Fulltallig for ${municipality}.`,
  askFor: 'Be den som styrer tilganger i kommunen (ofte IT) om én av disse rollene i Entra ID:',
  thenAgain: 'Logg ut og inn igjen når du har fått den. Fulltallig kan ikke gi roller selv.',
  roles: (code: string) => [
    { role: `Secretary.${code}`, forWhom: 'sekretær for alle utvalg' },
    { role: `Secretary.${code}.<utvalg>`, forWhom: 'sekretær for ett utvalg' },
    { role: `Admin.${code}`, forWhom: 'administrator: oppsett, import og personer' },
    { role: `Chair.${code}.<utvalg>`, forWhom: 'leder eller gruppekontakt, ser ett utvalg' },
    { role: `Auditor.${code}`, forWhom: 'revisor, leser alt uten grunner' },
  ],
};

export type SignInTexts = typeof signInNb;

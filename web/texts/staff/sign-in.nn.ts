import type { SignInTexts } from './sign-in.nb.ts';

export const signInNn: SignInTexts = {
  title: 'Logg inn',
  signedOut: 'Du er logga ut',
  forWhom: 'For politisk sekretariat, utvalsleiarar, gruppekontaktar og revisjon.',
  signInTo: (name) => `Logg inn i ${name}`,
  representative:
    'Skal du melde forfall eller svare på ein førespurnad? Då treng du ikkje logge inn: bruk lenkja du har fått.',
  findLink: 'Finn lenkja mi',
  unreachable: 'Vi får ikkje kontakt med innlogginga. Prøv på nytt om litt.',
  turnedDown: 'Innlogginga vart ikkje fullført. Prøv på nytt.',
  signOut: 'Logg ut',
  signInAgain: 'Logg inn igjen',
  user: 'Brukar',
  readOnly: 'Berre lesetilgang',
  noRoleTitle: 'Du har inga rolle her enno',
  noRole: (name, municipality) =>
    `Du er logga inn som ${name}, men ingen har gitt deg ei rolle i Fulltallig for ${municipality}.`,
  askFor: 'Be den som styrer tilgangar i kommunen (ofte IT) om éi av desse rollene i Entra ID:',
  thenAgain: 'Logg ut og inn igjen når du har fått henne. Fulltallig kan ikkje gi roller sjølv.',
  roles: (code) => [
    { role: `Secretary.${code}`, forWhom: 'sekretær for alle utval' },
    { role: `Secretary.${code}.<utval>`, forWhom: 'sekretær for eitt utval' },
    { role: `Admin.${code}`, forWhom: 'administrator: oppsett, import og personar' },
    { role: `Chair.${code}.<utval>`, forWhom: 'leiar eller gruppekontakt, ser eitt utval' },
    { role: `Auditor.${code}`, forWhom: 'revisor, les alt utan grunnar' },
  ],
};

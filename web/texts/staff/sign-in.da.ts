import type { SignInTexts } from './sign-in.nb.ts';

export const signInDa: SignInTexts = {
  title: 'Log ind',
  signedOut: 'Du er logget ud',
  forWhom: 'For politisk sekretariat, udvalgsformænd, gruppekontakter og revision.',
  signInTo: (name) => `Log ind i ${name}`,
  representative:
    'Skal du melde afbud eller svare på en forespørgsel? Så behøver du ikke logge ind: brug linket, du har fået.',
  findLink: 'Find mit link',
  unreachable: 'Vi får ikke kontakt med login. Prøv igen om lidt.',
  turnedDown: 'Login blev ikke gennemført. Prøv igen.',
  signOut: 'Log ud',
  signInAgain: 'Log ind igen',
  user: 'Bruger',
  readOnly: 'Kun læseadgang',
  noRoleTitle: 'Du har ingen rolle her endnu',
  noRole: (name, municipality) =>
    `Du er logget ind som ${name}, men ingen har givet dig en rolle i Fulltallig for ${municipality}.`,
  askFor: 'Bed den, der styrer adgange i kommunen (ofte it), om en af disse roller i Entra ID:',
  thenAgain: 'Log ud og ind igen, når du har fået den. Fulltallig kan ikke selv give roller.',
  roles: (code) => [
    { role: `Secretary.${code}`, forWhom: 'sekretær for alle udvalg' },
    { role: `Secretary.${code}.<udvalg>`, forWhom: 'sekretær for ét udvalg' },
    { role: `Admin.${code}`, forWhom: 'administrator: opsætning, import og personer' },
    { role: `Chair.${code}.<udvalg>`, forWhom: 'formand eller gruppekontakt, ser ét udvalg' },
    { role: `Auditor.${code}`, forWhom: 'revisor, læser alt uden grunde' },
  ],
};

import type { SignInTexts } from './sign-in.nb.ts';

export const signInSv: SignInTexts = {
  title: 'Logga in',
  signedOut: 'Du är utloggad',
  forWhom: 'För politiskt sekretariat, ordförande, gruppkontakter och revision.',
  signInTo: (name) => `Logga in i ${name}`,
  representative:
    'Ska du anmäla frånvaro eller svara på en förfrågan? Då behöver du inte logga in: använd länken du har fått.',
  findLink: 'Hitta min länk',
  unreachable: 'Vi når inte inloggningen. Försök igen om en stund.',
  turnedDown: 'Inloggningen slutfördes inte. Försök igen.',
  signOut: 'Logga ut',
  signInAgain: 'Logga in igen',
  user: 'Användare',
  readOnly: 'Endast läsning',
  noRoleTitle: 'Du har ingen roll här ännu',
  noRole: (name, municipality) =>
    `Du är inloggad som ${name}, men ingen har gett dig en roll i Fulltallig för ${municipality}.`,
  askFor: 'Be den som styr behörigheter i kommunen (ofta IT) om en av de här rollerna i Entra ID:',
  thenAgain: 'Logga ut och in igen när du har fått den. Fulltallig kan inte själv ge roller.',
  roles: (code) => [
    { role: `Secretary.${code}`, forWhom: 'sekreterare för alla organ' },
    { role: `Secretary.${code}.<organ>`, forWhom: 'sekreterare för ett organ' },
    { role: `Admin.${code}`, forWhom: 'administratör: inställningar, import och personer' },
    { role: `Chair.${code}.<organ>`, forWhom: 'ordförande eller gruppkontakt, ser ett organ' },
    { role: `Auditor.${code}`, forWhom: 'revisor, läser allt utom skäl' },
  ],
};

import type { SignInTexts } from './sign-in.nb.ts';

export const signInEn: SignInTexts = {
  title: 'Log in',
  signedOut: 'You are logged out',
  forWhom: 'For the political secretariat, chairs, group contacts and auditors.',
  signInTo: (name) => `Log in to ${name}`,
  representative: 'Reporting an absence, or answering an offer? Then you need not log in: use the link you were sent.',
  findLink: 'Find my link',
  unreachable: 'We cannot reach the login. Try again in a little while.',
  turnedDown: 'The login was not completed. Try again.',
  signOut: 'Log out',
  signInAgain: 'Log in again',
  user: 'User',
  readOnly: 'Read only',
  noRoleTitle: 'You have no role here yet',
  noRole: (name, municipality) =>
    `You are logged in as ${name}, but nobody has given you a role in Fulltallig for ${municipality}.`,
  askFor: 'Ask whoever looks after access in the municipality (often IT) for one of these roles in Entra ID:',
  thenAgain: 'Log out and in again once you have it. Fulltallig cannot give roles itself.',
  roles: (code) => [
    { role: `Secretary.${code}`, forWhom: 'secretary of every body' },
    { role: `Secretary.${code}.<body>`, forWhom: 'secretary of one body' },
    { role: `Admin.${code}`, forWhom: 'administrator: settings, import and people' },
    { role: `Chair.${code}.<body>`, forWhom: 'chair or group contact, sees one body' },
    { role: `Auditor.${code}`, forWhom: 'auditor, reads everything but reasons' },
  ],
};

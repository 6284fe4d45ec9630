export { type Links, PersonalLink, personalLinks } from './links.ts';
export type { EmailSender, OutgoingEmail, OutgoingSms, SendOutcome, SmsSender } from './ports.ts';

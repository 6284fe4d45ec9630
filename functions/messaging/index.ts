export type { PersonEntry } from './core/phone-entries.ts';
export { type Links, PersonalLink, personalLinks } from './links.ts';
export { type OfferPhones, offerPhones, phoneStreamOf } from './offer-phones.ts';
export type { EmailSender, OutgoingEmail, OutgoingSms, SendOutcome, SmsSender } from './ports.ts';
export { repeatIdOf } from './repeat-id.ts';
export { type SentMessage, type SentMessages, sentMessages } from './sent.ts';

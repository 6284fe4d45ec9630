export { PersonEntry } from './core/phone-entries.ts';
export { deliveries } from './deliveries.ts';
export { inboundTexts } from './inbound-texts.ts';
export { type Links, PersonalLink, personalLinks } from './links.ts';
export { offerPhones, phoneStreamOf } from './offer-phones.ts';
export type { EmailSender, OutgoingEmail, OutgoingSms, ProviderEvent, SendOutcome, SmsSender } from './ports.ts';
export { registerMessaging } from './register.ts';
export { repeatIdOf } from './repeat-id.ts';
export { type SentMessages, sentMessages } from './sent.ts';

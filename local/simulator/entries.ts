import * as z from 'zod/mini';
import { Instant } from '#shared/kernel/instant.ts';

/** What becomes of messages to an address. To `silent` ones no report ever comes. */
export const Delivery = z.enum(['delivered', 'failed', 'silent']);
export type Delivery = z.infer<typeof Delivery>;

/** A text or letter that reached its recipient. */
export const Message = z.object({
  seq: z.int().check(z.positive()),
  /** What the sender's requests for this one message have in common. */
  key: z.string(),
  /** The provider's name for it. */
  id: z.string(),
  /** Whose protocol brought it. */
  provider: z._default(z.enum(['acs', 'infobip', 'smtp']), 'acs'),
  channel: z.enum(['sms', 'email']),
  from: z.string(),
  to: z.string(),
  subject: z.optional(z.string()),
  text: z.string(),
  html: z.optional(z.string()),
  at: Instant,
  delivery: Delivery,
});
export type Message = z.infer<typeof Message>;

/** A text that a person sent. */
export const SentText = z.object({ id: z.string(), from: z.string(), to: z.string(), text: z.string(), at: Instant });
export type SentText = z.infer<typeof SentText>;

const EVENT_TYPES = [
  'Microsoft.Communication.SMSReceived',
  'Microsoft.Communication.SMSDeliveryReportReceived',
  'Microsoft.Communication.EmailDeliveryReportReceived',
  'infobip.inbound',
  'infobip.delivery',
] as const;

/** An event that the provider owes the webhook. */
export const ProviderEvent = z.object({
  id: z.string(),
  type: z.enum(EVENT_TYPES),
  subject: z.string(),
  at: Instant,
  /** Where it goes, if its sender said so with the message. */
  url: z.optional(z.string()),
  /** In the provider's own words. */
  content: z.record(z.string(), z.unknown()),
});
export type ProviderEvent = z.infer<typeof ProviderEvent>;

/** One line of the journal. */
export const Entry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message'), message: Message }),
  z.object({ type: z.literal('asked'), key: z.string(), times: z.int() }),
  z.object({ type: z.literal('recipient'), address: z.string(), delivery: Delivery }),
  z.object({ type: z.literal('sent-text'), text: SentText }),
  z.object({ type: z.literal('event-owed'), event: ProviderEvent, tries: z.int(), dueAt: Instant }),
  z.object({ type: z.literal('event-settled'), eventId: z.string() }),
]);
export type Entry = z.infer<typeof Entry>;

import * as z from 'zod/mini';
import { MessageId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { Actor } from './event-parts.ts';
import { MessageChannel, MessageEventFields, Recipient, StatedTerms, Topic } from './messages.ts';

const at = Instant;

/** What becomes of a message, from the moment it is wanted. */
export const messageEvents = [
  z.object({
    type: z.literal('MessageWanted'),
    at,
    messageId: MessageId,
    recipient: Recipient,
    channel: MessageChannel,
    topic: Topic,
    /** Waits out quiet hours (R5). */
    quietBinds: z.boolean(),
    /** Of no use from then on: never sent (R19). */
    notAfter: Instant,
    /** Who asked for it, where it is no step of a chain. */
    by: z.optional(Actor),
  }),
  z.object({
    type: z.literal('MessageClaimed'),
    at,
    ...MessageEventFields,
    claimedBy: z.string(),
    until: Instant,
    channel: MessageChannel,
    to: z.string(),
    subject: z.optional(z.string()),
    /** The exact words, with the personal link as `{lenke}`. */
    text: z.string(),
    segments: z.optional(z.int()),
    terms: z.optional(StatedTerms),
  }),
  z.object({
    type: z.literal('MessageAccepted'),
    at,
    ...MessageEventFields,
    provider: z.string(),
    providerId: z.string(),
  }),
  z.object({ type: z.literal('MessageRefused'), at, ...MessageEventFields, provider: z.string(), code: z.string() }),
  z.object({
    type: z.literal('MessageDelayed'),
    at,
    ...MessageEventFields,
    provider: z.string(),
    code: z.string(),
    retryAt: Instant,
  }),
  z.object({ type: z.literal('MessageUncertain'), at, ...MessageEventFields, provider: z.string(), code: z.string() }),
  z.object({
    type: z.literal('MessageDropped'),
    at,
    messageId: MessageId,
    because: z.enum(['notWanted', 'tooLate', 'noChannel']),
  }),
  z.object({ type: z.literal('MessageUndelivered'), at, messageId: MessageId, code: z.string() }),
  z.object({ type: z.literal('ProviderFailing'), at, channel: MessageChannel, since: Instant, code: z.string() }),
  z.object({ type: z.literal('ProviderRecovered'), at, channel: MessageChannel }),
] as const;

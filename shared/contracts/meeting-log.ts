import * as z from 'zod/mini';
import { DetailId, MessageId, SeatId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';

export const ActorKind = z.enum(['member', 'substitute', 'staff', 'system', 'archive']);
export type ActorKind = z.output<typeof ActorKind>;

export const MessageStatus = z.enum(['pending', 'sent', 'delivered', 'failed', 'retrying', 'maybeTwice']);
export type MessageStatus = z.output<typeof MessageStatus>;

export const LogMessage = z.readonly(
  z.object({
    messageId: MessageId,
    channel: z.enum(['sms', 'email']),
    direction: z.enum(['out', 'in']),
    /** Of the person at the other end, as registered then. */
    name: z.optional(z.string()),
    to: z.optional(z.string()),
    from: z.optional(z.string()),
    subject: z.optional(z.string()),
    /** With the personal link as `{lenke}`; an inbound text is read apart, by its `textId`. */
    body: z.optional(z.string()),
    provider: z.optional(z.string()),
    status: MessageStatus,
    sentAt: z.optional(Instant),
    deliveredAt: z.optional(Instant),
    retryAt: z.optional(Instant),
    failure: z.optional(z.string()),
    segments: z.optional(z.int()),
    readAs: z.optional(z.string()),
    textId: z.optional(DetailId),
    /** When the text is, or was, deleted (R24). */
    deletedAt: z.optional(Instant),
  }),
);
export type LogMessage = z.output<typeof LogMessage>;

export const LogEntry = z.readonly(
  z.object({
    seq: z.int(),
    at: Instant,
    actor: z.readonly(z.object({ kind: ActorKind, name: z.optional(z.string()) })),
    /** The event's name. */
    type: z.string(),
    /** One sentence in the reader's language. */
    text: z.string(),
    seatId: z.optional(SeatId),
    message: z.optional(LogMessage),
  }),
);
export type LogEntry = z.output<typeof LogEntry>;

export const MeetingLog = z.object({
  entries: z.readonly(z.array(LogEntry)),
  verified: z.readonly(z.object({ at: Instant, entries: z.int(), brokenAt: z.optional(z.int()) })),
});
export type MeetingLog = z.output<typeof MeetingLog>;

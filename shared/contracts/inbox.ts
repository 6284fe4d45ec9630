import * as z from 'zod/mini';
import { MeetingId, OfferId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { OfferStatus } from './meeting-view.ts';
import { Scope } from './scope.ts';
import { WHY_MAX } from './staff-commands.ts';

/** Why a person must read a text. */
export const WhyInInbox = z.enum(['unclear', 'unknownSender', 'noOpenOffer', 'sharedNumber', 'severalOffers', 'late']);
export type WhyInInbox = z.output<typeof WhyInInbox>;

export const InboxAnswer = z.enum(['yes', 'no']);
export type InboxAnswer = z.output<typeof InboxAnswer>;

/** One offer that the text may be about. */
export const InboxCandidate = z.readonly(
  z.object({
    offerId: OfferId,
    name: z.string(),
    meetingTitle: z.string(),
    scope: Scope,
    rank: z.int(),
    /** Whose seat it is. */
    forName: z.string(),
    listName: z.string(),
    meetingId: MeetingId,
    status: OfferStatus,
    /** The stated minute of a question that is still open. */
    deadline: z.optional(Instant),
  }),
);
export type InboxCandidate = z.output<typeof InboxCandidate>;

/** What a person made of the text; or who said a clear no after it, and has made it one themselves. */
const InboxHandled = z.readonly(
  z.object({
    at: Instant,
    by: z.string(),
    as: z.enum(['yes', 'no', 'dismissed', 'declinedSince']),
    reason: z.optional(z.string()),
  }),
);

const InboxAbout = z.readonly(
  z.object({ name: z.string(), meetingId: MeetingId, meetingTitle: z.string(), bodyName: z.string(), start: Instant }),
);

export const InboxItem = z.readonly(
  z.object({
    id: z.string(),
    why: WhyInInbox,
    /** The number, or the name that the sender goes by. */
    from: z.string(),
    receivedAt: Instant,
    /** Missing for those who may not read it. */
    text: z.optional(z.string()),
    /** How many unclear answers there are to the question, this one counted. */
    attempt: z.optional(z.int()),
    /** Of the question that is still open. */
    deadline: z.optional(Instant),
    meetingId: z.optional(MeetingId),
    /** The texts of both, oldest first; ours with the link as `{lenke}`. */
    thread: z.readonly(
      z.array(z.readonly(z.object({ at: Instant, direction: z.enum(['in', 'out']), text: z.string() }))),
    ),
    candidates: z.readonly(z.array(InboxCandidate)),
    /** Whom it may come from, and about which meeting; several when a number is shared. */
    about: z.readonly(z.array(InboxAbout)),
    /** Who has read the text, in order; each is written down before they see it (R24). */
    readBy: z.readonly(z.array(z.readonly(z.object({ name: z.string(), at: Instant })))),
    /** When the text goes (R24). */
    deletedAt: Instant,
    handled: z.optional(InboxHandled),
  }),
);
export type InboxItem = z.output<typeof InboxItem>;

/** Those whose question runs out first come first. */
export const Inbox = z.object({ items: z.readonly(z.array(InboxItem)), timeZone: z.string() });
export type Inbox = z.output<typeof Inbox>;

export const InboxCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('AssignTo'), offerId: OfferId, answer: InboxAnswer }),
  z.strictObject({
    type: z.literal('Dismiss'),
    reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(WHY_MAX)),
  }),
]);
export type InboxCommand = z.output<typeof InboxCommand>;

export const InboxReceipt = z.object({ handled: InboxHandled });
export type InboxReceipt = z.output<typeof InboxReceipt>;

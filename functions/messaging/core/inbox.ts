import * as z from 'zod/mini';
import { WhyInInbox } from '#shared/contracts/inbox.ts';
import { BodyId, MeetingId, PersonId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';

/** What became of a text that a person had to read. */
export const Handled = z.readonly(
  z.object({ at: Instant, by: z.string(), as: z.enum(['yes', 'no', 'dismissed']), reason: z.optional(z.string()) }),
);
export type Handled = z.output<typeof Handled>;

/** A member of staff who has seen the words. */
const Reader = z.readonly(z.object({ subject: z.string(), name: z.string(), at: Instant }));
export type Reader = z.output<typeof Reader>;

/** A text that the machine must not guess the meaning of. */
export const InboxEntry = z.readonly(
  z.object({
    why: WhyInInbox,
    from: z.string(),
    text: z.string(),
    receivedAt: Instant,
    /** Of the meeting that last asked this number. Without it the text is for those who serve the whole municipality. */
    meetingId: z.optional(MeetingId),
    bodyId: z.optional(BodyId),
    /** Who may have meant what. */
    about: z.readonly(z.array(z.readonly(z.object({ meetingId: MeetingId, personId: PersonId })))),
    /** How many unclear answers there are to the question, this one counted. */
    attempt: z.optional(z.int()),
    handled: z.optional(Handled),
    /** Who has seen the words, written down before they did (R24). */
    readers: z.optional(z.readonly(z.array(Reader))),
  }),
);
export type InboxEntry = z.output<typeof InboxEntry>;

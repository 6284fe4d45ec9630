import * as z from 'zod/mini';
import { Instant } from '#shared/kernel/instant.ts';

/** One text that a member of staff sent to try sending out. */
export const TestSms = z.readonly(
  z.object({
    at: Instant,
    by: z.string(),
    /** E.164: the sender's own number, or the one that everything goes to while sending is redirected. */
    to: z.string(),
    text: z.string(),
    outcome: z.enum(['sending', 'accepted', 'recipientUnusable', 'notNow', 'unknown']),
  }),
);
export type TestSms = z.output<typeof TestSms>;

/** Latest first. */
export const TestSmsList = z.object({ sent: z.readonly(z.array(TestSms)) });
export type TestSmsList = z.output<typeof TestSmsList>;

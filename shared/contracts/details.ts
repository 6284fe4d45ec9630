import * as z from 'zod/mini';
import { ReasonCategory } from './absence.ts';

/** Why somebody is away, as it is read: a reason, or the grounds of a disqualification. */
export const ReasonRead = z.object({
  category: z.optional(ReasonCategory),
  text: z.optional(z.string()),
  grounds: z.optional(z.string()),
});
export type ReasonRead = z.output<typeof ReasonRead>;

/** A text that somebody wrote: one that came in, a comment or a note. */
export const TextRead = z.object({ text: z.string() });

import * as z from 'zod/mini';
import { Instant } from '#shared/kernel/instant.ts';

const which = {
  kind: z.enum(['person', 'body', 'meeting']),
  id: z.string().check(z.minLength(1), z.maxLength(40)),
  /** `mobile`, `start`, `lists.A.substitutes`, `seats.kst-1` … */
  field: z.string().check(z.minLength(1), z.maxLength(120)),
};

/** A field that staff corrected, and about which the source has since said something else. */
export const ConflictList = z.object({
  conflicts: z.readonly(
    z.array(
      z.readonly(
        z.object({
          ...which,
          /** Of the person, the body or the meeting. */
          name: z.string(),
          /** What stands, and what the source says; persons by their ids. */
          kept: z.string(),
          offered: z.string(),
          since: Instant,
        }),
      ),
    ),
  ),
});
export type ConflictList = z.output<typeof ConflictList>;

/** `ours` keeps what staff wrote, `source` takes the correction back. */
export const ConflictChoice = z.strictObject({ ...which, choose: z.enum(['ours', 'source']) });
export type ConflictChoice = z.output<typeof ConflictChoice>;

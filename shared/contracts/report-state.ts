import * as z from 'zod/mini';
import { Instant } from '#shared/kernel/instant.ts';

/** Where the call report of a meeting stands on its way into the archive. */
export const ReportState = z.object({
  /**
   * `notDue`: made a day after the meeting, or when a secretary says so. `waiting`: made and kept, not yet accepted by
   * the archive. `kept`: the municipality has no archive configured, so the report stays with us alone.
   */
  status: z.enum(['notDue', 'waiting', 'filed', 'kept']),
  /** When it is made by itself. */
  dueAt: Instant,
  madeAt: z.optional(Instant),
  /** Of the printed report, hexadecimal. */
  sha256: z.optional(z.string()),
  /** Marked as exempt from publicity. */
  restricted: z.optional(z.boolean()),
  filedAt: z.optional(Instant),
  /** As a person looks it up in the archive. */
  documentId: z.optional(z.string()),
  /** Who came for whom, written back to the archive; missing where the archive keeps none of this meeting. */
  attendance: z.optional(z.enum(['waiting', 'written'])),
  /** Why it is not there yet. */
  trouble: z.optional(
    z.readonly(z.object({ kind: z.string(), where: z.string(), since: Instant, attempts: z.int(), retryAt: Instant })),
  ),
});
export type ReportState = z.output<typeof ReportState>;

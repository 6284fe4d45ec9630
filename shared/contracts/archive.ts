import * as z from 'zod/mini';
import { BodyId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { FieldFault } from './field-fault.ts';
import { RosterOutcome, RosterPreview } from './roster.ts';

/** Why a source gave nothing, and since when. `where` names the call or the field, never what stood there. */
export const TroubleKind = z.enum(['unreachable', 'refused', 'garbage', 'foreignData']);
export type TroubleKind = z.output<typeof TroubleKind>;

export const ArchiveTroubleSince = z.readonly(
  z.object({
    kind: TroubleKind,
    where: z.string(),
    /** Of the HTTP answer, where there was one. */
    status: z.optional(z.int()),
    since: Instant,
  }),
);
export type ArchiveTroubleSince = z.output<typeof ArchiveTroubleSince>;

/** How the reading of the municipality's case and archive system goes. */
export const ArchiveState = z.object({
  /** Absent: none is configured. */
  kind: z.optional(z.enum(['public360', 'elements'])),
  isRunning: z.boolean(),
  lastRunAt: z.optional(Instant),
  /** When everything that the run set out to read was last read. */
  lastSuccessAt: z.optional(Instant),
  /** Whole minutes since then. */
  lagMinutes: z.optional(z.int()),
  /** Where the source's change feed is read on; absent for a source without one. */
  cursor: z.optional(z.string()),
  trouble: z.optional(ArchiveTroubleSince),
  /** Persons, bodies and meetings that the last run created, changed and found as they were. */
  last: z.optional(z.object({ created: z.int(), updated: z.int(), unchanged: z.int() })),
  bodies: z.readonly(
    z.array(
      z.object({
        id: z.optional(BodyId),
        sourceId: z.string(),
        name: z.string(),
        /** When it was last taken over, or found unchanged. */
        readAt: z.optional(Instant),
        /** Nothing of the body was taken over. */
        trouble: z.optional(ArchiveTroubleSince),
        faults: z.optional(z.readonly(z.array(FieldFault))),
        /** Numbers and addresses in the source that are none. */
        unreadable: z.int(),
      }),
    ),
  ),
});
export type ArchiveState = z.output<typeof ArchiveState>;

const faults = z.readonly(z.array(FieldFault));

/** What came of a file. `faults` name what was left as it was. */
export const FileOutcome = z.extend(RosterOutcome, { faults });
export type FileOutcome = z.output<typeof FileOutcome>;

/** What would come of it; nothing has been stored. */
export const FilePreview = z.extend(RosterPreview, { faults });
export type FilePreview = z.output<typeof FilePreview>;

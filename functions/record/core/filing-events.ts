import * as z from 'zod/mini';
import { Actor } from '#functions/summoning/core/event-parts.ts';
import { TroubleKind } from '#shared/contracts/archive.ts';
import { Instant, LocalDate } from '#shared/kernel/instant.ts';

const at = Instant;

/** Why an archive did not take something, in the archive port's own words; nothing personal. */
const trouble = { kind: TroubleKind, where: z.string() };

export const ReportFile = z.readonly(
  z.object({
    /** Name in the container of reports. */
    blob: z.string(),
    mediaType: z.enum(['application/pdf', 'application/json']),
    sha256: z.string(),
  }),
);
export type ReportFile = z.output<typeof ReportFile>;

/** Everything that can happen to the call report of one meeting. A stored name is never changed; a new one is added. */
export const FilingEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ReportWanted'), at, by: Actor }),
  /** What was made of the meeting's stream up to a version: from now on the report is these files and no others. */
  z.object({
    type: z.literal('ReportMade'),
    at,
    version: z.int(),
    hash: z.string(),
    files: z.readonly(z.array(ReportFile)),
    /** Said the same way at every try: some archives find a document by its title alone. */
    title: z.string(),
    date: LocalDate,
    restricted: z.boolean(),
  }),
  z.object({ type: z.literal('ReportKept'), at }),
  /** Nobody else hands the report over before the claim has run out. */
  z.object({ type: z.literal('FilingClaimed'), at, claimedBy: z.string(), until: Instant }),
  z.object({ type: z.literal('ReportFiled'), at, documentId: z.string(), wasThere: z.boolean() }),
  z.object({ type: z.literal('FilingDelayed'), at, ...trouble, retryAt: Instant }),
  z.object({
    type: z.literal('AttendanceWritten'),
    at,
    outcome: z.enum(['written', 'unchanged']),
    /** How many the archive does not know: they have no row there. Missing is none. */
    unknown: z.optional(z.int()),
  }),
  /** The meeting did not come from the archive, so that it has no list of those attending; or it was never held. */
  z.object({ type: z.literal('AttendanceLeftOut'), at, because: z.enum(['notFromArchive', 'notHeld']) }),
  z.object({ type: z.literal('AttendanceDelayed'), at, ...trouble, retryAt: Instant }),
]);
export type FilingEvent = Readonly<z.output<typeof FilingEvent>>;
export type FilingEventOf<Type extends FilingEvent['type']> = Extract<FilingEvent, { type: Type }>;

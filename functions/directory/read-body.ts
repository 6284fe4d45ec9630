import type { ArchiveTroubleSince } from '#shared/contracts/archive.ts';
import { BodyId, type MeetingId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { ArchiveBody, ArchiveBodyRef, ArchiveSource, ArchiveTrouble } from './archive-ports.ts';
import type { ArchiveRun, BodyRead } from './archive-run-document.ts';
import type { IdBook } from './core/archive-ids.ts';
import type { Fault } from './core/faults.ts';
import type { DirectoryNeeds } from './ports.ts';
import { digestOfBody, placeBody, type Takeover, takeBody } from './take-body.ts';

export type Counts = NonNullable<ArchiveRun['last']>;

export type OneRead =
  /** The source as a whole gave out: the others need not be tried. */
  | { readonly kind: 'stopped'; readonly trouble: ArchiveTrouble }
  | {
      readonly kind: 'read';
      readonly body: BodyRead;
      readonly counts: Counts;
      readonly ids?: IdBook;
      readonly affected?: readonly MeetingId[];
    };

export const NO_COUNTS: Counts = { created: 0, updated: 0, unchanged: 0 };

/** So many faults are shown of one body. */
const FAULTS_SHOWN_MAX = 50;

export interface SourceTakeover extends Takeover {
  readonly source: ArchiveSource;
}

/** Reads one body and takes over all of it; what cannot be read, or holds a fault, changes nothing here. */
export async function readOneBody(
  needs: DirectoryNeeds,
  takeover: SourceTakeover,
  ref: ArchiveBodyRef,
  { before, ids }: { readonly before: BodyRead; readonly ids: IdBook },
): Promise<OneRead> {
  const now = needs.clock.now();
  const read = await takeover.source.readBody(ref.id);
  if (!read.ok && (read.error.kind === 'unreachable' || read.error.kind === 'refused'))
    return { kind: 'stopped', trouble: read.error };
  if (!read.ok) return spoilt(before, read.error, now);
  const offered = read.value;
  if (offered.id !== ref.id) return spoilt(before, { kind: 'garbage', where: 'readBody' }, now);

  const digest = digestOfBody(offered, takeover, now);
  const { trouble: _, faults: __, ...known } = before;
  const body = { ...known, name: ref.name, digest, readAt: now };
  if (before.digest === digest) return { kind: 'read', body, counts: { ...NO_COUNTS, unchanged: countOf(offered) } };

  const placed = await placeBody(needs, takeover.code, ref, ids);
  const taken = await takeBody(needs, takeover, offered, placed);
  if (!taken.ok) return faulty(before, taken.error, now);
  const { outcome, unreadable, ids: after } = taken.value.answer;
  const id = BodyId.parse(after.bodies.get(ref.id));
  return {
    kind: 'read',
    body: { ...body, id, unreadable },
    counts: outcome,
    ids: after,
    affected: taken.value.affected,
  };
}

/** One of the source's, or one that stands in what we wrote down of it. */
export type Trouble = Omit<ArchiveTroubleSince, 'since'>;

/** The same trouble goes on since it began. */
export function troubleSince(
  { kind, where, status }: Trouble,
  before: ArchiveTroubleSince | undefined,
  now: Instant,
): ArchiveTroubleSince {
  return { kind, where, ...(status !== undefined && { status }), since: before?.since ?? now };
}

function spoilt({ faults: _, ...before }: BodyRead, trouble: ArchiveTrouble, now: Instant): OneRead {
  const body = { ...before, trouble: troubleSince(trouble, before.trouble, now) };
  return { kind: 'read', body, counts: NO_COUNTS };
}

function faulty(before: BodyRead, faults: readonly Fault[], now: Instant): OneRead {
  const trouble = troubleSince({ kind: 'garbage', where: faults[0]?.path ?? '' }, before.trouble, now);
  const body = { ...before, trouble, faults: faults.slice(0, FAULTS_SHOWN_MAX) };
  return { kind: 'read', body, counts: NO_COUNTS };
}

/** As an import counts them: the body itself, its people and its meetings. */
function countOf({ persons, meetings }: ArchiveBody): number {
  return 1 + persons.length + meetings.length;
}

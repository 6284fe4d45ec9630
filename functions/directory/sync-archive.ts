import type { Warn } from '#functions/platform/index.ts';
import type { MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Instant, minutesBetween, plusMinutes } from '#shared/kernel/instant.ts';
import { localDateOf } from '#shared/rules/local-time.ts';
import { type AlertNeeds, alertOf } from './alert-staff.ts';
import type { Archive, ArchiveBodyRef, ArchiveTrouble } from './archive-ports.ts';
import { type ArchiveRun, type BodyRead, beginRun, endRun } from './archive-run-document.ts';
import type { IdBook } from './core/archive-ids.ts';
import { effectiveSettings } from './effective-settings.ts';
import { readSettings } from './facts-documents.ts';
import { planReading } from './read-archive.ts';
import { type Counts, NO_COUNTS, readOneBody, type SourceTakeover, type Trouble, troubleSince } from './read-body.ts';
import { keepIds, readIds } from './take-body.ts';

export interface ConfiguredArchive extends Archive {
  readonly kind: 'public360' | 'elements';
  readonly meetingMinutes: number;
}

export interface SyncNeeds extends AlertNeeds {
  /** Nothing for a municipality that reads none. */
  readonly archiveOf: (code: MunicipalityCode) => ConfiguredArchive | undefined;
  /** Names the municipality and what failed, nothing personal. */
  readonly warn: Warn;
}

export type SyncAnswer =
  | { readonly kind: 'none' }
  /** Somebody else is reading just now. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'read'; readonly affected: readonly MeetingId[] };

/** What is left after so long waits for the next run. */
const RUN_MINUTES_MAX = 8;
/** Longer than this without success is worth an alarm: three runs in a row may fail by chance. */
const LAG_MINUTES_MAX = 60;

/** One reading of a municipality's source, from where the last one left off. Run again at once it writes nothing. */
export async function syncArchive(given: SyncNeeds, code: MunicipalityCode): Promise<SyncAnswer> {
  const needs: SyncNeeds = { ...given, changer: 'archive' };
  const archive = needs.archiveOf(code);
  if (archive === undefined) return { kind: 'none' };
  const lease = await beginRun(needs.store, code, needs.clock.now());
  if (lease === undefined) return { kind: 'busy' };
  let after = lease.run;
  try {
    const read = await readSource(needs, code, archive, lease.run);
    after = read.run;
    return { kind: 'read', affected: [...read.affected] };
  } finally {
    after = await alertOf(needs, code, after);
    tellOfLag(needs, code, after);
    await endRun(needs.store, code, lease.id, after);
  }
}

function tellOfLag({ clock, warn }: SyncNeeds, code: MunicipalityCode, { succeededAt, trouble }: ArchiveRun): void {
  const since = succeededAt ?? trouble?.since;
  if (since !== undefined && minutesBetween(since, clock.now()) > LAG_MINUTES_MAX)
    warn('The source has not been read for too long.', { code, trouble: trouble?.kind ?? 'unfinished' });
}

interface Reading {
  readonly run: ArchiveRun;
  readonly affected: ReadonlySet<MeetingId>;
}

async function readSource(
  needs: SyncNeeds,
  code: MunicipalityCode,
  archive: ConfiguredArchive,
  run: ArchiveRun,
): Promise<Reading> {
  const { store, clock } = needs;
  const { timeZone } = effectiveSettings(needs, code, await readSettings(store, code));
  const today = localDateOf(clock.now(), timeZone);
  const plan = await planReading(archive.source, code, run, today);
  if (!plan.ok) return { run: withTrouble(run, plan.error, clock.now()), affected: new Set() };

  const ids = await readIds(store, code);
  const takeover = { code, timeZone, meetingMinutes: archive.meetingMinutes, source: archive.source };
  const { bodies, isFull, cursor } = plan.value;
  const read = await readBodies(needs, takeover, bodies, { run: { ...run, last: NO_COUNTS }, ids });
  await keepIds(store, code, ids, read.ids);
  const isDone = read.pending.length === 0;
  const after: ArchiveRun = {
    ...read.run,
    pending: read.pending,
    // What was not finished is read again from the same place.
    ...(isDone && cursor !== undefined && { cursor }),
    ...(isDone && isFull && { fullOn: today }),
    ...(isDone && { succeededAt: clock.now() }),
  };
  const trouble = read.stoppedBy ?? after.bodies.find((body) => body.trouble !== undefined)?.trouble;
  return { run: withTrouble(after, trouble, clock.now()), affected: read.affected };
}

interface Progress {
  readonly run: ArchiveRun;
  readonly ids: IdBook;
}

/** One after the other, until time or the source gives out. */
async function readBodies(
  needs: SyncNeeds,
  takeover: SourceTakeover,
  refs: readonly ArchiveBodyRef[],
  start: Progress,
) {
  const until = plusMinutes(needs.clock.now(), RUN_MINUTES_MAX);
  const affected = new Set<MeetingId>();
  let { run, ids } = start;
  let stoppedBy: ArchiveTrouble | undefined;
  const pending: string[] = [];
  for (const ref of refs) {
    if (stoppedBy !== undefined || needs.clock.now() > until) {
      pending.push(ref.id);
      continue;
    }
    const before = run.bodies.find(({ sourceId }) => sourceId === ref.id) ?? newBody(ref);
    const read = await readOneBody(needs, takeover, ref, { before, ids });
    if (read.kind === 'stopped') {
      stoppedBy = read.trouble;
      pending.push(ref.id);
      continue;
    }
    ids = read.ids ?? ids;
    for (const meeting of read.affected ?? []) affected.add(meeting);
    run = { ...run, bodies: withBody(run.bodies, read.body), last: added(run.last ?? NO_COUNTS, read.counts) };
  }
  return { run, ids, affected, pending, stoppedBy };
}

function added(a: Counts, b: Counts): Counts {
  return { created: a.created + b.created, updated: a.updated + b.updated, unchanged: a.unchanged + b.unchanged };
}

function newBody({ id, name }: ArchiveBodyRef): BodyRead {
  return { sourceId: id, name, unreadable: 0 };
}

function withBody(bodies: ArchiveRun['bodies'], body: BodyRead): ArchiveRun['bodies'] {
  const isKnown = bodies.some(({ sourceId }) => sourceId === body.sourceId);
  return isKnown ? bodies.map((one) => (one.sourceId === body.sourceId ? body : one)) : [...bodies, body];
}

function withTrouble(run: ArchiveRun, trouble: Trouble | undefined, now: Instant): ArchiveRun {
  return { ...run, trouble: trouble === undefined ? undefined : troubleSince(trouble, run.trouble, now) };
}

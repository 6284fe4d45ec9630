import type { TroubleKind } from '#shared/contracts/archive.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { LocalDate } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { ArchiveBodyRef, ArchiveSource, ArchiveTrouble } from './archive-ports.ts';
import type { ArchiveRun } from './archive-run-document.ts';

/** What a run sets out to read. */
export interface ReadingPlan {
  readonly bodies: readonly ArchiveBodyRef[];
  readonly isFull: boolean;
  /** Where the feed stands once all of it has been read. */
  readonly cursor?: string;
}

/** So many known bodies make it certain that a list without any of them is somebody else's. */
const KNOWN_ENOUGH = 3;

/**
 * Everything once a day and where there is no feed; else what the feed names, what the last run had no time for, and
 * what it could not read.
 */
export async function planReading(
  source: ArchiveSource,
  code: MunicipalityCode,
  run: ArchiveRun,
  today: LocalDate,
): Promise<Result<ReadingPlan, ArchiveTrouble>> {
  const feed = await source.changesSince?.(run.cursor);
  if (feed?.ok === false) return feed;
  const changed = feed?.value.bodies ?? 'all';
  const isFull = changed === 'all' || run.fullOn !== today;
  const again = [...run.pending, ...run.bodies.filter(({ trouble }) => trouble !== undefined).map(sourceIdOf)];
  const cursor = feed === undefined ? {} : { cursor: feed.value.cursor };
  // Asked also when the feed is silent: another municipality's feed would be, and our place in ours would be lost.
  const listed = await source.listBodies();
  if (!listed.ok) return listed;
  const doubt = doubtAbout(listed.value, code, run);
  if (doubt !== undefined) return err({ kind: doubt, where: 'listBodies' });
  const wanted = new Set<string>(
    changed === 'all' || isFull ? listed.value.map(({ id }) => id) : [...changed, ...again],
  );
  return ok({ bodies: listed.value.filter(({ id }) => wanted.has(id)), isFull, ...cursor });
}

/** A list that says less than it must, or speaks of a municipality that is not this one. */
function doubtAbout(
  listed: readonly ArchiveBodyRef[],
  code: MunicipalityCode,
  { bodies }: ArchiveRun,
): TroubleKind | undefined {
  if (listed.some(({ municipality }) => municipality !== undefined && municipality !== code)) return 'foreignData';
  const known = new Set(bodies.map(sourceIdOf));
  if (listed.length === 0) return known.size === 0 ? undefined : 'garbage';
  if (known.size >= KNOWN_ENOUGH && !listed.some(({ id }) => known.has(id))) return 'foreignData';
  return undefined;
}

function sourceIdOf({ sourceId }: ArchiveRun['bodies'][number]): string {
  return sourceId;
}

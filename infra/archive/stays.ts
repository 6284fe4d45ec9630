import type { ArchiveStay } from '#functions/directory/archive-ports.ts';
import { LocalDate } from '#shared/kernel/instant.ts';
import { byText } from '#shared/kernel/order.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { holds } from '#shared/rules/stays.ts';

/** How far from midnight a day can stand that was written with a zone: Norway is one or two hours ahead of UTC. */
const ZONE_HOURS_MAX = 2;
const HOUR_MS = 3_600_000;
/** Before this a system means "no date". */
const FIRST_REAL_YEAR = 1902;
/** And from here on "no end". */
const FIRST_UNREAL_YEAR = 2999;

/** A day as systems write it; `undefined` for their ways of saying that there is no such day. */
export function dayOf(text: string | null | undefined): Result<LocalDate | undefined, 'not-a-day'> {
  if (text === null || text === undefined || text.trim() === '') return ok(undefined);
  const day = /(Z|[+-]\d\d:\d\d)$/.test(text) ? dayOfInstant(text) : text.slice(0, 10);
  const read = LocalDate.safeParse(day);
  if (!read.success) return err('not-a-day');
  const year = Number(read.data.slice(0, 4));
  return ok(year < FIRST_REAL_YEAR || year >= FIRST_UNREAL_YEAR ? undefined : read.data);
}

/** Midnight in Norway is the evening before in UTC. */
function dayOfInstant(text: string): string {
  const atMs = Date.parse(text);
  return Number.isNaN(atMs) ? '' : new Date(atMs + ZONE_HOURS_MAX * HOUR_MS).toISOString().slice(0, 10);
}

/** A local time as systems write it, to the minute; with a zone only where they wrote one. */
export function timeOf(text: string): string | undefined {
  const [, local, zone] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  if (local === undefined) return undefined;
  return zone === undefined ? local : `${local}:00${zone}`;
}

/**
 * Of several posts of one person in one place the one that counts: what holds today, else what comes next, else what
 * was last. A member who changes group has two, and holds one seat all along.
 */
export function presentOf<Post extends ArchiveStay>(posts: readonly Post[], today: LocalDate): Post | undefined {
  const byStart = posts.toSorted(byText(({ from = '' }) => from));
  const isToCome = ({ from, isEnded }: Post) => isEnded !== true && from !== undefined && from > today;
  return (
    byStart.findLast((post) => holds(post, today)) ??
    byStart.find(isToCome) ??
    posts.toSorted(byText(({ to = '' }) => to)).at(-1)
  );
}

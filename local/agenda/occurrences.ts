import { earliest, type Instant, latest, plusMs } from '#shared/kernel/instant.ts';

/** However long the jump, a recurring entry runs at least this often, so that it can arm what lies ahead. */
const MERGED_HOURS_MAX = 12;

/** Half a dozen steps of this factor reach from a second to half a day. */
const WIDENING = 8;

/** The first occurrence later than the given instant. */
export type Next = (after: Instant) => Instant;

export interface Rhythm {
  readonly next: Next;
  readonly lastRunAt: Instant;
  readonly nextAt: Instant;
}

/**
 * Which occurrence to run when the clock is wound to `limit`. After other work it is the very next one; else all up to
 * the limit are merged into the last of them, at most twelve hours in one.
 */
export function occurrenceToRun(rhythm: Rhythm, otherWorkRan: boolean, limit: Instant): Instant | undefined {
  const { next, nextAt, lastRunAt } = rhythm;
  if (nextAt > limit) return undefined;
  if (otherWorkRan) return nextAt;
  const mergedUntil = earliest(limit, plusMs(lastRunAt, MERGED_HOURS_MAX * 3_600_000)) ?? limit;
  return lastOccurrence(next, nextAt, mergedUntil);
}

/** Looks back from the limit in widening steps, because walking there second by second could take long. */
function lastOccurrence(next: Next, first: Instant, limit: Instant): Instant {
  for (let backMs = 1_000; ; backMs *= WIDENING) {
    const from = latest(first, plusMs(limit, -backMs));
    const found = next(from);
    if (found <= limit) return walkTo(next, found, limit);
    if (from === first) return first;
  }
}

function walkTo(next: Next, start: Instant, limit: Instant): Instant {
  let reached = start;
  for (let following = next(reached); following <= limit; following = next(reached)) reached = following;
  return reached;
}

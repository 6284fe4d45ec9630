import * as z from 'zod/mini';
import type { Journal } from '#local/journal.ts';
import { type Clock, epochMsOf, Instant, instantOf } from '#shared/kernel/instant.ts';

/** Above this many lines the journal is cut down to its last one, the only one that counts. */
const JOURNAL_LINES_MAX = 1_000;

const Winding = z.object({ offsetMs: z.int(), now: Instant });

/** The machine's own clock plus an offset that only grows. It never runs backwards, across restarts included. */
export interface WallClock extends Clock {
  /** Does nothing when it is already later than `to`. */
  readonly windTo: (to: Instant) => void;
}

/** @param options `startAt` is the first instant ever; a journal with lines in it knows better. */
export function startWallClock(options: {
  readonly startAt: Instant | undefined;
  readonly journal: Journal;
}): WallClock {
  const { journal } = options;
  let offsetMs = firstOffsetMs(options.startAt, journal);
  let latestMs = Date.now() + offsetMs;
  remember();

  function nowMs(): number {
    latestMs = Math.max(latestMs, Date.now() + offsetMs);
    return latestMs;
  }

  function remember(): void {
    const line: z.infer<typeof Winding> = { offsetMs, now: instantOf(nowMs()) };
    if (journal.entries.length < JOURNAL_LINES_MAX) journal.append(line);
    else journal.rewrite([line]);
  }

  return {
    now: () => instantOf(nowMs()),
    windTo(to) {
      const aheadMs = epochMsOf(to) - nowMs();
      if (aheadMs <= 0) return;
      offsetMs += aheadMs;
      remember();
    },
  };
}

function firstOffsetMs(startAt: Instant | undefined, journal: Journal): number {
  const last = journal.entries.at(-1);
  if (last === undefined) return startAt === undefined ? 0 : epochMsOf(startAt) - Date.now();
  const { offsetMs, now } = Winding.parse(last);
  // The machine's clock may have been set back since.
  return Math.max(offsetMs, epochMsOf(now) - Date.now());
}

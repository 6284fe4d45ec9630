import type { Machines } from './machines.ts';
import { randomFor } from './random.ts';
import type { Timeline } from './timeline.ts';
import type { Weather } from './weather.ts';
import type { Works } from './works.ts';

export interface Sweeper {
  /** Something may be found from then on. Sweeps that cannot find anything are left out, to save time. */
  readonly want: (fromMs: number) => void;
  readonly calmDown: () => void;
}

const EVERY_MS = 5 * 60_000;
/** What stopped half way is looked for a minute later, and a commit for ten. */
const LOOKS = [0, 1, 2];

export function sweeperOf(
  timeline: Timeline,
  seed: number,
  weather: Weather,
  machines: () => Machines<Works>,
): Sweeper {
  const luck = randomFor(seed, 'sweeps');
  const planned = new Set<number>();
  let isCalm = false;

  function want(fromMs: number): void {
    const first = Math.floor(Math.max(fromMs, timeline.nowMs()) / EVERY_MS) * EVERY_MS + EVERY_MS;
    for (const look of LOOKS) plan(first + look * EVERY_MS);
  }
  function plan(atMs: number): void {
    if (planned.has(atMs)) return;
    planned.add(atMs);
    timeline.at(atMs, () => {
      planned.delete(atMs);
      if (weather.has('sweepsLost') && !isCalm && luck.chance(0.5)) return plan(atMs + EVERY_MS);
      machines().ask(
        (works) => works.sweep(),
        (how) => {
          if (how === 'failed') plan(atMs + EVERY_MS);
        },
      );
    });
  }
  return {
    want,
    calmDown: () => {
      isCalm = true;
    },
  };
}

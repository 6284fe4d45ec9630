import type { Machines } from './machines.ts';
import { randomFor } from './random.ts';
import type { Stage } from './stage.ts';
import type { Works } from './works.ts';

export interface Sweeper {
  /** Something may be found from then on, by so many sweeps. Those that cannot find anything are left out, to save time. */
  readonly want: (fromMs: number, sweeps?: number) => void;
  readonly calmDown: () => void;
}

const EVERY_MS = 5 * 60_000;

export function sweeperOf({ timeline, seed, weather }: Stage, machines: () => Machines<Works>): Sweeper {
  const luck = randomFor(seed, 'sweeps');
  const planned = new Set<number>();
  let isCalm = false;

  function want(fromMs: number, sweeps = 1): void {
    const first = Math.floor(Math.max(fromMs, timeline.nowMs()) / EVERY_MS) * EVERY_MS + EVERY_MS;
    for (let later = 0; later < sweeps; later += 1) plan(first + later * EVERY_MS);
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

import { type Clock, instantOf } from '#shared/kernel/instant.ts';
import { randomFor } from './random.ts';
import type { Stage } from './stage.ts';

/** One running copy of the functions. When it dies, all that it had under way and remembered is gone. */
export interface Machine {
  readonly clock: Clock;
  readonly isAlive: () => boolean;
  /** A step to the outside: others may run meanwhile, time passes, and the machine may die. */
  readonly step: (atLeastMs?: number) => Promise<void>;
}

export interface Machines<Work> {
  /**
   * Has one of the machines do something. `ended` is told at most once: `done`, or `failed` when it threw, died or
   * nobody was there.
   */
  readonly ask: (job: (work: Work) => Promise<void>, ended: (how: Ended) => void) => void;
  /** From now on nothing breaks any more. */
  readonly calmDown: () => void;
}

export type Ended = 'done' | 'failed';

interface Place<Work> {
  readonly work: Work;
  readonly machine: Machine & { readonly die: () => void };
}

const MACHINES = 2;
/** Clocks of machines in one data centre differ by less. */
export const SKEW_MAX_MS = 3_000;
/** A call to a store or a provider ends by then. */
export const STALL_MAX_MS = 15_000;
/** Whoever asked has given up by then. */
const ASKING_MAX_MS = 90_000;

export function machinesOf<Work>(
  { timeline, seed, weather }: Stage,
  workOf: (machine: Machine) => Work,
  threw: (error: unknown) => void,
): Machines<Work> {
  const luck = randomFor(seed, 'machines');
  const deaths = randomFor(seed, 'deaths');
  const skews = randomFor(seed, 'clocks');
  const places: (Place<Work> | undefined)[] = [];
  let isCalm = false;

  function stepMs(): number {
    if (weather.has('stalls') && !isCalm && luck.chance(0.01)) return luck.between(1_000, STALL_MAX_MS);
    return luck.chance(0.05) ? luck.between(100, 900) : luck.between(2, 30);
  }

  function start(index: number): Place<Work> {
    const skewMs = weather.has('clocks') ? skews.between(-SKEW_MAX_MS, SKEW_MAX_MS) : 0;
    let isAlive = true;
    const die = () => {
      if (!isAlive) return;
      isAlive = false;
      places[index] = undefined;
      const backMs = isCalm ? 100 : deaths.pick([200, 3_000, 20_000, 400_000]);
      timeline.at(timeline.nowMs() + backMs, () => {
        places[index] = start(index);
      });
    };
    const machine = {
      clock: { now: () => instantOf(Math.round(timeline.nowMs() + skewMs)) },
      isAlive: () => isAlive,
      die,
      step: (atLeastMs = 0) => {
        const ms = Math.max(atLeastMs, stepMs());
        if (weather.has('deaths') && !isCalm && deaths.chance(0.006)) timeline.at(timeline.nowMs() + ms / 2, die);
        return timeline.pause(ms, () => isAlive);
      },
    };
    return { machine, work: workOf(machine) };
  }

  for (let index = 0; index < MACHINES; index += 1) places[index] = start(index);

  return {
    ask: (job, ended) => {
      let isTold = false;
      const tell = (how: Ended) => {
        if (isTold) return;
        isTold = true;
        ended(how);
      };
      const up = places.filter((place) => place !== undefined);
      const place = up.length === 0 ? undefined : luck.pick(up);
      timeline.at(timeline.nowMs() + (place === undefined ? 1_000 : ASKING_MAX_MS), () => tell('failed'));
      if (place === undefined) return;
      timeline.begin(() =>
        job(place.work).then(
          () => tell('done'),
          (error: unknown) => {
            threw(error);
            tell('failed');
          },
        ),
      );
    },
    calmDown: () => {
      isCalm = true;
    },
  };
}

import { StoreUnavailableError } from '#infra/cosmos/store-unavailable.ts';
import type { Machine } from './machines.ts';
import { type Random, randomFor } from './random.ts';
import type { Weather } from './weather.ts';

/** How a machine reaches what is stored: every call takes a step before, and one after it was carried out. */
export interface Reach {
  readonly read: <T>(machine: Machine, carryOut: () => T) => Promise<T>;
  readonly write: <T>(machine: Machine, carryOut: () => T) => Promise<T>;
  readonly calmDown: () => void;
}

export function reachOf(seed: number, weather: Weather): Reach {
  const luck: Random = randomFor(seed, 'stores');
  let isCalm = false;

  async function write<T>(machine: Machine, carryOut: () => T): Promise<T> {
    await machine.step();
    if (!isCalm && weather.has('storeDown') && luck.chance(0.01)) throw new StoreUnavailableError('429');
    const answer = carryOut();
    await machine.step();
    if (!isCalm && weather.has('answersLost') && luck.chance(0.015)) throw new StoreUnavailableError('ECONNRESET');
    return answer;
  }

  return {
    read: async (machine, carryOut) => {
      await machine.step();
      if (!isCalm && weather.has('storeDown') && luck.chance(0.006)) throw new StoreUnavailableError('503');
      return carryOut();
    },
    write,
    calmDown: () => {
      isCalm = true;
    },
  };
}

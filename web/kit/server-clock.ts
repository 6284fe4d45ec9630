import { type Clock, epochMsOf, type Instant, instantOf } from '#shared/kernel/instant.ts';

/** The server's time between two answers. The device only counts how long ago the last answer was. */
export interface ServerClock extends Clock {
  readonly correct: (serverNow: Instant) => void;
}

/**
 * @param deviceMs a counter in milliseconds that never jumps, such as `performance.now`
 * @param firstGuessMs milliseconds since 1970, used until the first answer has come
 */
export function startServerClock(deviceMs: () => number, firstGuessMs: number): ServerClock {
  let offsetMs = firstGuessMs - deviceMs();
  return {
    now: () => instantOf(Math.round(deviceMs() + offsetMs)),
    correct: (serverNow) => {
      offsetMs = epochMsOf(serverNow) - deviceMs();
    },
  };
}

/** The clock of this page: the device's steady counter, and its own idea of the time until the server has spoken. */
export function startPageClock(): ServerClock {
  return startServerClock(() => performance.now(), Date.now());
}

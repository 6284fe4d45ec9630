import { type Clock, epochMsOf, type Instant, instantOf } from '#shared/kernel/instant.ts';

/** The server's time between two answers. The device only counts how long ago the last answer was. */
export interface ServerClock extends Clock {
  readonly correct: (serverNow: Instant) => void;
  /** Hears when the time turns out to be another than the reader was shown. Returns how to stop listening. */
  readonly onJump: (hear: () => void) => () => void;
}

/** Less than this is the way an answer took, not another time. */
const JUMP_MS = 1_000;

/**
 * @param deviceMs a counter in milliseconds that never jumps, such as `performance.now`
 * @param firstGuessMs milliseconds since 1970, used until the first answer has come
 */
export function startServerClock(deviceMs: () => number, firstGuessMs: number): ServerClock {
  let offsetMs = firstGuessMs - deviceMs();
  const listeners = new Set<() => void>();
  return {
    now: () => instantOf(Math.round(deviceMs() + offsetMs)),
    correct: (serverNow) => {
      const before = offsetMs;
      offsetMs = epochMsOf(serverNow) - deviceMs();
      if (Math.abs(offsetMs - before) >= JUMP_MS) for (const hear of listeners) hear();
    },
    onJump: (hear) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
  };
}

/** The clock of this page: the device's steady counter, and its own idea of the time until the server has spoken. */
export function startPageClock(): ServerClock {
  return startServerClock(() => performance.now(), Date.now());
}

import { useEffect, useState } from 'react';
import type { Instant } from '#shared/kernel/instant.ts';
import type { ServerClock } from '#web/kit/server-clock.ts';

/**
 * The server's time, read anew every `stepMs` milliseconds: countdowns step, they do not glide. And at once when the
 * first answer has come, or the clock was wound forward.
 */
export function useNow(clock: ServerClock, stepMs: number): Instant {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const read = () => setNow(clock.now());
    const timer = setInterval(read, stepMs);
    const stopListening = clock.onJump(read);
    return () => {
      clearInterval(timer);
      stopListening();
    };
  }, [clock, stepMs]);
  return now;
}

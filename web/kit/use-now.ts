import { useEffect, useState } from 'react';
import type { Clock, Instant } from '#shared/kernel/instant.ts';

/** The server's time, read anew every `stepMs` milliseconds: countdowns step, they do not glide. */
export function useNow(clock: Clock, stepMs: number): Instant {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), stepMs);
    return () => clearInterval(timer);
  }, [clock, stepMs]);
  return now;
}

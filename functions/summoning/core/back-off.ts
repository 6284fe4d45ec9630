import { type Instant, plusSeconds } from '#shared/kernel/instant.ts';

const BACK_OFF_SECONDS = [30, 120, 300];
const BACK_OFF_SECONDS_MAX = 600;

/**
 * When to try again after a refusal that is nobody's fault (R13c).
 *
 * @param delays how often it has been put off before
 */
export function retryAfter(delays: number, now: Instant): Instant {
  return plusSeconds(now, BACK_OFF_SECONDS[delays] ?? BACK_OFF_SECONDS_MAX);
}

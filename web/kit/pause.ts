import { epochMsOf, type Instant } from '#shared/kernel/instant.ts';

/** The server is there, but wants to be left alone for a while. */
export interface Pause {
  readonly why: 'tooManyRequests' | 'notNow';
  readonly seconds: number;
}

const TOO_MANY_REQUESTS = 429;
const NOT_NOW = 503;
/** Where it does not say for how long. */
const PAUSE_SECONDS = 10;

/** @param retryAfter the header, in either of its forms: a number of seconds, or the date when the pause is over */
export function pauseOf(status: number, retryAfter: string | null, now: Instant): Pause | undefined {
  if (status !== TOO_MANY_REQUESTS && status !== NOT_NOW) return undefined;
  const seconds = secondsIn(retryAfter ?? '', now);
  return { why: status === NOT_NOW ? 'notNow' : 'tooManyRequests', seconds: seconds > 0 ? seconds : PAUSE_SECONDS };
}

function secondsIn(retryAfter: string, now: Instant): number {
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter);
  return Math.ceil((Date.parse(retryAfter) - epochMsOf(now)) / 1_000);
}

/** A page is for an evening that goes on: whatever it is told, it looks again within this. */
const PAUSE_MS_MAX = 60_000;
/** Of the pause: those that were told the same do not all come back at once. */
const SPREAD = 0.25;

/**
 * How long a page that asks by itself waits now.
 * @param chance from 0 up to 1
 */
export function pauseMs({ seconds }: Pause, usualMs: number, chance: number): number {
  const shortestMs = Math.max(usualMs, Math.min(seconds * 1_000, PAUSE_MS_MAX));
  return Math.round(shortestMs * (1 + SPREAD * chance));
}

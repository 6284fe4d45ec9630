import { randomBytes } from 'node:crypto';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Clock, Instant, plusSeconds } from '#shared/kernel/instant.ts';

export const FJORDVIK = MunicipalityCode.parse('9901');
export const DALSBYGD = MunicipalityCode.parse('9902');

export const NOON = Instant.parse('2026-11-23T12:00:00.000Z');

/** A clock that stands still until it is wound. */
export interface TestClock extends Clock {
  readonly wind: (seconds: number) => void;
}

export function testClock(): TestClock {
  let now = NOON;
  return {
    now: () => now,
    wind: (seconds) => {
      now = plusSeconds(now, seconds);
    },
  };
}

/** A stream nobody else has, so that one store can serve a whole suite. */
export function newStream(prefix: string): string {
  return `${prefix}:${randomBytes(6).toString('hex')}`;
}

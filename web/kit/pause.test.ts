import { describe, expect, test } from 'vitest';
import { instantOf } from '#shared/kernel/instant.ts';
import { type Pause, pauseMs, pauseOf } from '#web/kit/pause.ts';

const NOW = instantOf(Date.UTC(2026, 11, 2, 12, 42));

describe('the pause that a server asks for', () => {
  test.each([
    ['a number of seconds', '20', 20],
    ['the date when it is over', 'Wed, 02 Dec 2026 12:42:45 GMT', 45],
    ['nothing', null, 10],
    ['a date that is past', 'Wed, 02 Dec 2026 12:40:00 GMT', 10],
    ['what nobody can read', 'soon', 10],
  ])('told by %s', (_, header, seconds) => {
    expect(pauseOf(429, header, NOW)).toStrictEqual({ why: 'tooManyRequests', seconds });
    expect(pauseOf(503, header, NOW)).toStrictEqual({ why: 'notNow', seconds });
  });

  test('no other answer asks for one', () => {
    expect([200, 304, 404, 500, 502].map((status) => pauseOf(status, '20', NOW))).toStrictEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});

describe('a page that asks by itself', () => {
  const pause = (seconds: number): Pause => ({ why: 'tooManyRequests', seconds });

  test('waits at least as long as it was told, and some a little longer', () => {
    expect(pauseMs(pause(20), 2_000, 0)).toBe(20_000);
    expect(pauseMs(pause(20), 2_000, 0.5)).toBe(22_500);
  });

  test('looks again within a minute or so, whatever it was told', () => {
    expect(pauseMs(pause(86_400), 2_000, 1)).toBe(75_000);
  });

  test('never asks more often than it does by itself', () => {
    expect(pauseMs(pause(1), 15_000, 0)).toBe(15_000);
  });
});

import { expect, test } from 'vitest';
import { Instant } from '#shared/kernel/instant.ts';
import { startServerClock } from '#web/kit/server-clock.ts';

const noon = Instant.parse('2026-12-01T12:00:00.000Z');

test('between answers the clock counts on from what the server said, whatever the device believes', () => {
  let counterMs = 5_000;
  const clock = startServerClock(() => counterMs, 0);
  clock.correct(noon);
  counterMs += 61_000;
  expect(clock.now()).toBe('2026-12-01T12:01:01.000Z');
});

test('a clock that was wound forward is followed at the next answer', () => {
  let counterMs = 0;
  const clock = startServerClock(() => counterMs, 0);
  clock.correct(noon);
  counterMs += 1_000;
  clock.correct(Instant.parse('2026-12-02T08:00:00.000Z'));
  expect(clock.now()).toBe('2026-12-02T08:00:00.000Z');
});

test('who shows the time hears of a jump, but not of the milliseconds that an answer took', () => {
  let heard = 0;
  const clock = startServerClock(() => 0, 0);
  const stop = clock.onJump(() => (heard += 1));
  clock.correct(noon);
  clock.correct(Instant.parse('2026-12-01T12:00:00.300Z'));
  expect(heard).toBe(1);
  stop();
  clock.correct(Instant.parse('2026-12-02T08:00:00.000Z'));
  expect(heard).toBe(1);
});

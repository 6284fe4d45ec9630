import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS as rules } from '#shared/contracts/settings.ts';
import { answeringMinutesOf } from './answering-time.ts';

describe('how long somebody has', () => {
  const hour = 3_600_000;

  test('the nearer the scope, the shorter', () => {
    const byHoursLeft = [
      [169, 1_440],
      [168, 720],
      [73, 720],
      [72, 240],
      [24.1, 240],
      [24, 60],
      [6.1, 60],
      [6, 20],
      [2.1, 20],
      [2, 7],
      [0.1, 7],
      [0, 7],
    ];
    for (const [hoursLeft = 0, minutes] of byHoursLeft)
      expect(answeringMinutesOf(hoursLeft * hour, rules)).toBe(minutes);
  });

  test('the table may come in any order, and need not reach down to zero', () => {
    const answeringMinutes = [
      { moreThanHours: 2, minutes: 20 },
      { moreThanHours: 24, minutes: 240 },
    ];
    expect([30, 10, 1].map((left) => answeringMinutesOf(left * hour, { answeringMinutes }))).toStrictEqual([
      240, 20, 20,
    ]);
  });

  test('more time left never gives a shorter time', () => {
    for (let left = 0; left < 200; left += 1) {
      expect(answeringMinutesOf((left + 1) * hour, rules)).toBeGreaterThanOrEqual(
        answeringMinutesOf(left * hour, rules),
      );
    }
  });
});

import { describe, expect, test } from 'vitest';
import { isLongerWithLessTime, isQuietAllDay } from './chosen-deadlines.ts';

describe('quiet hours leave at least an hour of the day', () => {
  test.each([
    ['21:00', '08:00', false],
    ['08:00', '08:00', false],
    ['08:00', '07:00', false],
    ['08:00', '07:01', true],
    ['00:00', '23:59', true],
  ])('from %s to %s', (from, to, isAllDay) => {
    expect(isQuietAllDay({ from, to })).toBe(isAllDay);
  });
});

test('whoever is asked with less time left gets no longer to answer than those before', () => {
  const day = { moreThanHours: 24, minutes: 240 };
  const hours = { moreThanHours: 6, minutes: 60 };
  const late = { moreThanHours: 0, minutes: 61 };
  const rows = [day, hours, late];
  expect(rows.map((row) => isLongerWithLessTime(row, rows))).toStrictEqual([false, false, true]);
});

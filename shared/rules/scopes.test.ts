import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interval, Scope } from '#shared/contracts/scope.ts';
import { ItemNo } from '#shared/kernel/ids.ts';
import { type Instant, instantOf } from '#shared/kernel/instant.ts';
import {
  clipIntervals,
  contains,
  mergeIntervals,
  overlaps,
  sameScope,
  scopeEnd,
  scopeStart,
  subtract,
} from './scopes.ts';

const at = (hour: number, minute = 0): Instant => instantOf(Date.UTC(2026, 11, 3, hour, minute));
const span = (from: Instant, to: Instant): Interval => ({ from, to });
const interval = (from: Instant, to: Instant): Scope => ({ kind: 'interval', from, to });
const items = (...numbers: string[]): Scope => ({ kind: 'items', items: numbers.map((no) => ItemNo.parse(no)) });
const whole: Scope = { kind: 'meeting' };
const meeting = { start: at(17), end: at(20) };

test('an interval has its own times; a meeting and its items have the meeting’s', () => {
  expect([whole, items('1/26')].map((scope) => scopeStart(scope, meeting))).toStrictEqual([at(17), at(17)]);
  expect([whole, items('1/26')].map((scope) => scopeEnd(scope, meeting))).toStrictEqual([at(20), at(20)]);
  expect(scopeStart(interval(at(18), at(19)), meeting)).toBe(at(18));
  expect(scopeEnd(interval(at(18), at(19)), meeting)).toBe(at(19));
});

describe('overlap', () => {
  test('W5: intervals that only touch do not overlap, so one substitute may take both', () => {
    expect(overlaps(interval(at(17), at(18, 30)), interval(at(18, 30), at(20)))).toBe(false);
    expect(overlaps(interval(at(18, 30), at(20)), interval(at(17), at(18, 30)))).toBe(false);
    expect(overlaps(interval(at(17), at(18, 31)), interval(at(18, 30), at(20)))).toBe(true);
  });

  test('items have no clock time, so they overlap every interval and the meeting', () => {
    expect(overlaps(items('12/26'), interval(at(17), at(18)))).toBe(true);
    expect(overlaps(whole, items('12/26'))).toBe(true);
    expect(overlaps(whole, interval(at(17), at(18)))).toBe(true);
  });

  test('items overlap items only where one is common', () => {
    expect(overlaps(items('12/26', '14/26'), items('14/26'))).toBe(true);
    expect(overlaps(items('12/26'), items('14/26'))).toBe(false);
  });
});

describe('one scope inside another', () => {
  test('the meeting holds everything; nothing smaller holds the meeting', () => {
    expect([whole, items('1/26'), interval(at(17), at(20))].map((inner) => contains(whole, inner))).toStrictEqual([
      true,
      true,
      true,
    ]);
    expect([items('1/26'), interval(at(17), at(20))].some((outer) => contains(outer, whole))).toBe(false);
  });

  test('intervals hold shorter ones, items hold fewer, and neither holds the other kind', () => {
    expect(contains(interval(at(17), at(19)), interval(at(18), at(19)))).toBe(true);
    expect(contains(interval(at(17), at(19)), interval(at(18), at(19, 1)))).toBe(false);
    expect(contains(interval(at(17), at(19)), interval(at(16, 59), at(18)))).toBe(false);
    expect(contains(items('1/26', '2/26'), items('2/26'))).toBe(true);
    expect(contains(items('1/26'), items('1/26', '2/26'))).toBe(false);
    expect(contains(interval(at(17), at(19)), items('1/26'))).toBe(false);
    expect(contains(items('1/26'), interval(at(17), at(19)))).toBe(false);
  });

  test('the same items in another order are the same scope', () => {
    expect(sameScope(items('1/26', '2/26'), items('2/26', '1/26'))).toBe(true);
    expect(sameScope(items('1/26', '2/26'), items('1/26'))).toBe(false);
    expect(sameScope(interval(at(17), at(19)), interval(at(17), at(19)))).toBe(true);
    expect(sameScope(interval(at(17), at(19)), interval(at(17), at(18)))).toBe(false);
    expect(sameScope(whole, interval(at(17), at(20)))).toBe(false);
  });
});

describe('sums of intervals', () => {
  test('what lies outside the meeting is cut off or gone', () => {
    const reported = [span(at(16), at(18)), span(at(19), at(21)), span(at(15), at(17)), span(at(20), at(22))];
    expect(clipIntervals(reported, meeting)).toStrictEqual([span(at(17), at(18)), span(at(19), at(20))]);
  });

  test('overlapping intervals become one, touching ones stay two', () => {
    const reported = [span(at(19), at(20)), span(at(17), at(18)), span(at(17, 30), at(19)), span(at(18), at(18, 10))];
    expect(mergeIntervals(reported)).toStrictEqual([span(at(17), at(19)), span(at(19), at(20))]);
    expect(mergeIntervals([span(at(18), at(18)), span(at(17), at(18)), span(at(17), at(19))])).toStrictEqual([
      span(at(17), at(19)),
    ]);
  });

  test('what is taken out of the middle leaves both ends', () => {
    expect(subtract([span(at(17), at(20))], [span(at(18), at(19))])).toStrictEqual([
      span(at(17), at(18)),
      span(at(19), at(20)),
    ]);
    expect(subtract([span(at(17), at(20))], [span(at(16), at(18)), span(at(18), at(21))])).toStrictEqual([]);
    expect(subtract([span(at(17), at(18))], [span(at(18), at(19)), span(at(16), at(17))])).toStrictEqual([
      span(at(17), at(18)),
    ]);
    expect(subtract([span(at(17), at(20)), span(at(17), at(17))], [span(at(18), at(18))])).toStrictEqual([
      span(at(17), at(20)),
    ]);
  });
});

describe('for every set of intervals', () => {
  const minutes = Array.from({ length: 60 }, (_, minute) => at(17, minute));
  const spans = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 })), { maxLength: 6 })
    .map((pairs) => pairs.map(([from, to]) => span(at(17, Math.min(from, to)), at(17, Math.max(from, to)))));
  const holds = (intervals: readonly Interval[], moment: Instant) =>
    intervals.some(({ from, to }) => from <= moment && moment < to);

  test('subtracting keeps exactly the minutes that were not taken', () => {
    fc.assert(
      fc.property(spans, spans, (intervals, taken) => {
        const left = subtract(intervals, taken);
        for (const minute of minutes) {
          expect(holds(left, minute)).toBe(holds(intervals, minute) && !holds(taken, minute));
        }
      }),
    );
  });

  test('merging keeps every minute, in order, and nothing overlaps', () => {
    fc.assert(
      fc.property(spans, (intervals) => {
        const merged = mergeIntervals(intervals);
        for (const minute of minutes) expect(holds(merged, minute)).toBe(holds(intervals, minute));
        for (const [index, next] of merged.slice(1).entries()) {
          const previous = merged[index];
          expect(previous !== undefined && previous.to <= next.from).toBe(true);
        }
      }),
    );
  });

  test('overlap is mutual, and what holds another overlaps it', () => {
    const scopes = fc.oneof(
      fc.constant(whole),
      spans
        .filter((all) => all.some(({ from, to }) => from < to))
        .map((all): Scope => {
          const { from, to } = all.find((one) => one.from < one.to) ?? span(at(17), at(18));
          return interval(from, to);
        }),
      fc.subarray(['1/26', '2/26', '3/26'], { minLength: 1 }).map((numbers) => items(...numbers)),
    );
    fc.assert(
      fc.property(scopes, scopes, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        if (contains(a, b)) expect(overlaps(a, b)).toBe(true);
        expect(sameScope(a, b)).toBe(contains(a, b) && contains(b, a) && a.kind === b.kind);
      }),
    );
  });
});

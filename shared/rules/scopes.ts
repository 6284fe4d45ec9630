import type { Interval, Scope } from '#shared/contracts/scope.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { compareTexts } from '#shared/kernel/order.ts';

/** The meeting's own times. */
export interface MeetingTimes {
  readonly start: Instant;
  readonly end: Instant;
}

/** Items have no clock time: they may come up at any moment of the meeting. */
export function scopeStart(scope: Scope, meeting: MeetingTimes): Instant {
  return scope.kind === 'interval' ? scope.from : meeting.start;
}

export function scopeEnd(scope: Scope, meeting: MeetingTimes): Instant {
  return scope.kind === 'interval' ? scope.to : meeting.end;
}

/** Could one person not sit for both? Intervals that only touch do not overlap: one leaves as the other comes. */
export function overlaps(a: Scope, b: Scope): boolean {
  if (a.kind === 'items' && b.kind === 'items') return a.items.some((item) => b.items.includes(item));
  if (a.kind === 'interval' && b.kind === 'interval') return a.from < b.to && b.from < a.to;
  return true;
}

/** Does somebody who said yes to `outer` thereby cover `inner`? */
export function contains(outer: Scope, inner: Scope): boolean {
  switch (outer.kind) {
    case 'meeting':
      return true;
    case 'interval':
      return inner.kind === 'interval' && outer.from <= inner.from && inner.to <= outer.to;
    case 'items':
      return inner.kind === 'items' && inner.items.every((item) => outer.items.includes(item));
    default:
      return unreachable(outer, 'scope');
  }
}

/** Items count as a set, in whatever order they were named. */
export function sameScope(a: Scope, b: Scope): boolean {
  return contains(a, b) && contains(b, a);
}

/** What lies inside the meeting. Intervals that lie wholly outside it are gone. */
export function clipIntervals(intervals: readonly Interval[], meeting: MeetingTimes): readonly Interval[] {
  return intervals
    .map(({ from, to }) => ({
      from: from < meeting.start ? meeting.start : from,
      to: to > meeting.end ? meeting.end : to,
    }))
    .filter(({ from, to }) => from < to);
}

/**
 * The intervals in order of time, those that overlap made one. Intervals that only touch stay two, because each is a
 * vacancy of its own that somebody else may fill.
 */
export function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const inOrder = intervals.filter(({ from, to }) => from < to).toSorted(byTime);
  const merged: Interval[] = [];
  for (const interval of inOrder) {
    const last = merged.at(-1);
    if (last !== undefined && interval.from < last.to) {
      merged[merged.length - 1] = { from: last.from, to: interval.to > last.to ? interval.to : last.to };
    } else {
      merged.push(interval);
    }
  }
  return merged;
}

/** What is left of the intervals when the time in `taken` is removed. */
export function subtract(intervals: readonly Interval[], taken: readonly Interval[]): readonly Interval[] {
  return taken.reduce<readonly Interval[]>(
    (left, gone) => left.flatMap((interval) => withoutOne(interval, gone)),
    intervals.filter(({ from, to }) => from < to),
  );
}

function withoutOne(interval: Interval, gone: Interval): readonly Interval[] {
  if (gone.to <= interval.from || interval.to <= gone.from || gone.to <= gone.from) return [interval];
  const before = { from: interval.from, to: gone.from };
  const after = { from: gone.to, to: interval.to };
  return [before, after].filter(({ from, to }) => from < to);
}

function byTime(a: Interval, b: Interval): number {
  return compareTexts(a.from, b.from) || compareTexts(a.to, b.to);
}

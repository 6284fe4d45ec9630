import type { Interval, Scope } from '#shared/contracts/scope.ts';
import type { ItemNo } from '#shared/kernel/ids.ts';
import { clipIntervals, mergeIntervals, subtract } from '#shared/rules/scopes.ts';
import { itemsOf } from './away.ts';
import { factsOf, type Meeting } from './state.ts';

export function intervalScope({ from, to }: Interval): Scope {
  return { kind: 'interval', from, to };
}

/** An hour of a meeting that is shorter now, or items that were taken off the agenda: nothing of it is left. */
export function isOutside(state: Meeting, scope: Scope): boolean {
  const { meeting } = factsOf(state);
  switch (scope.kind) {
    case 'interval':
      return clipIntervals([scope], meeting).length === 0;
    case 'items':
      return !meeting.items.some(({ no }) => scope.items.includes(no));
    case 'meeting':
      return false;
  }
}

function intervalOf(state: Meeting, scope: Scope): Interval {
  const { meeting } = factsOf(state);
  return scope.kind === 'interval' ? { from: scope.from, to: scope.to } : { from: meeting.start, to: meeting.end };
}

/** Several scopes of one sort as one absence would report them. */
export function united(meeting: Meeting, scopes: readonly Scope[]): readonly Scope[] {
  const items = itemsIn(scopes);
  if (items.size > 0) return [{ kind: 'items', items: [...items] }];
  return mergeIntervals(scopes.map((scope) => intervalOf(meeting, scope))).map(intervalScope);
}

/** What is left of the scopes when those of the same sort in `taken` are covered. */
export function without(meeting: Meeting, scopes: readonly Scope[], taken: readonly Scope[]): readonly Scope[] {
  const items = itemsIn(scopes);
  if (items.size > 0) {
    const covered = itemsIn(taken);
    const left = [...items].filter((item) => !covered.has(item));
    return left.length > 0 ? [{ kind: 'items', items: left }] : [];
  }
  const intervals = scopes.map((scope) => intervalOf(meeting, scope));
  return subtract(
    intervals,
    taken.map((scope) => intervalOf(meeting, scope)),
  ).map(intervalScope);
}

function itemsIn(scopes: readonly Scope[]): ReadonlySet<ItemNo> {
  return new Set(scopes.flatMap(itemsOf));
}

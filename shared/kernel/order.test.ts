import { expect, test } from 'vitest';
import { byText, compareTexts, lastFirst } from './order.ts';

const rows = [
  { id: 'm2', at: '2026-11-23T12:00:00.000Z' },
  { id: 'm1', at: '2026-11-23T12:30:00.000Z' },
  { id: 'm3', at: '2026-11-23T12:00:00.000Z' },
];

test('instants come in the order of time, and what has the same keeps its place', () => {
  expect(rows.toSorted(byText(({ at }) => at)).map(({ id }) => id)).toStrictEqual(['m2', 'm3', 'm1']);
});

test('the last comes first when it is asked for, and what has the same keeps its place', () => {
  expect(rows.toSorted(lastFirst(({ at }) => at)).map(({ id }) => id)).toStrictEqual(['m1', 'm2', 'm3']);
});

test('a text is neither before nor after itself', () => {
  expect(compareTexts('m1', 'm1')).toBe(0);
});

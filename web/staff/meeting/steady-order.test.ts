import { expect, test } from 'vitest';
import { steady } from '#web/staff/meeting/use-steady-order.ts';

test.each([
  ['nothing is new', ['a', 'b'], ['b', 'a'], ['a', 'b']],
  ['a row is gone', ['a', 'b', 'c'], ['c', 'a'], ['a', 'c']],
  ['a row is new and follows another', ['a', 'b'], ['b', 'c', 'a'], ['a', 'b', 'c']],
  ['a row is new and comes first', ['a'], ['n', 'a'], ['n', 'a']],
] as const)('when %s, those that stood there keep their places', (_, before, wanted, shown) => {
  expect(steady(before, wanted)).toStrictEqual(shown);
});

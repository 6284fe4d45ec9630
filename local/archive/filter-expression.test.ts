import { expect, test } from 'vitest';
import { filterOf } from './filter-expression.ts';

const ROWS = [
  { Id: 1, UtvalgId: 11, Dato: '2026-10-31T00:00:00' },
  { Id: 2, UtvalgId: 11, Dato: '2026-11-01T00:00:00' },
  { Id: 3, UtvalgId: 12, Dato: undefined },
];

test.each([
  ['', [1, 2, 3]],
  ['UtvalgId=11', [1, 2]],
  ['UtvalgId!=11', [3]],
  ['Id=1,3', [1, 3]],
  ['UtvalgId=11 AND Dato>=01.11.2026 00:00:00', [2]],
  ['Dato<01.11.2026 00:00:00', [1]],
  ['Dato=@', [3]],
  ['Dato>31.10.2026 00:00:00 AND Id<=2', [2]],
])('%s finds %j', (expression, ids) => {
  const filter = filterOf(expression);
  expect(ROWS.filter((row) => filter?.(row)).map(({ Id }) => Id)).toStrictEqual(ids);
});

test.each(['UtvalgId', 'UtvalgId LIKE 1', "1=1' OR"])('%s is not understood', (expression) => {
  expect(filterOf(expression)).toBeUndefined();
});

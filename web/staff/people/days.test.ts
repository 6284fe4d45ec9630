import { expect, test } from 'vitest';
import { daysIn, daysText } from './days.ts';

test.each([
  ['1.12.2026–6.12.2026', { from: '2026-12-01', to: '2026-12-06' }],
  ['24.12.2026', { from: '2026-12-24', to: '2026-12-24' }],
])('%s is read, and written the same', (text, days) => {
  expect(daysIn(text)).toStrictEqual(days);
  expect(daysText(days)).toBe(text);
});

test('is read with spaces and a hyphen too', () => {
  expect(daysIn(' 1. 12. 2026 - 6.12.2026 ')).toStrictEqual({ from: '2026-12-01', to: '2026-12-06' });
});

test.each(['6.12.2026–1.12.2026', '31.2.2026', 'i jula', ''])('%j is no stretch of days', (line) => {
  expect(daysIn(line)).toBeUndefined();
});

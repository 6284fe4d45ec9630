import { describe, expect, test } from 'vitest';
import { err, ok } from '#shared/kernel/result.ts';
import { dayOf, presentOf, timeOf } from './stays.ts';

describe('a day', () => {
  test.each([
    ['2023-10-01', '2023-10-01'],
    ['2023-10-01T00:00:00', '2023-10-01'],
    ['2023-09-30T22:00:00Z', '2023-10-01'],
    ['2023-12-31T23:00:00.000Z', '2024-01-01'],
    ['2023-10-01T00:00:00Z', '2023-10-01'],
    ['2023-10-01T00:00:00+02:00', '2023-10-01'],
  ])('%s is %s', (text, day) => {
    expect(dayOf(text)).toStrictEqual(ok(day));
  });

  test.each([undefined, null, '', ' ', '0001-01-01T00:00:00', '1899-12-30T00:00:00', '9999-12-31T00:00:00'])(
    '%s is no day',
    (text) => {
      expect(dayOf(text)).toStrictEqual(ok(undefined));
    },
  );

  test.each(['01.10.2023', 'i dag', '2023-13-01', '2023-02-30T00:00:00', 'kl. 18:00Z'])('%s cannot be read', (text) => {
    expect(dayOf(text)).toStrictEqual(err('not-a-day'));
  });
});

test.each([
  ['2026-12-03T18:00:00', '2026-12-03T18:00'],
  ['2026-12-03T18:00', '2026-12-03T18:00'],
  ['2026-12-03T18:00:00.000', '2026-12-03T18:00'],
  ['2026-12-03T17:00:00Z', '2026-12-03T17:00:00Z'],
  ['2026-12-03T18:00:00+01:00', '2026-12-03T18:00:00+01:00'],
  ['3.12.2026 18:00', undefined],
  ['2026-12-03', undefined],
])('the time %s goes through as %s', (text, time) => {
  expect(timeOf(text)).toBe(time);
});

describe('of several posts of one person', () => {
  const before = { from: '2023-10-01', to: '2025-12-31', list: 'Ap' };
  const after = { from: '2026-01-01', to: '2027-09-30', list: 'SV' };

  test('the one that holds today counts, to its last day', () => {
    expect(presentOf([after, before], '2025-12-31')).toBe(before);
    expect(presentOf([after, before], '2026-01-01')).toBe(after);
  });

  test('before the first it is the first, after the last it is the last', () => {
    expect(presentOf([after, before], '2023-09-30')).toBe(before);
    expect(presentOf([before, after], '2027-10-01')).toBe(after);
  });

  test('a status ends one too', () => {
    expect(
      presentOf<{ list: string; isEnded?: boolean }>([{ ...after, isEnded: true }, { list: 'H' }], '2026-05-01'),
    ).toStrictEqual({ list: 'H' });
  });

  test('of none there is none', () => {
    expect(presentOf([], '2026-01-01')).toBeUndefined();
  });
});

import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/contracts/settings.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { deletedAt, type Kept } from './retention.ts';

const END = Instant.parse('2026-12-03T20:00:00.000Z');

function until(kept: Kept, termTo = '2027-09-30', end = END) {
  return deletedAt(kept, { meeting: { end }, body: { termTo }, settings: DEFAULT_SETTINGS });
}

test.each<[Kept, string]>([
  ['reason', '2027-01-02T20:00:00.000Z'],
  ['grounds', '2027-03-03T20:00:00.000Z'],
  ['comment', '2027-03-03T20:00:00.000Z'],
  ['inbound', '2027-03-03T20:00:00.000Z'],
  ['note', '2031-09-30T22:00:00.000Z'],
  ['why', '2031-09-30T22:00:00.000Z'],
  ['log', '2031-09-30T22:00:00.000Z'],
])('R24: %s is kept until %s', (kept, at) => {
  expect(until(kept)).toBe(at);
});

test('R24: the log of a meeting held after the term is kept as long from its own day', () => {
  expect(until('log', '2026-11-30')).toBe('2030-12-03T23:00:00.000Z');
});

test('R24: four years after a leap day end with the leap day', () => {
  expect(until('log', '2028-02-29')).toBe('2032-02-29T23:00:00.000Z');
});

test('R24: the municipality chooses the times', () => {
  const settings = { ...DEFAULT_SETTINGS, retentionDays: { reason: 0, text: 1, logYearsAfterTerm: 10 } };
  const facts = { meeting: { end: END }, body: { termTo: '2027-09-30' }, settings };
  expect(deletedAt('reason', facts)).toBe(END);
  expect(deletedAt('inbound', facts)).toBe('2026-12-04T20:00:00.000Z');
  expect(deletedAt('log', facts)).toBe('2037-09-30T22:00:00.000Z');
});

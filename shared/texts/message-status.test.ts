import { expect, test } from 'vitest';
import { Instant } from '#shared/kernel/instant.ts';
import { messageStatusText } from './message-status.ts';

const known = {
  deliveredAt: Instant.parse('2026-12-01T12:00:05.000Z'),
  retryAt: Instant.parse('2026-12-01T12:10:00.000Z'),
  failure: 'expired',
};

test.each([
  ['pending', 'Venter på sending'],
  ['delivered', 'Levert 12:00:05'],
  ['retrying', 'Leveres ikke nå, prøver igjen 12:10:00'],
  ['failed', 'Ikke levert: telefonen tok den ikke imot i tide'],
] as const)('of a message that is %s one reads what is of use', (status, text) => {
  expect(messageStatusText({ ...known, status }, 'nb', (at) => at.slice(11, 19))).toBe(text);
});

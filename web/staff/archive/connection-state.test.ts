import { describe, expect, test } from 'vitest';
import type { ArchiveState } from '#shared/contracts/archive.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { connectionState, faultyBodies } from './connection-state.ts';

const NOON = Instant.parse('2026-11-24T11:00:00.000Z');
const trouble = { kind: 'unreachable', where: 'GetBodies', since: NOON } as const;

describe('how it goes with the archive', () => {
  test.each([
    ['a first reading that has not been', {}, 'never'],
    ['a reading that went through', { lastSuccessAt: NOON }, 'well'],
    ['a reading under way', { lastSuccessAt: NOON, isRunning: true }, 'running'],
    ['trouble after an earlier success', { lastSuccessAt: NOON, trouble }, 'troubled'],
    ['trouble that is tried again just now', { isRunning: true, trouble }, 'troubled'],
  ] as const)('%s', (_, state, word) => {
    expect(connectionState({ isRunning: false, ...state })).toBe(word);
  });
});

test('a body is shown when it was not read, has faults, or numbers that cannot be used', () => {
  const body = (sourceId: string, more: Partial<ArchiveState['bodies'][number]>) =>
    ({ sourceId, name: sourceId, unreadable: 0, ...more }) satisfies ArchiveState['bodies'][number];
  const bodies = [
    body('well', { readAt: NOON, faults: [] }),
    body('not read', { trouble }),
    body('faulty', { faults: [{ path: 'seats.0', detail: 'Mangler.' }] }),
    body('odd numbers', { unreadable: 2 }),
  ];
  expect(faultyBodies({ bodies }).map(({ name }) => name)).toStrictEqual(['not read', 'faulty', 'odd numbers']);
});

import { describe, expect, test } from 'vitest';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { Instant, plusSeconds } from '#shared/kernel/instant.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { WrappedKey } from './key-documents.ts';
import { keysOf } from './keys.ts';
import type { WrappingFailure } from './wrapping-key.ts';

const FJORDVIK = MunicipalityCode.parse('9901');
const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** A vault that can be made to fail, and counts how often it was asked to unwrap. */
function aVault() {
  let now = Instant.parse('2026-11-23T12:00:00.000Z');
  let failure: WrappingFailure | undefined;
  let version = 'v1';
  const asked: string[] = [];
  const stored: WrappedKey[] = [];
  const warned: string[] = [];
  const keys = keysOf({
    clock: { now: () => now },
    warn: (sentence, { vault }) => warned.push(`${sentence} ${vault}`),
    documents: {
      list: async () => [...stored],
      create: async (_vault, key) => (stored.push(key), 'created'),
      rewrap: async (_vault, key) => {
        stored.splice(
          stored.findIndex(({ kid }) => kid === key.kid),
          1,
          key,
        );
      },
    },
    wrappingKeys: () => ({
      present: async () => ok(version),
      wrap: async (key) => ok({ wrapped: key, wrappedBy: version }),
      unwrap: async (wrapped, wrappedBy) => {
        asked.push(wrappedBy);
        return failure === undefined ? ok(wrapped) : err(failure);
      },
    }),
  });
  return {
    keys,
    asked,
    stored,
    warned,
    wind: (seconds: number) => {
      now = plusSeconds(now, seconds);
    },
    fails: (how: WrappingFailure | undefined) => {
      failure = how;
    },
    renewWrappingKey: () => {
      version = 'v2';
    },
  };
}

describe('an unwrapped key', () => {
  test('is used for ten minutes without asking the vault', async () => {
    const { keys, asked, wind } = aVault();
    await keys.current(FJORDVIK);
    wind(10 * MINUTE - 1);
    await keys.current(FJORDVIK);
    expect(asked).toHaveLength(1);
    wind(1);
    await keys.current(FJORDVIK);
    expect(asked).toHaveLength(2);
  });

  test('is asked for once by all who need it at the same time', async () => {
    const { keys, asked } = aVault();
    await keys.rotate(FJORDVIK);
    await Promise.all([1, 2, 3].map(() => keys.current(FJORDVIK)));
    expect(asked).toHaveLength(1);
  });

  test('is kept for a day when the vault cannot be reached, asking again at most twice a minute', async () => {
    const { keys, asked, warned, wind, fails } = aVault();
    await keys.current(FJORDVIK);
    fails('unreachable');
    wind(24 * HOUR - 1);
    await expect(keys.current(FJORDVIK)).resolves.toMatchObject({ kid: 'data-0001' });
    await keys.current(FJORDVIK);
    expect(asked).toHaveLength(2);
    expect(warned).toStrictEqual(['A key vault does not answer; what was unwrapped before is used. 9901']);
    wind(30);
    await expect(keys.current(FJORDVIK)).rejects.toMatchObject({
      name: 'KeysUnavailableError',
      failure: 'unreachable',
    });
  });

  test('is forgotten at once when the vault says no, with every other key of that vault', async () => {
    const { keys, warned, wind, fails } = aVault();
    await keys.current(FJORDVIK);
    wind(10 * MINUTE);
    fails('refused');
    await expect(keys.current(FJORDVIK)).rejects.toMatchObject({ failure: 'refused' });
    expect(warned).toStrictEqual(['A key vault refused a key; all that it unwrapped is forgotten. 9901']);
    fails('unreachable');
    await expect(keys.current(FJORDVIK)).rejects.toMatchObject({ failure: 'unreachable' });
    fails(undefined);
    await expect(keys.current(FJORDVIK)).resolves.toMatchObject({ kid: 'data-0001' });
  });
});

describe('rotation', () => {
  test('a new data key seals from now on, and the old one stays', async () => {
    const { keys } = aVault();
    await keys.current(FJORDVIK);
    expect(await keys.rotate(FJORDVIK)).toBe('data-0002');
    expect((await keys.current(FJORDVIK)).kid).toBe('data-0002');
    expect((await keys.named(FJORDVIK, 'data-0001')).kid).toBe('data-0001');
  });

  test('after the wrapping key was renewed every key is wrapped anew, and is the same key', async () => {
    const { keys, stored, renewWrappingKey } = aVault();
    const before = await keys.hashing('phone');
    renewWrappingKey();
    expect([await keys.rewrap('directory'), await keys.rewrap('directory')]).toStrictEqual([1, 0]);
    expect(stored.map(({ wrappedBy }) => wrappedBy)).toStrictEqual(['v2']);
    expect(await keys.hashing('phone')).toStrictEqual(before);
  });

  test('a document that names a key nobody has is a defect', async () => {
    const { keys } = aVault();
    await expect(keys.named(FJORDVIK, 'data-0009')).rejects.toMatchObject({ name: 'DefectError' });
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keyNameOf, keyVaultWrappingKeys } from '#infra/keyvault/key-vault.ts';
import { orUnavailable } from '#infra/keyvault/wrapping-key.ts';
import { err, ok } from '#shared/kernel/result.ts';
import {
  type IdentityDouble,
  openIdentityDouble,
  openVaultDouble,
  UNKNOWN_RESOURCE,
  VAULT_RESOURCE,
  type VaultDouble,
} from '#test/kit/vault-double.ts';
import { DALSBYGD, FJORDVIK } from './municipality.ts';

/** Shorter than a silent vault is silent, and long enough for one that answers on a busy machine. */
const ABORT_AFTER_MS = 1_500;
const KEY = Buffer.from('thirty-two bytes of a secret key');

let identity: IdentityDouble;
let vault: VaultDouble;
const before = { ...process.env };
beforeAll(async () => {
  identity = await openIdentityDouble();
  Object.assign(process.env, identity.environment);
});
afterAll(async () => {
  process.env = before;
  await identity.close();
});
beforeEach(async () => {
  const names = [FJORDVIK, DALSBYGD, 'directory' as const].map(keyNameOf);
  vault = await openVaultDouble(names, identity.isTokenFor(VAULT_RESOURCE));
});
afterEach(() => vault.close());

function ours(code: typeof FJORDVIK | 'directory' = FJORDVIK, abortAfterMs?: number) {
  return keyVaultWrappingKeys(vault.url, abortAfterMs)(code);
}

describe('a key in the vault', () => {
  test('wraps and unwraps, as the identity of the app', async () => {
    const key = ours();
    const { wrapped, wrappedBy } = orUnavailable(await key.wrap(KEY));
    expect(Buffer.from(wrapped).includes(KEY)).toBe(false);
    expect(wrappedBy).toMatch(/^data-9901\/[0-9a-f]{32}$/);
    expect(await ours().unwrap(wrapped, wrappedBy)).toStrictEqual(ok(KEY));
    expect(identity.asked.at(-1)).toStrictEqual({ resource: VAULT_RESOURCE, clientId: 'the-app' });
    expect(vault.asked).toStrictEqual(['GET data-9901', 'POST data-9901 wrapkey', 'POST data-9901 unwrapkey']);
  });

  test('is told nothing before it has shown for whom its token must be', async () => {
    await ours().wrap(KEY);
    expect(vault.toldStrangers).toStrictEqual([]);
  });

  test("is the municipality's own, and the deployment has one too", async () => {
    const { wrapped, wrappedBy } = orUnavailable(await ours('directory').wrap(KEY));
    expect(wrappedBy).toMatch(/^deployment\//);
    const asked = vault.asked.length;
    expect(await ours().unwrap(wrapped, wrappedBy)).toStrictEqual(err('refused'));
    expect(vault.asked).toHaveLength(asked);
  });

  test('wraps with its present version, and unwraps what an older one wrapped, expired though it be', async () => {
    const { wrapped, wrappedBy } = orUnavailable(await ours().wrap(KEY));
    vault.expire('data-9901');
    vault.renew('data-9901');
    const now = orUnavailable(await ours().present());
    expect(now).not.toBe(wrappedBy);
    expect(orUnavailable(await ours().wrap(KEY)).wrappedBy).toBe(now);
    expect(await ours().unwrap(wrapped, wrappedBy)).toStrictEqual(ok(KEY));
  });
});

describe('a vault that says no', () => {
  test.each([
    ['forbids', () => vault.setMood('forbidding')],
    ['has disabled the key', () => vault.disable('data-9901')],
    ['has no such key', () => vault.remove('data-9901')],
  ])('because it %s', async (_how, happens) => {
    const key = ours();
    const { wrapped, wrappedBy } = orUnavailable(await key.wrap(KEY));
    happens();
    expect(await key.unwrap(wrapped, wrappedBy)).toStrictEqual(err('refused'));
    expect(await key.wrap(KEY)).toStrictEqual(err('refused'));
  });

  test('refuses what it never wrapped', async () => {
    const wrappedBy = orUnavailable(await ours().present());
    expect(await ours().unwrap(new Uint8Array(256), wrappedBy)).toStrictEqual(err('refused'));
    expect(await ours().unwrap(new Uint8Array(256), 'data-9901')).toStrictEqual(err('refused'));
  });
});

describe('a vault that says nothing', () => {
  test.each(['throttling', 'broken', 'cutting', 'silent'] as const)('because it is %s', async (mood) => {
    const key = ours(FJORDVIK, ABORT_AFTER_MS);
    const { wrapped, wrappedBy } = orUnavailable(await key.wrap(KEY));
    vault.setMood(mood);
    expect(await key.unwrap(wrapped, wrappedBy)).toStrictEqual(err('unreachable'));
  });

  test('because nobody listens', async () => {
    const gone = await openVaultDouble(['data-9901'], () => true);
    await gone.close();
    expect(await keyVaultWrappingKeys(gone.url, ABORT_AFTER_MS)(FJORDVIK).present()).toStrictEqual(err('unreachable'));
  });

  test('because no token is to be had for it', async () => {
    vault.setMood('strange');
    expect(await ours().present()).toStrictEqual(err('unreachable'));
    expect(identity.asked.at(-1)?.resource).toBe(UNKNOWN_RESOURCE);
    expect(vault.asked).toStrictEqual([]);
  });
});

import type { Vault } from '#functions/platform/ports.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { WrappedKey } from './key-documents.ts';
import { type OpenKey, unwrappedKeys } from './unwrapped-keys.ts';
import { type KeysNeeds, wrappedKeys } from './wrapped-keys.ts';
import { orUnavailable } from './wrapping-key.ts';

/** A key of AES-256 that seals documents of one vault. */
export interface DataKey {
  readonly kid: string;
  readonly key: CryptoKey;
}

export interface Keys {
  /** Seals new documents. The vault's first is made when it is first asked for. */
  readonly current: (vault: Vault) => Promise<DataKey>;
  /** The key that an existing document names. */
  readonly named: (vault: Vault, kid: string) => Promise<DataKey>;
  /** 32 bytes for keyed hashes, the deployment's own. */
  readonly hashing: (purpose: 'phone' | 'link') => Promise<Uint8Array>;
  /** From now on a new key seals; what exists keeps its own. Answers the new `kid`. */
  readonly rotate: (vault: Vault) => Promise<string>;
  /**
   * Wraps every key anew that an older version of the wrapping key wrapped, touching no document that they seal.
   * Answers how many those were.
   */
  readonly rewrap: (vault: Vault) => Promise<number>;
}

const DATA_KEY = /^data-(\d{4})$/;

export function keysOf(needs: KeysNeeds): Keys {
  const { listed, relisted, made, wrappedKey } = wrappedKeys(needs);
  const unwrapped = unwrappedKeys(needs);

  return {
    current: async (vault) => {
      const newest = newestOf(await listed(vault)) ?? (await made(vault, dataKid(1)));
      return dataKeyOf(await unwrapped(vault, newest));
    },
    named: async (vault, kid) => {
      const wrapped = await wrappedKey(vault, kid);
      assert(wrapped !== undefined, 'a document names a key that its vault has');
      return dataKeyOf(await unwrapped(vault, wrapped));
    },
    hashing: async (purpose) => {
      const wrapped = (await wrappedKey('directory', purpose)) ?? (await made('directory', purpose));
      return (await unwrapped('directory', wrapped)).bytes;
    },
    rotate: async (vault) => {
      const newest = newestOf(await relisted(vault));
      const next = dataKid(newest === undefined ? 1 : numberOf(newest) + 1);
      return (await made(vault, next)).kid;
    },
    rewrap: async (vault) => {
      const present = orUnavailable(await needs.wrappingKeys(vault).present());
      const older = (await relisted(vault)).filter(({ wrappedBy }) => wrappedBy !== present);
      for (const key of older) await rewrapped(needs, vault, key, (await unwrapped(vault, key)).bytes);
      await relisted(vault);
      return older.length;
    },
  };
}

async function rewrapped({ wrappingKeys, documents }: KeysNeeds, vault: Vault, key: WrappedKey, bytes: Uint8Array) {
  await documents.rewrap(vault, { ...key, ...orUnavailable(await wrappingKeys(vault).wrap(bytes)) });
}

function dataKid(number: number): string {
  return `data-${String(number).padStart(4, '0')}`;
}

function numberOf({ kid }: WrappedKey): number {
  return Number(DATA_KEY.exec(kid)?.[1] ?? 0);
}

function newestOf(keys: readonly WrappedKey[]): WrappedKey | undefined {
  return keys
    .filter(({ kid }) => DATA_KEY.test(kid))
    .reduce<WrappedKey | undefined>((a, b) => (a === undefined || numberOf(b) > numberOf(a) ? b : a), undefined);
}

function dataKeyOf({ kid, key }: OpenKey): DataKey {
  return { kid, key };
}

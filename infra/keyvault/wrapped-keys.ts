import { randomBytes } from 'node:crypto';
import type { Vault } from '#functions/platform/ports.ts';
import { assert } from '#shared/kernel/assert.ts';
import { epochMsOf } from '#shared/kernel/instant.ts';
import type { KeyDocuments, WrappedKey } from './key-documents.ts';
import type { UnwrappingNeeds } from './unwrapped-keys.ts';
import { orUnavailable } from './wrapping-key.ts';

export interface KeysNeeds extends UnwrappingNeeds {
  readonly documents: KeyDocuments;
}

const KEY_BYTES = 32;
const LISTED_FOR_MS = 10 * 60_000;

interface Listing {
  readonly keys: readonly WrappedKey[];
  readonly listedAtMs: number;
}

/** The keys of each vault as they are stored, wrapped; looked up anew when what we know is ten minutes old. */
export function wrappedKeys({ wrappingKeys, documents, clock }: Omit<KeysNeeds, 'warn'>) {
  const listings = new Map<Vault, Promise<Listing>>();

  async function listed(vault: Vault): Promise<readonly WrappedKey[]> {
    const known = await listings.get(vault);
    const isFresh = known !== undefined && epochMsOf(clock.now()) - known.listedAtMs < LISTED_FOR_MS;
    return isFresh ? known.keys : relisted(vault);
  }

  async function relisted(vault: Vault): Promise<readonly WrappedKey[]> {
    const asking = documents.list(vault).then((keys) => ({ keys, listedAtMs: epochMsOf(clock.now()) }));
    listings.set(vault, asking);
    // A failed listing must not be remembered as the answer.
    asking.catch(() => listings.delete(vault));
    return (await asking).keys;
  }

  /** Two instances may make the same key at once: the second create meets a 409 and reads what the first one made. */
  async function made(vault: Vault, kid: string): Promise<WrappedKey> {
    const wrapped = orUnavailable(await wrappingKeys(vault).wrap(randomBytes(KEY_BYTES)));
    await documents.create(vault, { kid, at: clock.now(), ...wrapped });
    const created = (await relisted(vault)).find((key) => key.kid === kid);
    assert(created !== undefined, 'a key that was created can be read');
    return created;
  }

  async function wrappedKey(vault: Vault, kid: string): Promise<WrappedKey | undefined> {
    // Another instance may have rotated since we listed.
    return (
      (await listed(vault)).find((key) => key.kid === kid) ?? (await relisted(vault)).find((key) => key.kid === kid)
    );
  }

  return { listed, relisted, made, wrappedKey };
}

import type { Vault } from '#functions/platform/ports.ts';
import type { Instant } from '#shared/kernel/instant.ts';

/** A key as it is stored: of use only to whoever may ask the vault to unwrap it. */
export interface WrappedKey {
  /** `data-0001` and on, `phone`, `link`. */
  readonly kid: string;
  readonly wrappedBy: string;
  readonly wrapped: Uint8Array;
  readonly at: Instant;
}

/** Where wrapped keys lie. */
export interface KeyDocuments {
  readonly list: (vault: Vault) => Promise<readonly WrappedKey[]>;
  readonly create: (vault: Vault, key: WrappedKey) => Promise<'created' | 'exists'>;
  /** Writes the same key over itself, wrapped anew. */
  readonly rewrap: (vault: Vault, key: WrappedKey) => Promise<void>;
}

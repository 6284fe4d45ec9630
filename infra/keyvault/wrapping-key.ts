import type { Vault } from '#functions/platform/ports.ts';
import type { Result } from '#shared/kernel/result.ts';

/**
 * `refused`: the vault answered, and the answer is no (403, 404, key disabled). `unreachable`: it did not answer, or
 * only that it cannot just now.
 */
export type WrappingFailure = 'refused' | 'unreachable';

/** An RSA key that never leaves its vault and wraps the data keys with which we seal. */
export interface WrappingKey {
  /** Names the version of the key that wraps now; stored beside what it wrapped. */
  readonly kid: string;
  readonly wrap: (key: Uint8Array) => Promise<Result<Uint8Array, WrappingFailure>>;
  /** @param wrappedBy the `kid` under which it was wrapped, perhaps an older version */
  readonly unwrap: (wrapped: Uint8Array, wrappedBy: string) => Promise<Result<Uint8Array, WrappingFailure>>;
}

export type WrappingKeys = (vault: Vault) => WrappingKey;

/** We cannot read or write sealed documents just now: try again later, or repair the vault. */
export class KeysUnavailableError extends Error {
  override readonly name = 'KeysUnavailableError';
  readonly failure: WrappingFailure;

  constructor(failure: WrappingFailure) {
    super(`the key vault is of no use just now (${failure})`);
    this.failure = failure;
  }
}

import type { Vault } from '#functions/platform/ports.ts';
import type { Result } from '#shared/kernel/result.ts';

/**
 * `refused`: the vault answered, and the answer is no (403, 404, key disabled). `unreachable`: it did not answer, or
 * only that it cannot just now.
 */
export type WrappingFailure = 'refused' | 'unreachable';

export interface Wrapped {
  readonly wrapped: Uint8Array;
  /** Names the version of the wrapping key; stored beside what it wrapped. */
  readonly wrappedBy: string;
}

/** An RSA key that never leaves its vault and wraps the data keys with which we seal. */
export interface WrappingKey {
  /** Names the version that wraps now. */
  readonly present: () => Promise<Result<string, WrappingFailure>>;
  readonly wrap: (key: Uint8Array) => Promise<Result<Wrapped, WrappingFailure>>;
  /** @param wrappedBy the version under which it was wrapped, perhaps an older one */
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

/** @throws KeysUnavailableError when the vault did not do it */
export function orUnavailable<T>(answer: Result<T, WrappingFailure>): T {
  if (!answer.ok) throw new KeysUnavailableError(answer.error);
  return answer.value;
}

import type { Vault } from '#functions/platform/ports.ts';
import { type Clock, epochMsOf } from '#shared/kernel/instant.ts';
import type { WrappedKey } from './key-documents.ts';
import { KeysUnavailableError, type WrappingKeys } from './wrapping-key.ts';

export interface OpenKey {
  readonly kid: string;
  readonly bytes: Uint8Array;
  readonly key: CryptoKey;
}

interface Kept {
  readonly open: OpenKey;
  readonly unwrappedAtMs: number;
  /** Not before then do we ask a vault again that did not answer. */
  readonly askAgainAtMs: number;
}

const ASK_AGAIN_AFTER_MS = 10 * 60_000;
const KEEP_WHEN_UNREACHABLE_MS = 24 * 3_600_000;
const ASK_AGAIN_WHEN_UNREACHABLE_MS = 30_000;

export interface UnwrappingNeeds {
  readonly wrappingKeys: WrappingKeys;
  readonly clock: Clock;
  /** Somebody must hear of it while there is still time: after a day nothing can be read. */
  readonly warn: (sentence: string, ids: Readonly<Record<string, string>>) => void;
}

/**
 * Unwrapped keys in memory. For ten minutes the vault is not asked. A vault that does not answer must not stop a
 * meeting from being filled, so the key is kept for a day; a vault that says no means that somebody withdrew the key,
 * and then everything of that vault is forgotten at once.
 */
export function unwrappedKeys({ wrappingKeys, clock, warn }: UnwrappingNeeds) {
  const kept = new Map<Vault, Map<string, Kept>>();
  const asking = new Map<string, Promise<OpenKey>>();

  function keep(vault: Vault, entry: Kept): OpenKey {
    kept.set(vault, (kept.get(vault) ?? new Map<string, Kept>()).set(entry.open.kid, entry));
    return entry.open;
  }

  async function askVault(vault: Vault, wrapped: WrappedKey): Promise<OpenKey> {
    const answer = await wrappingKeys(vault).unwrap(wrapped.wrapped, wrapped.wrappedBy);
    const nowMs = epochMsOf(clock.now());
    if (answer.ok) {
      const open = { kid: wrapped.kid, bytes: answer.value, key: await aesKeyOf(answer.value) };
      return keep(vault, { open, unwrappedAtMs: nowMs, askAgainAtMs: nowMs + ASK_AGAIN_AFTER_MS });
    }
    const before = kept.get(vault)?.get(wrapped.kid);
    if (
      answer.error === 'unreachable' &&
      before !== undefined &&
      nowMs - before.unwrappedAtMs < KEEP_WHEN_UNREACHABLE_MS
    ) {
      warn('A key vault does not answer; what was unwrapped before is used.', { vault, kid: wrapped.kid });
      return keep(vault, { ...before, askAgainAtMs: nowMs + ASK_AGAIN_WHEN_UNREACHABLE_MS });
    }
    if (answer.error === 'refused') {
      warn('A key vault refused a key; all that it unwrapped is forgotten.', { vault, kid: wrapped.kid });
      kept.delete(vault);
    } else kept.get(vault)?.delete(wrapped.kid);
    throw new KeysUnavailableError(answer.error);
  }

  return async (vault: Vault, wrapped: WrappedKey): Promise<OpenKey> => {
    const before = kept.get(vault)?.get(wrapped.kid);
    if (before !== undefined && epochMsOf(clock.now()) < before.askAgainAtMs) return before.open;
    // Everybody who waits for the same key waits for the same question.
    const name = `${vault}/${wrapped.kid}`;
    const question = asking.get(name) ?? askVault(vault, wrapped).finally(() => asking.delete(name));
    asking.set(name, question);
    return question;
  };
}

/** The key as WebCrypto holds it: it cannot be read out again. */
async function aesKeyOf(bytes: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', new Uint8Array(bytes), { name: 'AES-GCM' }, false, ['encrypt', 'decrypt']);
}

import { createHmac } from 'node:crypto';
import type { KeyedHash } from '#functions/platform/ports.ts';
import type { Keys } from './keys.ts';

/** HMAC-SHA-256, 32 bytes. */
export function keyedHash(keys: Pick<Keys, 'hashing'>): KeyedHash {
  return {
    hmac: async (key, text) =>
      createHmac('sha256', await keys.hashing(key))
        .update(text)
        .digest(),
  };
}

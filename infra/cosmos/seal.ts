import { CompactEncrypt, compactDecrypt } from 'jose';
import type { DataKey } from '#infra/keyvault/keys.ts';
import { DefectError } from '#shared/kernel/assert.ts';

export interface SealedPlace {
  readonly stream: string;
  readonly id: string;
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/** A compact JWE whose protected header names the place, so that a body moved to another document does not open. */
export async function seal(value: unknown, { kid, key }: DataKey, { stream, id }: SealedPlace): Promise<string> {
  return new CompactEncrypt(ENCODER.encode(JSON.stringify(value)))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid, stream, id })
    .encrypt(key);
}

/** @throws DefectError when the body was altered, moved, or sealed under another key. */
export async function unseal(body: string, { kid, key }: DataKey, { stream, id }: SealedPlace): Promise<unknown> {
  const opened = await decrypt(body, key);
  const { protectedHeader } = opened;
  const isInPlace = protectedHeader['stream'] === stream && protectedHeader['id'] === id && protectedHeader.kid === kid;
  if (!isInPlace) throw new DefectError('broken promise: a sealed body lies where it was sealed');
  return parsed(DECODER.decode(opened.plaintext));
}

async function decrypt(body: string, key: CryptoKey) {
  try {
    return await compactDecrypt(body, key, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
  } catch {
    throw new DefectError('broken promise: a sealed body opens with its key');
  }
}

function parsed(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return value;
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import * as z from 'zod/mini';
import { assert } from '#shared/kernel/assert.ts';

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  /** As published. */
  readonly publicJwk: JWK;
}

const PrivateJwk = z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), d: z.string() });

/** @param directory where the key is kept, for its owner's eyes only; without one it dies with the process */
export async function signingKey(directory: string | undefined): Promise<SigningKey> {
  const path = directory === undefined ? undefined : join(directory, 'issuer-key.json');
  if (path !== undefined && existsSync(path)) return keyOf(JSON.parse(readFileSync(path, 'utf8')));
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  if (path !== undefined && directory !== undefined) {
    mkdirSync(directory, { recursive: true });
    writeFileSync(path, JSON.stringify(jwk), { mode: 0o600 });
  }
  return keyOf(jwk);
}

async function keyOf(stored: unknown): Promise<SigningKey> {
  const jwk = PrivateJwk.parse(stored);
  const privateKey = await importJWK(jwk, 'RS256');
  assert(!(privateKey instanceof Uint8Array), 'an RSA key is not a shared secret');
  const { kty, n, e } = jwk;
  const kid = await calculateJwkThumbprint({ kty, n, e });
  return { kid, privateKey, publicJwk: { kty, n, e, kid, alg: 'RS256', use: 'sig' } };
}

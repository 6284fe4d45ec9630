import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { parsedJson } from '#shared/kernel/json.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { WrappingKey, WrappingKeys } from './wrapping-key.ts';

export type LocalKeyFailure =
  | 'local-key-in-azure'
  | 'local-key-missing'
  | 'local-key-readable-by-others'
  | 'local-key-not-understood';

const ONLY_THE_OWNER = 0o600;
const MODULUS_BITS = 3_072;

const PrivateJwk = z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), d: z.string() });

/** Set by the platform in Azure, where a key in a file has no place. */
export function isInAzure(env: Readonly<Record<string, string | undefined>>): boolean {
  return env['WEBSITE_INSTANCE_ID'] !== undefined || env['WEBSITE_SITE_NAME'] !== undefined;
}

/** Makes the file once; an existing one is left alone. */
export function createLocalKeyFile(path: string): void {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: MODULUS_BITS });
  writeFileSync(path, JSON.stringify(privateKey.export({ format: 'jwk' })), { mode: ONLY_THE_OWNER, flag: 'wx' });
}

/**
 * Wraps with an RSA key in a file (JWK, mode 0600), for a run without a cloud. Each vault gets its own label, so that a
 * data key that was moved to another vault does not unwrap there.
 */
export function localWrappingKeys(
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): Result<WrappingKeys, LocalKeyFailure> {
  if (isInAzure(env)) return err('local-key-in-azure');
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return err('local-key-missing');
  if ((stat.mode & 0o777) !== ONLY_THE_OWNER) return err('local-key-readable-by-others');
  const jwk = PrivateJwk.safeParse(parsedJson(readFileSync(path, 'utf8')));
  if (!jwk.success) return err('local-key-not-understood');
  return ok((vault) => wrappingKeyOf(jwk.data, vault));
}

function wrappingKeyOf(jwk: z.infer<typeof PrivateJwk>, vault: string): WrappingKey {
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  const publicKey = createPublicKey(privateKey);
  const kid = `local-${createHash('sha256').update(jwk.n).digest('hex').slice(0, 16)}`;
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256', oaepLabel: Buffer.from(vault) };
  return {
    present: async () => ok(kid),
    wrap: async (key) => ok({ wrapped: publicEncrypt({ key: publicKey, ...padding }, key), wrappedBy: kid }),
    unwrap: async (wrapped, wrappedBy) => {
      if (wrappedBy !== kid) return err('refused');
      try {
        return ok(privateDecrypt({ key: privateKey, ...padding }, wrapped));
      } catch {
        return err('refused');
      }
    },
  };
}

import type { CryptographyClient, CryptographyClientOptions, KeyClient } from '@azure/keyvault-keys';
import * as z from 'zod/mini';
import type { Vault } from '#functions/platform/ports.ts';
import { azureCredential } from '#infra/azure-credential.ts';
import { openedOnce } from '#infra/opened-once.ts';
import { present } from '#shared/kernel/assert.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { WrappingFailure, WrappingKey, WrappingKeys } from './wrapping-key.ts';

/** Encrypts to the RSA key with SHA-256 as its hash, in the vault. */
const ALGORITHM = 'RSA-OAEP-256';
const RETRIES_MAX = 1;
/** A meeting waits for this answer, and what we have kept serves as well. */
const ABORT_AFTER_MS = 5_000;

/** Answers that say "not just now": everything else between 400 and 499 is a no. */
const TOO_SLOW_OR_TOO_MANY = [408, 429];

const AnsweredError = z.object({ name: z.literal('RestError'), statusCode: z.number() });

interface Access {
  readonly keys: KeyClient;
  /** Wraps and unwraps with one version, asking the vault for nothing else. */
  readonly version: (name: string, version: string) => Asking;
}

type Asking = <T>(ask: (client: CryptographyClient) => Promise<T>) => Promise<T>;

/** As the deployment names them: one for each municipality, and one for what belongs to all. */
export function keyNameOf(vault: Vault): string {
  return vault === 'directory' ? 'deployment' : `data-${vault}`;
}

/**
 * Wraps with the keys of a vault in Azure, as the app's own identity. A wrapped key names its wrapping key and version,
 * `data-4601/3f1c…`, without the vault's address: a vault that was restored elsewhere unwraps it too.
 */
export function keyVaultWrappingKeys(vaultUrl: string, abortAfterMs = ABORT_AFTER_MS): WrappingKeys {
  const access = openedOnce(() => openVault(vaultUrl));
  return (vault) => wrappingKeyOf(access, keyNameOf(vault), abortAfterMs);
}

function wrappingKeyOf(access: () => Promise<Access>, name: string, abortAfterMs: number): WrappingKey {
  const limit = () => ({ abortSignal: AbortSignal.timeout(abortAfterMs) });
  const presentVersion = async ({ keys }: Access) => {
    const { properties } = await keys.getKey(name, limit());
    return present(properties.version, 'version of a key in the vault');
  };
  return {
    present: () => answerOf(async () => `${name}/${await presentVersion(await access())}`),
    wrap: (key) =>
      answerOf(async () => {
        const vault = await access();
        const version = await presentVersion(vault);
        const { result } = await vault.version(name, version)((client) => client.wrapKey(ALGORITHM, key, limit()));
        return { wrapped: result, wrappedBy: `${name}/${version}` };
      }),
    unwrap: async (wrapped, wrappedBy) => {
      const [keyName, version = ''] = wrappedBy.split('/');
      // A data key that was moved here from another municipality's container is not ours to open.
      if (keyName !== name || version === '') return err('refused');
      return answerOf(async () => {
        const vault = await access();
        const asking = vault.version(name, version);
        return (await asking((client) => client.unwrapKey(ALGORITHM, wrapped, limit()))).result;
      });
    },
  };
}

async function answerOf<T>(ask: () => Promise<T>): Promise<Result<T, WrappingFailure>> {
  try {
    return ok(await ask());
  } catch (error) {
    return err(failureOf(error));
  }
}

/** Only an answer of the vault itself can be a no: a token that could not be had is not one. */
function failureOf(error: unknown): WrappingFailure {
  const answered = AnsweredError.safeParse(error);
  if (!answered.success) return 'unreachable';
  const { statusCode } = answered.data;
  const isNo = statusCode >= 400 && statusCode < 500 && !TOO_SLOW_OR_TOO_MANY.includes(statusCode);
  return isNo ? 'refused' : 'unreachable';
}

async function openVault(vaultUrl: string): Promise<Access> {
  const { CryptographyClient, KeyClient } = await import('@azure/keyvault-keys');
  const credential = azureCredential();
  const options = () => optionsFor(vaultUrl);
  const versions = new Map<string, Asking>();

  function version(name: string, number: string): Asking {
    const id = `${vaultUrl}/keys/${name}/${number}`;
    // Told what the key is, the client does not fetch it, nor refuse what an expired version wrapped: the vault unwraps it.
    const key = { id, name, properties: { vaultUrl, name, version: number } };
    const asking = versions.get(id) ?? inTurn(new CryptographyClient(key, credential, options()));
    versions.set(id, asking);
    return asking;
  }

  return { keys: new KeyClient(vaultUrl, credential, options()), version };
}

/**
 * The library sends its first request empty, to learn whose token the vault wants; a second one sent before that is
 * known would go out whole and without a token. So until one was answered, each waits for the one before.
 */
function inTurn(client: CryptographyClient): Asking {
  let isKnown = false;
  let last: Promise<unknown> = Promise.resolve();
  return (ask) => {
    if (isKnown) return ask(client);
    const turn = last.then(() => ask(client));
    last = turn.then(
      () => (isKnown = true),
      () => undefined,
    );
    return turn;
  };
}

function optionsFor(vaultUrl: string): CryptographyClientOptions {
  const isEmulated = vaultUrl.startsWith('http://');
  const options = {
    retryOptions: { maxRetries: RETRIES_MAX },
    // Only an emulator on this machine speaks without TLS, and its address is in no domain of the vault's.
    allowInsecureConnection: isEmulated,
    disableChallengeResourceVerification: isEmulated,
  };
  return options;
}

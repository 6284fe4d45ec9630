import type { Warn } from '#functions/platform/index.ts';
import { azureBlobStore } from '#infra/blob/blob-store.ts';
import { blobImportFolder } from '#infra/blob/import-folder.ts';
import { withSealedReports } from '#infra/blob/sealed-reports.ts';
import { configFrom } from '#infra/config.ts';
import type { Config } from '#infra/config-shape.ts';
import { cosmosDatabase } from '#infra/cosmos/client.ts';
import { cosmosCommitStore } from '#infra/cosmos/commit-store.ts';
import { cosmosKeyDocuments } from '#infra/cosmos/key-documents.ts';
import { cosmosSealedStore } from '#infra/cosmos/sealed-store.ts';
import { cosmosForgetStream, cosmosHashesOf } from '#infra/cosmos/stream-hashes.ts';
import { healthProbe } from '#infra/health.ts';
import { keyVaultWrappingKeys } from '#infra/keyvault/key-vault.ts';
import { keyedHash } from '#infra/keyvault/keyed-hash.ts';
import { keysOf } from '#infra/keyvault/keys.ts';
import { localWrappingKeys } from '#infra/keyvault/local.ts';
import { staffIdentity } from '#infra/oidc/staff.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { archivesFrom } from './archives.ts';
import { sendersFrom } from './senders.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings could not be read: the app does not start, and says which and why. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

export interface AdapterNeeds {
  readonly environment: Environment;
  readonly clock: Clock;
  readonly warn: Warn;
}

/** @throws ConfigurationError naming every setting that is wrong */
export function adaptersFrom({ environment, clock, warn }: AdapterNeeds) {
  const config = configOf(environment);
  const { database, keys } = keysFrom(config, { environment, clock, warn });
  const codes = config.municipalities.map(({ code }) => code);
  const documents = cosmosSealedStore({ database, keys });
  return {
    config,
    codes,
    commits: cosmosCommitStore({ database, keys }),
    hashesOf: cosmosHashesOf(database),
    forgetStream: cosmosForgetStream(database),
    documents,
    blobs: withSealedReports(azureBlobStore(config.blob), keys),
    importFolder: blobImportFolder(config.blob),
    hash: keyedHash(keys),
    ...sendersFrom(config, documents),
    archiveOf: archivesFrom(config, clock),
    health: healthProbe({ database, keys, vaults: ['directory', ...codes] }),
    staff: staffIdentity(
      config.municipalities.map(({ code, oidc }) => ({ code, ...oidc })),
      clock,
    ),
  };
}

/** The data keys of a deployment, and the database beside whose documents they lie. */
export function keysFrom(
  { cosmos, wrappingKey }: Pick<Config, 'cosmos' | 'wrappingKey'>,
  { environment, clock, warn }: AdapterNeeds,
) {
  const database = cosmosDatabase(cosmos, cosmos.database);
  const wrappingKeys = wrappingKeysOf(wrappingKey, environment);
  return { database, keys: keysOf({ wrappingKeys, documents: cosmosKeyDocuments(database), clock, warn }) };
}

function configOf(environment: Environment): Config {
  const config = configFrom(environment);
  if (!config.ok) throw new ConfigurationError(config.error.join(' '));
  return config.value;
}

function wrappingKeysOf(wrappingKey: Config['wrappingKey'], environment: Environment) {
  if (wrappingKey.kind === 'keyVault') return keyVaultWrappingKeys(wrappingKey.url);
  const keys = localWrappingKeys(wrappingKey.path, environment);
  if (!keys.ok) throw new ConfigurationError(`LOCAL_KEY_FILE cannot be used: ${keys.error}.`);
  return keys.value;
}

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CosmosClient } from '@azure/cosmos';
import { cosmosClient, type OpenDatabase } from '#infra/cosmos/client.ts';
import { cosmosCommitStore } from '#infra/cosmos/commit-store.ts';
import { containerOf, ensureContainers } from '#infra/cosmos/containers.ts';
import { cosmosKeyDocuments } from '#infra/cosmos/key-documents.ts';
import { cosmosSealedStore } from '#infra/cosmos/sealed-store.ts';
import { type Keys, keysOf } from '#infra/keyvault/keys.ts';
import { createLocalKeyFile, localWrappingKeys } from '#infra/keyvault/local.ts';
import type { WrappingKeys } from '#infra/keyvault/wrapping-key.ts';
import { type LocalCosmos, startCosmos } from '#local/cosmos/cosmos.ts';
import { assert } from '#shared/kernel/assert.ts';
import { DALSBYGD, FJORDVIK, type TestClock, testClock } from './municipality.ts';

/** The stores as they are deployed, on the emulator, with a key file. */
export async function openCosmosWorld() {
  const clock = testClock();
  const cosmos = await startCosmos({ agenda: clock });
  let requests = 0;
  const client = await cosmosClient({
    endpoint: cosmos.endpoint,
    key: 'local',
    onRequest: () => {
      requests += 1;
    },
  });
  await ensureContainers(client, 'fulltallig', [FJORDVIK, DALSBYGD]);
  const database = async () => client.database('fulltallig');
  const documents = cosmosKeyDocuments(database);
  const keys = keysOf({ wrappingKeys: newWrappingKeys(), documents, clock, warn: () => undefined });
  return { ...(await worldOn({ clock, cosmos, client, database, keys })), requests: () => requests };
}

export type CosmosWorld = Awaited<ReturnType<typeof openCosmosWorld>>;

async function worldOn(parts: {
  readonly clock: TestClock;
  readonly cosmos: LocalCosmos;
  readonly client: CosmosClient;
  readonly database: OpenDatabase;
  readonly keys: Keys;
}) {
  return {
    ...parts,
    commits: cosmosCommitStore(parts),
    sealed: cosmosSealedStore(parts),
    /** Somebody with the run of the database, but without the keys. */
    intruder: await containerOf(parts.database, FJORDVIK),
    close: async () => {
      parts.client.dispose();
      await parts.cosmos.close();
    },
  };
}

let keyFile: string | undefined;

/** One file for all tests: making an RSA key is slow. */
export function newWrappingKeys(): WrappingKeys {
  if (keyFile === undefined) {
    keyFile = join(mkdtempSync(join(tmpdir(), 'fulltallig-')), 'key.json');
    createLocalKeyFile(keyFile);
  }
  const keys = localWrappingKeys(keyFile, {});
  assert(keys.ok, 'a fresh key file can be used');
  return keys.value;
}

import { afterEach, beforeEach, expect, test } from 'vitest';
import { cosmosDatabase } from '#infra/cosmos/client.ts';
import { cosmosKeyDocuments } from '#infra/cosmos/key-documents.ts';
import { healthProbe } from '#infra/health.ts';
import { keysOf } from '#infra/keyvault/keys.ts';
import { startCosmos } from '#local/cosmos/cosmos.ts';
import { err } from '#shared/kernel/result.ts';
import { type CosmosWorld, newWrappingKeys, openCosmosWorld } from './cosmos-world.ts';
import { DALSBYGD, FJORDVIK } from './municipality.ts';

let world: CosmosWorld;
beforeEach(async () => {
  world = await openCosmosWorld();
});
afterEach(() => world.close());

test('all is well when Cosmos answers and every vault unwraps its key', async () => {
  const { database, keys } = world;
  expect(await healthProbe({ database, keys, vaults: [FJORDVIK, 'directory'] }).look()).toStrictEqual({ failing: [] });
});

test('whose key a vault refuses is named', async () => {
  const { database, clock } = world;
  await world.keys.current(FJORDVIK);
  const keys = keysOf({
    documents: cosmosKeyDocuments(database),
    clock,
    warn: () => undefined,
    wrappingKeys: (vault) => ({
      ...newWrappingKeys()(vault),
      ...(vault === FJORDVIK && { unwrap: async () => err('refused') }),
    }),
  });
  expect(await healthProbe({ database, keys, vaults: [FJORDVIK, DALSBYGD] }).look()).toStrictEqual({
    failing: ['keys'],
    keys: { [FJORDVIK]: 'refused' },
  });
});

test('a store that is gone is named, and nothing is said about the keys in it', async () => {
  const { keys } = world;
  const gone = await startCosmos({ agenda: world.clock });
  await gone.close();
  const database = cosmosDatabase({ endpoint: gone.endpoint, key: 'local' }, 'fulltallig');
  expect(await healthProbe({ database, keys, vaults: [FJORDVIK] }).look()).toStrictEqual({ failing: ['cosmos'] });
});

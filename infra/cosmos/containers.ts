import type { Container, ContainerDefinition, CosmosClient, IndexingPolicy } from '@azure/cosmos';
import type { Vault } from '#functions/platform/ports.ts';
import type { OpenDatabase } from './client.ts';

/** Only what queries filter on. Everything else is sealed, or the partition key, which Cosmos indexes by itself. */
const INDEXING_POLICY: IndexingPolicy = {
  indexingMode: 'consistent',
  includedPaths: [{ path: '/at/?' }, { path: '/kind/?' }, { path: '/wakeAt/?' }, { path: '/start/?' }],
  excludedPaths: [{ path: '/*' }],
};

/** TTL is on, but only for documents that carry one. */
const TTL_PER_DOCUMENT = -1;

function containerNameOf(vault: Vault): string {
  return vault === 'directory' ? vault : `m-${vault}`;
}

export async function containerOf(open: OpenDatabase, vault: Vault): Promise<Container> {
  const database = await open();
  return database.container(containerNameOf(vault));
}

/** The field that is the container's partition key. Every document carries its stream there. */
export function partitionFieldOf(vault: Vault): 'key' | 'stream' {
  return vault === 'directory' ? 'key' : 'stream';
}

/** How a container is made, here and by the deployment. */
export function containerDefinitionOf(vault: Vault) {
  return {
    id: containerNameOf(vault),
    partitionKey: { paths: [`/${partitionFieldOf(vault)}`] },
    defaultTtl: TTL_PER_DOCUMENT,
    indexingPolicy: INDEXING_POLICY,
  } satisfies ContainerDefinition;
}

/** For local runs. In Azure an app's identity may not create containers; the deployment makes them. */
export async function ensureContainers(
  client: CosmosClient,
  database: string,
  vaults: readonly Vault[],
): Promise<void> {
  const { database: created } = await client.databases.createIfNotExists({ id: database });
  for (const vault of new Set<Vault>([...vaults, 'directory'])) {
    await created.containers.createIfNotExists(containerDefinitionOf(vault));
  }
}

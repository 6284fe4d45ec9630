import type { CosmosClient, CosmosClientOptions, Database, PluginConfig } from '@azure/cosmos';
import { azureCredential } from '#infra/azure-credential.ts';
import { openedOnce } from '#infra/opened-once.ts';

export interface CosmosAccess {
  readonly endpoint: string;
  /** Of an emulator only; in Azure the app's own identity is used. */
  readonly key?: string;
  /** Called for every request about documents that leaves for Cosmos, retries included. */
  readonly onRequest?: () => void;
}

/** The database, opened with the first request. */
export type OpenDatabase = () => Promise<Database>;

/** A request that is not answered in this time has an unknown outcome. */
const REQUEST_TIMEOUT_MS = 10_000;

/** Throttled requests were not carried out, so the SDK may repeat them, writes too. */
const THROTTLED_RETRIES_MAX = 9;
const THROTTLED_WAIT_MAX_SECONDS = 10;

export function cosmosDatabase(access: CosmosAccess, name: string): OpenDatabase {
  return openedOnce(async () => (await cosmosClient(access)).database(name));
}

export async function cosmosClient({ endpoint, key, onRequest }: CosmosAccess): Promise<CosmosClient> {
  const options = {
    endpoint,
    ...(key === undefined ? { aadCredentials: azureCredential() } : { key }),
    connectionPolicy: {
      // An emulator may advertise addresses at which it does not listen; Azure's lead to the regions that are up.
      enableEndpointDiscovery: key === undefined,
      enableBackgroundEndpointRefreshing: key === undefined,
      requestTimeout: REQUEST_TIMEOUT_MS,
      retryOptions: {
        maxRetryAttemptCount: THROTTLED_RETRIES_MAX,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: THROTTLED_WAIT_MAX_SECONDS,
      },
    },
    plugins: [withoutNeedlessPlans, counting(onRequest ?? ignored)],
  } satisfies CosmosClientOptions & { plugins: PluginConfig[] };
  const { CosmosClient } = await import('@azure/cosmos');
  return new CosmosClient(options);
}

/**
 * The SDK asks for a query plan beside every query and uses it only for queries over several partitions. Ours name
 * their partition, so the plan would double the number of requests for nothing.
 */
const withoutNeedlessPlans: PluginConfig = {
  on: 'request',
  plugin: async (context, _diagnostics, next) => {
    const isPlan = context.headers?.['x-ms-cosmos-is-query-plan-request'] !== undefined;
    const isWithinPartition = 'partitionKey' in context.options && context.options.partitionKey !== undefined;
    return isPlan && isWithinPartition ? { headers: {}, result: {}, code: 200 } : next(context);
  },
};

function counting(onRequest: () => void): PluginConfig {
  return {
    on: 'request',
    plugin: async (context, _diagnostics, next) => {
      if (context.resourceType === 'docs') onRequest();
      return next(context);
    },
  };
}

function ignored(): void {}

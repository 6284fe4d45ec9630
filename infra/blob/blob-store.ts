import type { BlobServiceClient, RestError } from '@azure/storage-blob';
import type { BlobContainer, BlobStore } from '#functions/record/ports.ts';
import { azureCredential } from '#infra/azure-credential.ts';
import type { Config } from '#infra/config-shape.ts';

/** As the deployment makes them. */
const CONTAINERS = ['reports', 'anchors'] as const satisfies readonly BlobContainer[];

/** One try is enough: whoever stores a file comes again by a timer. */
const TRIES_MAX = 2;
const TRY_TIMEOUT_MS = 15_000;

/** The library is loaded with the first file: hardly any call needs it. */
export function azureBlobStore(config: Config['blob']): BlobStore {
  let connecting: Promise<BlobServiceClient> | undefined;
  const connect = () => {
    connecting ??= clientOf(config);
    return connecting;
  };
  const blobOf = async (container: BlobContainer, name: string) =>
    (await connect()).getContainerClient(container).getBlockBlobClient(name);
  return {
    create: async (container, name, { bytes, mediaType }) => {
      const blob = await blobOf(container, name);
      const options = { conditions: { ifNoneMatch: '*' }, blobHTTPHeaders: { blobContentType: mediaType } };
      return orWhen([409, 412], 'exists' as const, async () => {
        await blob.uploadData(bytes, options);
        return 'created' as const;
      });
    },
    read: async (container, name) => {
      const blob = await blobOf(container, name);
      return orWhen([404], undefined, async () => new Uint8Array(await blob.downloadToBuffer()));
    },
    list: async (container, prefix) => {
      const names: string[] = [];
      const blobs = (await connect()).getContainerClient(container).listBlobsFlat({ prefix });
      for await (const { name } of blobs) names.push(name);
      return names.toSorted();
    },
    remove: async (container, name) => {
      await (await blobOf(container, name)).deleteIfExists();
    },
  };
}

/** For local runs. In Azure an app's identity may not create containers; the deployment makes them. */
export async function ensureBlobContainers(config: Config['blob']): Promise<void> {
  const client = await clientOf(config);
  for (const container of CONTAINERS) await client.getContainerClient(container).createIfNotExists();
}

async function clientOf(config: Config['blob']): Promise<BlobServiceClient> {
  const { BlobServiceClient } = await import('@azure/storage-blob');
  const options = { retryOptions: { maxTries: TRIES_MAX, tryTimeoutInMs: TRY_TIMEOUT_MS } };
  return config.kind === 'endpoint'
    ? new BlobServiceClient(config.endpoint, azureCredential(), options)
    : BlobServiceClient.fromConnectionString(config.connectionString, options);
}

async function orWhen<T, Otherwise>(
  statuses: readonly number[],
  otherwise: Otherwise,
  request: () => Promise<T>,
): Promise<T | Otherwise> {
  try {
    return await request();
  } catch (error) {
    if (isRestError(error) && statuses.includes(error.statusCode ?? 0)) return otherwise;
    throw error;
  }
}

function isRestError(error: unknown): error is RestError {
  return error instanceof Error && error.name === 'RestError';
}

import type { BlobServiceClient, RestError } from '@azure/storage-blob';
import { azureCredential } from '#infra/azure-credential.ts';
import type { Config } from '#infra/config-shape.ts';

/** Once more is enough: whoever stores a file comes again by a timer. */
const TRIES_MAX = 2;
const TRY_TIMEOUT_MS = 15_000;

export async function blobClient(config: Config['blob']): Promise<BlobServiceClient> {
  const { BlobServiceClient } = await import('@azure/storage-blob');
  const options = { retryOptions: { maxTries: TRIES_MAX, tryTimeoutInMs: TRY_TIMEOUT_MS } };
  return config.kind === 'endpoint'
    ? new BlobServiceClient(config.endpoint, azureCredential(), options)
    : BlobServiceClient.fromConnectionString(config.connectionString, options);
}

/** Some statuses are an answer, not a failure: what was looked for is not there, or already is. */
export async function orWhen<T, Otherwise>(
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

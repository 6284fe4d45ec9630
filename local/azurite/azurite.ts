import { mkdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BlobServer, loadAzurite } from '#local/azurite/internals.ts';

export interface LocalBlobs {
  readonly connectionString: string;
  readonly close: () => Promise<void>;
}

/** The name and key that every storage emulator has; they are public and open nothing else. */
const ACCOUNT_NAME = 'devstoreaccount1';
const ACCOUNT_KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Blob storage in this process. With a directory, what was acknowledged survives a killed process. */
export async function startAzurite(
  options: { readonly directory?: string; readonly port?: number } = {},
): Promise<LocalBlobs> {
  const { directory, port = 0 } = options;
  const { BlobServer, BlobConfiguration } = loadAzurite();
  const server = new BlobServer(new BlobConfiguration(...settings(port, directory)));
  if (directory !== undefined) saveBeforeAnswering(server);
  await server.start();
  const endpoint = `${server.getHttpServerAddress()}/${ACCOUNT_NAME}`;
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT_NAME};AccountKey=${ACCOUNT_KEY};BlobEndpoint=${endpoint};`,
    async close() {
      await server.close();
      server.httpServer.closeAllConnections();
    },
  };
}

/** In the order in which Azurite takes them. */
function settings(port: number, directory: string | undefined): readonly unknown[] {
  const inMemory = directory === undefined;
  const root = directory ?? tmpdir();
  const blobs = join(root, 'blobs');
  if (!inMemory) mkdirSync(blobs, { recursive: true });
  const keepAliveSeconds = 5;
  const accessLog = [false, undefined];
  const debugLog = [false, undefined];
  const loose = false;
  // The SDK speaks a newer version of the protocol than Azurite knows of.
  const skipApiVersionCheck = true;
  const certificate = ['', '', ''];
  const oauth = undefined;
  const disableProductStyleUrl = false;
  return [
    '127.0.0.1',
    port,
    keepAliveSeconds,
    join(root, 'blobs.json'),
    join(root, 'extents.json'),
    [{ locationId: 'Default', locationPath: blobs, maxConcurrency: 10 }],
    ...accessLog,
    ...debugLog,
    loose,
    skipApiVersionCheck,
    ...certificate,
    oauth,
    disableProductStyleUrl,
    inMemory,
  ];
}

/** Left to itself Azurite writes down every five seconds what it has already acknowledged. */
function saveBeforeAnswering(server: BlobServer): void {
  const listeners = server.httpServer.listeners('request');
  server.httpServer.removeAllListeners('request');
  server.httpServer.on('request', (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') holdAnswer(response, () => save(server));
    for (const listener of listeners) Reflect.apply(listener, server.httpServer, [request, response]);
  });
}

function holdAnswer(response: ServerResponse<IncomingMessage>, until: () => Promise<unknown>): void {
  const end = response.end.bind(response);
  Object.assign(response, {
    end(...parts: readonly unknown[]) {
      until().then(
        () => Reflect.apply(end, response, parts),
        () => response.destroy(),
      );
      return response;
    },
  });
}

function save({ metadataStore, extentMetadataStore }: BlobServer): Promise<unknown> {
  const saved = [extentMetadataStore, metadataStore].map(
    ({ db }) =>
      new Promise<void>((resolve, reject) => {
        db.saveDatabase((error) =>
          error ? reject(new Error('the blobs could not be saved', { cause: error })) : resolve(),
        );
      }),
  );
  return Promise.all(saved);
}

import type { Server } from 'node:http';
import { createRequire, registerHooks } from 'node:module';

/** What we use of Azurite's inner parts. They are undocumented, so the version is pinned and a test holds them. */
export interface BlobServer {
  readonly httpServer: Server;
  readonly metadataStore: LokiStore;
  readonly extentMetadataStore: LokiStore;
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly getHttpServerAddress: () => string;
}

export interface LokiStore {
  readonly db: { readonly saveDatabase: (done: (error?: unknown) => void) => void };
}

interface Azurite {
  readonly BlobServer: new (configuration: object) => BlobServer;
  /** The order of the arguments is Azurite's. */
  readonly BlobConfiguration: new (
    ...settings: readonly unknown[]
  ) => object;
}

/** Nine tenths of Azurite's loading time go to a telemetry library that only its command line uses. */
export function loadAzurite(): Azurite {
  const load = createRequire(import.meta.url);
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const isTelemetry = specifier === 'applicationinsights' && context.parentURL?.includes('/azurite/') === true;
      // Any built-in module will do: nothing of it is ever called.
      return isTelemetry ? { url: 'node:path', format: 'builtin', shortCircuit: true } : next(specifier, context);
    },
  });
  try {
    const server: { readonly default: Azurite['BlobServer'] } = load('azurite/dist/src/blob/BlobServer');
    const configuration: { readonly default: Azurite['BlobConfiguration'] } = load(
      'azurite/dist/src/blob/BlobConfiguration',
    );
    return { BlobServer: server.default, BlobConfiguration: configuration.default };
  } finally {
    hooks.deregister();
  }
}

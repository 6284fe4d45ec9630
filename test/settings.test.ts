import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { configFrom } from '#infra/config.ts';
import { REPOSITORY } from '#test/architecture/sources.ts';
import { namesAsked } from '#test/kit/setting-names.ts';

const HALF_MINUTE_OR_MORE = z.string().check(z.regex(/^00:0[1-5]:00$/));

/** What our own reasons fix; the rest of the file is the host's affair. */
const HostJson = z.strictObject({
  version: z.literal('2.0'),
  telemetryMode: z.literal('OpenTelemetry'),
  // Older bundles cannot start an orchestration of a given version.
  extensionBundle: z.strictObject({
    id: z.literal('Microsoft.Azure.Functions.ExtensionBundle'),
    version: z.literal('[4.36.0, 5.0.0)'),
  }),
  extensions: z.strictObject({
    http: z.strictObject({ routePrefix: z.literal('api') }),
    durableTask: z.strictObject({
      hubName: z.literal('%TASK_HUB%'),
      defaultVersion: z.literal('1'),
      versionMatchStrategy: z.literal('CurrentOrOlder'),
      versionFailureStrategy: z.literal('Reject'),
      storageProvider: z.strictObject({
        connectionName: z.literal('DurableStorage'),
        partitionCount: z.literal(1),
        // An idle queue is otherwise looked at every 30 s, and each hop of a chain waits as long.
        maxQueuePollingInterval: z.literal('00:00:02'),
        controlQueueVisibilityTimeout: HALF_MINUTE_OR_MORE,
        workItemQueueVisibilityTimeout: HALF_MINUTE_OR_MORE,
      }),
    }),
  }),
});

const LocalSettings = z.strictObject({
  IsEncrypted: z.literal(false),
  Values: z.record(z.string(), z.string()),
  Host: z.strictObject({ LocalHttpPort: z.int(), CORS: z.url(), CORSCredentials: z.boolean() }),
});

/** Read by the host, or by the platform below it. */
const OF_THE_HOST = ['AzureWebJobsStorage', 'DurableStorage', 'FUNCTIONS_WORKER_RUNTIME'];

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(REPOSITORY, name), 'utf8'));
}

test('the host is told what the design promises', () => {
  expect(() => HostJson.parse(read('host.json'))).not.toThrow();
});

test('the example of local settings starts the app', () => {
  const { Values } = LocalSettings.parse(read('local.settings.example.json'));
  const config = configFrom(Values);
  expect(config.ok ? [] : config.error).toStrictEqual([]);
});

test('the example names every setting there is, and no other', () => {
  const { Values } = LocalSettings.parse(read('local.settings.example.json'));
  expect(Object.keys(Values).toSorted()).toStrictEqual([...namesAsked(), ...OF_THE_HOST].toSorted());
});

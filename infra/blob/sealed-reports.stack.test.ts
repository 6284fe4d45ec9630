import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BlobStore } from '#functions/record/ports.ts';
import { startAzurite } from '#local/azurite/azurite.ts';
import { type CosmosWorld, openCosmosWorld } from '#test/contract/cosmos-world.ts';
import { azureBlobStore, ensureBlobContainers } from './blob-store.ts';
import { withSealedReports } from './sealed-reports.ts';

const REPORT = { mediaType: 'application/pdf', bytes: new TextEncoder().encode('%PDF Kari Nordmann') } as const;
const NAME = '9901/m1/ab.pdf';

let world: CosmosWorld;
let azurite: Awaited<ReturnType<typeof startAzurite>>;
let plain: BlobStore;
let sealed: BlobStore;
beforeAll(async () => {
  world = await openCosmosWorld();
  azurite = await startAzurite({ directory: mkdtempSync(join(tmpdir(), 'reports-')) });
  const config = { kind: 'connectionString', connectionString: azurite.connectionString } as const;
  await ensureBlobContainers(config);
  plain = azureBlobStore(config);
  sealed = withSealedReports(plain, world.keys);
});
afterAll(async () => {
  await azurite.close();
  await world.close();
});

test('a report is read back as it was, and written once', async () => {
  expect(await sealed.create('reports', NAME, REPORT)).toBe('created');
  expect(await sealed.create('reports', NAME, { ...REPORT, bytes: new Uint8Array([1]) })).toBe('exists');
  expect(await sealed.read('reports', NAME)).toStrictEqual(REPORT.bytes);
});

test('whoever has the files without the key reads no name', async () => {
  const stored = new TextDecoder().decode(await plain.read('reports', NAME));
  expect(stored).not.toContain('Kari');
  expect(stored).toMatch(/^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/);
});

test('a report laid in the place of another does not open', async () => {
  const bytes = (await plain.read('reports', NAME)) ?? new Uint8Array();
  await plain.create('reports', '9901/m2/ab.pdf', { mediaType: 'application/jose', bytes });
  await expect(sealed.read('reports', '9901/m2/ab.pdf')).rejects.toThrow('lies where it was sealed');
});

test('what is not there is not there, and removing it is fine', async () => {
  expect(await sealed.read('reports', '9901/m3/ab.pdf')).toBeUndefined();
  await sealed.remove('reports', '9901/m3/ab.pdf');
});

test('files are listed by their beginning, in order', async () => {
  await sealed.create('reports', '9901/m1/aa.json', { ...REPORT, mediaType: 'application/json' });
  expect(await sealed.list('reports', '9901/m1/')).toStrictEqual(['9901/m1/aa.json', NAME]);
});

test('an anchor is stored as it is', async () => {
  const bytes = new TextEncoder().encode('{}');
  await sealed.create('anchors', '9901/2026-12-04.json', { mediaType: 'application/json', bytes });
  expect(await plain.read('anchors', '9901/2026-12-04.json')).toStrictEqual(bytes);
});

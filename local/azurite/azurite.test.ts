import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { afterEach, expect, test } from 'vitest';
import { type LocalBlobs, startAzurite } from '#local/azurite/azurite.ts';

const running: LocalBlobs[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ close }) => close()));
});

async function openBlob(directory?: string) {
  const blobs = await startAzurite(directory === undefined ? {} : { directory });
  running.push(blobs);
  const container = BlobServiceClient.fromConnectionString(blobs.connectionString).getContainerClient('reports');
  await container.createIfNotExists();
  return container.getBlockBlobClient('m1/report.csv');
}

test('a blob is read back as it was written', async () => {
  const blob = await openBlob();
  await blob.upload('Kari;JA', 7);
  expect((await blob.downloadToBuffer()).toString()).toBe('Kari;JA');
});

test('a blob that must not exist yet is not written over', async () => {
  const blob = await openBlob();
  await blob.upload('first', 5);
  await expect(blob.upload('other', 5, { conditions: { ifNoneMatch: '*' } })).rejects.toMatchObject({
    statusCode: 409,
  });
});

test('an acknowledged blob is there after a kill', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'blobs-'));
  await (await openBlob(directory)).upload('kept', 4);
  // Not closed: a killed process does not close either.
  expect((await (await openBlob(directory)).downloadToBuffer()).toString()).toBe('kept');
});

import type { BlobContainer, BlobStore } from '#functions/record/ports.ts';
import type { Config } from '#infra/config-shape.ts';
import { openedOnce } from '#infra/opened-once.ts';
import { blobClient, orWhen } from './blob-client.ts';

/** As the deployment makes them. */
const CONTAINERS = ['reports', 'anchors', 'imports'] as const satisfies readonly (BlobContainer | 'imports')[];

export function azureBlobStore(config: Config['blob']): BlobStore {
  const connect = openedOnce(() => blobClient(config));
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
  const client = await blobClient(config);
  for (const container of CONTAINERS) await client.getContainerClient(container).createIfNotExists();
}

import { createHash } from 'node:crypto';
import type { ContainerClient } from '@azure/storage-blob';
import type { DroppedFile, ImportFolder } from '#functions/directory/import-ports.ts';
import type { Config } from '#infra/config-shape.ts';
import { openedOnce } from '#infra/opened-once.ts';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { blobClient, orWhen } from './blob-client.ts';

const CONTAINER = 'imports';
const INBOX = 'inbox/';

/** A roster of any size that there is takes a tenth of this; what is larger is left where it lies. */
const BYTES_MAX = 10 * 1_024 * 1_024;

/**
 * `imports/inbox/<code>/…` is looked into; what was read lies in `imports/done/<code>/<mark>/…`, where the mark comes from
 * the content: the same file dropped again lies down in the same place.
 */
export function blobImportFolder(config: Config['blob']): ImportFolder {
  const connect = openedOnce(async () => (await blobClient(config)).getContainerClient(CONTAINER));
  return {
    waiting: async (filesMax) => {
      const container = await connect();
      const places = (await placesIn(container)).slice(0, filesMax);
      const files = await Promise.all(places.map((place) => fileAt(container, place)));
      return files.filter((file) => file !== undefined);
    },
    settle: async ({ code, name, bytes, etag }, answer) => {
      const container = await connect();
      const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
      const done = `done/${code}/${mark}/${name}`;
      await container.getBlockBlobClient(done).uploadData(bytes);
      const json = { blobHTTPHeaders: { blobContentType: 'application/json; charset=utf-8' } };
      await container.getBlockBlobClient(`${done}.answer.json`).uploadData(answer, json);
      const waiting = container.getBlockBlobClient(`${INBOX}${code}/${name}`);
      await orWhen([404, 412], undefined, () => waiting.delete({ conditions: { ifMatch: etag } }));
    },
  };
}

type Place = Pick<DroppedFile, 'code' | 'name' | 'etag'>;

/** The oldest first: what was sent last shall stand. */
async function placesIn(container: ContainerClient): Promise<readonly Place[]> {
  const found: (Place & { readonly at: Date })[] = [];
  for await (const { name: path, properties } of container.listBlobsFlat({ prefix: INBOX })) {
    const [folder = '', ...rest] = path.slice(INBOX.length).split('/');
    const code = MunicipalityCode.safeParse(folder);
    const isReadable = (properties.contentLength ?? 0) <= BYTES_MAX;
    if (!code.success || rest.length === 0 || !isReadable) continue;
    found.push({ code: code.data, name: rest.join('/'), etag: properties.etag, at: properties.lastModified });
  }
  return found.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** Nothing when somebody has taken it away or written over it since it was listed: the next look finds it. */
async function fileAt(container: ContainerClient, { code, name, etag }: Place): Promise<DroppedFile | undefined> {
  const blob = container.getBlockBlobClient(`${INBOX}${code}/${name}`);
  return orWhen([404, 412], undefined, async () => {
    const bytes = await blob.downloadToBuffer(0, undefined, { conditions: { ifMatch: quoted(etag) } });
    return { code, name, bytes: new Uint8Array(bytes), etag: quoted(etag) };
  });
}

/** A listing tells the tag without the quotes that a condition needs. */
function quoted(etag: string): string {
  return etag.startsWith('"') ? etag : `"${etag}"`;
}

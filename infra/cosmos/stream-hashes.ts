import * as z from 'zod/mini';
import type { ForgetStream, HashesOf } from '#functions/record/ports.ts';
import type { OpenDatabase } from './client.ts';
import { containerOf } from './containers.ts';
import { byId } from './order.ts';
import { askOr, queryEverywhere, queryPartition } from './requests.ts';

const CommitRow = z.object({ stream: z.string(), id: z.string(), hash: z.string() });
const WithId = z.object({ id: z.string() });

/** Reads every partition: once a night, and when somebody checks. */
export function cosmosHashesOf(database: OpenDatabase): HashesOf {
  return async (code) => {
    const condition = { where: `c.kind = 'commit'`, parameters: {} };
    const found = await queryEverywhere(database, code, 'c.stream, c.id, c.hash', condition);
    return found.map((document) => {
      const { stream, id, hash } = CommitRow.parse(document);
      return { stream, version: Number(id), hash };
    });
  };
}

export function cosmosForgetStream(database: OpenDatabase): ForgetStream {
  return async (code, stream) => {
    const container = await containerOf(database, code);
    const documents = byId(await queryPartition(database, { vault: code, stream })).toReversed();
    for (const document of documents) {
      const { id } = WithId.parse(document);
      await askOr(() => container.item(id, stream).delete(), '404');
    }
  };
}

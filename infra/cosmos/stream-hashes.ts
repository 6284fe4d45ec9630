import type { Database } from '@azure/cosmos';
import * as z from 'zod/mini';
import type { ForgetStream, HashesOf } from '#functions/record/ports.ts';
import { containerOf } from './containers.ts';
import { byId } from './order.ts';
import { askOr, queryEverywhere, queryPartition } from './requests.ts';

const CommitRow = z.object({ stream: z.string(), id: z.string(), hash: z.string() });
const WithId = z.object({ id: z.string() });

/** Reads every partition: once a night, and when somebody checks. */
export function cosmosHashesOf(database: Database): HashesOf {
  return async (code) => {
    const condition = { where: `c.kind = 'commit'`, parameters: {} };
    const found = await queryEverywhere(database, code, 'c.stream, c.id, c.hash', condition);
    return found.map((document) => {
      const { stream, id, hash } = CommitRow.parse(document);
      return { stream, version: Number(id), hash };
    });
  };
}

export function cosmosForgetStream(database: Database): ForgetStream {
  return async (code, stream) => {
    const documents = byId(await queryPartition(database, { vault: code, stream })).toReversed();
    for (const document of documents) {
      const { id } = WithId.parse(document);
      await askOr(() => containerOf(database, code).item(id, stream).delete(), '404');
    }
  };
}

import { serveHttp } from '#local/http-server.ts';
import { passOn } from './pass-on.ts';

export interface CountingStore {
  readonly url: string;
  /** Requests about documents since it was last asked. */
  readonly taken: () => number;
  readonly close: () => Promise<void>;
}

const OF_DOCUMENTS = /\/colls\/[^/]+\/docs(\/|$)/;

/** Stands in front of the store and counts what is asked of it. */
export async function countInFrontOf(storeUrl: string): Promise<CountingStore> {
  let count = 0;
  const server = await serveHttp({ port: 0 }, (call) => {
    if (OF_DOCUMENTS.test(call.url.pathname)) count += 1;
    return passOn(storeUrl, call);
  });
  return {
    url: server.url,
    taken: () => {
      const before = count;
      count = 0;
      return before;
    },
    close: server.close,
  };
}

import { request } from 'node:http';
import { type Answer, type Call, serveHttp } from '#local/http-server.ts';

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

/** As it came, by the same words: the store's client signs them. */
function passOn(storeUrl: string, { method, url, headers, body }: Call): Promise<Answer> {
  const { hostname, port } = new URL(storeUrl);
  return new Promise((resolve, reject) => {
    const passed = request({ hostname, port, method, path: `${url.pathname}${url.search}`, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const kept = Object.entries(answer.headers).flatMap(([name, value]) =>
          value === undefined || name === 'transfer-encoding' || name === 'connection' ? [] : [[name, value] as const],
        );
        resolve({ status: answer.statusCode ?? 500, headers: Object.fromEntries(kept), body: Buffer.concat(chunks) });
      });
    });
    passed.on('error', reject);
    passed.end(body);
  });
}

import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { assert } from '#shared/kernel/assert.ts';

const BODY_BYTES_MAX = 8 * 1_024 * 1_024;

/** One request, read to its end. */
export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Aborts when the caller hangs up before the answer. */
  readonly hungUp: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}

/** `cut` ends the connection without a word, as a broken line does. */
export type Answered = Answer | 'cut';

export interface HttpServer {
  readonly port: number;
  /** Without a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** @param port 0 for any free one. Only this machine can reach it. */
export async function serveHttp(port: number, answer: (call: Call) => Promise<Answered>): Promise<HttpServer> {
  const server = createServer((request, response) => {
    void converse(request, response, answer);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  assert(address !== null && typeof address === 'object', 'a listening server has a port');
  return {
    port: address.port,
    url: `http://127.0.0.1:${address.port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}

async function converse(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (call: Call) => Promise<Answered>,
): Promise<void> {
  const hangUp = new AbortController();
  response.once('close', () => hangUp.abort());
  try {
    const body = await readBody(request);
    write(response, body === undefined ? { status: 413 } : await answer(callOf(request, body, hangUp.signal)));
  } catch (error) {
    if (hangUp.signal.aborted || request.socket.destroyed) return;
    console.error('a local server failed to answer', error);
    write(response, { status: 500 });
  }
}

function callOf(request: IncomingMessage, body: Buffer, hungUp: AbortSignal): Call {
  // Some callers send two slashes, which a URL parser would take for the name of a host.
  const target = (request.url ?? '/').replace(/^\/{2,}/, '/');
  const url = new URL(target, `http://${request.headers.host ?? '127.0.0.1'}`);
  return { method: request.method ?? 'GET', url, headers: request.headers, body, hungUp };
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    assert(Buffer.isBuffer(chunk), 'a request without an encoding is read as buffers');
    bytes += chunk.length;
    if (bytes > BODY_BYTES_MAX) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes);
}

function write(response: ServerResponse, answered: Answered): void {
  if (answered === 'cut') {
    response.destroy();
    return;
  }
  response.statusCode = answered.status;
  for (const [name, value] of Object.entries(answered.headers ?? {})) response.setHeader(name, value);
  response.end(answered.body);
}

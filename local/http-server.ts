import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { assert } from '#shared/kernel/assert.ts';

/** Callers keep their connections for a while; one that we close first costs them a request. */
const KEEP_ALIVE_MS = 60_000;
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

export interface HttpServerOptions {
  /** 0 for any free one. */
  readonly port: number;
  /** Without it only this machine can reach the server. */
  readonly hostname?: string;
  /** A larger body is a 413. */
  readonly bodyBytesMax?: number;
  /** Runs the whole conversation, from the request's first byte to the answer's last. */
  readonly track?: (conversation: () => Promise<void>) => Promise<void>;
}

export interface HttpServer {
  readonly port: number;
  /** Without a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

type AnswerTo = (call: Call) => Promise<Answered>;

/** Takes the port before it returns. */
export async function serveHttp(options: HttpServerOptions, answerTo: AnswerTo): Promise<HttpServer> {
  const { hostname = '127.0.0.1', bodyBytesMax = BODY_BYTES_MAX, track = (conversation) => conversation() } = options;
  const server = createServer((request, response) => {
    void track(() => converse(request, response, bodyBytesMax, answerTo));
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, hostname, resolve);
  });
  const address = server.address();
  assert(address !== null && typeof address === 'object', 'a listening server has a port');
  return {
    port: address.port,
    url: `http://${hostname}:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

/** Never fails; over when the answer has left, or nobody waits for it any more. */
async function converse(
  request: IncomingMessage,
  response: ServerResponse,
  bodyBytesMax: number,
  answerTo: AnswerTo,
): Promise<void> {
  const hangUp = new AbortController();
  const left = new Promise<void>((resolve) => response.once('close', resolve));
  response.once('close', () => hangUp.abort());
  try {
    write(response, await answerOf(request, hangUp.signal, bodyBytesMax, answerTo));
  } catch (error) {
    if (hangUp.signal.aborted || request.socket.destroyed) return;
    console.error('a local server failed to answer', error);
    write(response, { status: 500 });
  }
  await left;
}

async function answerOf(
  request: IncomingMessage,
  hungUp: AbortSignal,
  bodyBytesMax: number,
  answerTo: AnswerTo,
): Promise<Answered> {
  const body = await readBody(request, bodyBytesMax);
  if (body === undefined) return { status: 413 };
  const url = urlOf(request);
  if (url === undefined) return { status: 400 };
  return answerTo({ method: request.method ?? 'GET', url, headers: request.headers, body, hungUp });
}

function urlOf({ url = '/', headers }: IncomingMessage): URL | undefined {
  // Some callers send two slashes, which a URL parser would take for the name of a host.
  const target = url.replace(/^\/{2,}/, '/');
  const base = `http://${headers.host ?? '127.0.0.1'}`;
  return URL.canParse(target, base) ? new URL(target, base) : undefined;
}

/**
 * The whole body, or nothing as soon as it is larger than allowed. The rest is let through unread: many callers only
 * look for an answer when they have sent everything.
 */
function readBody(request: IncomingMessage, bytesMax: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= bytesMax) chunks.push(chunk);
      else resolve(undefined);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
  });
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

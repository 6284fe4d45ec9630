import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { assert } from '#shared/kernel/assert.ts';

export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Takes the port before it returns; 0 is any free one. */
export async function listen(
  place: { readonly port: number; readonly hostname: string },
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Listening> {
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(place.port, place.hostname, resolve);
  });
  const address = server.address();
  assert(typeof address === 'object' && address !== null, 'a server that listens has a port');
  return { port: address.port, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}

/** The whole body, or nothing when it is larger than allowed. The connection stays usable for the answer. */
export async function readBody(request: IncomingMessage, bytesMax: number): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > bytesMax) resolve(undefined);
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
  });
}

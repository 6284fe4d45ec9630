import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below these lie services that have a port of their own; above, what a system hands out to whoever calls somebody. */
const [FIRST, LAST] = [12_000, 32_000];
const TRIES_MAX = 20;

/**
 * A port that nobody uses, to be named before it is opened. What the system itself hands out (`listen(0)`) may be given
 * away again, to any call that goes out from this machine, before it is opened.
 */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < TRIES_MAX; tried += 1) {
    const port = randomInt(FIRST, LAST);
    if (await isFree(port)) return port;
  }
  throw new Error(`None of ${TRIES_MAX} ports that were tried is free.`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}

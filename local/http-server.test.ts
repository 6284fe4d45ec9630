import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type HttpServer, serveHttp } from '#local/http-server.ts';

const BODY_BYTES_MAX = 1_000;

const open: (HttpServer | Socket)[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await ('url' in one ? one.close() : one.destroy());
});

/** Says how many bytes it was sent. */
async function countingServer(): Promise<HttpServer> {
  const server = await serveHttp({ port: 0, bodyBytesMax: BODY_BYTES_MAX }, async ({ body }) => ({
    status: 200,
    body: String(body.length),
  }));
  open.push(server);
  return server;
}

/** A caller who writes bytes, and has heard all that came back. */
async function callerOf({ port }: HttpServer) {
  const socket = connect(port, '127.0.0.1').setEncoding('latin1');
  open.push(socket);
  await once(socket, 'connect');
  let heard = '';
  socket.on('data', (text) => {
    heard += String(text);
  });
  return {
    write: (text: string) => void socket.write(text),
    heard: () => heard,
    doNotListen: () => void socket.pause(),
    listen: () => void socket.resume(),
  };
}

function post(bytes: number): string {
  return `POST / HTTP/1.1\r\nhost: x\r\ncontent-length: ${bytes}\r\n\r\n`;
}

describe('a body', () => {
  test('may be as large as allowed, and no larger', async () => {
    const { url } = await countingServer();
    const statusOf = async (bytes: number) => (await fetch(url, { method: 'POST', body: 'x'.repeat(bytes) })).status;
    expect(await statusOf(BODY_BYTES_MAX)).toBe(200);
    expect(await statusOf(BODY_BYTES_MAX + 1)).toBe(413);
  });

  test('that is too large is refused before its end, and the caller may go on', async () => {
    const caller = await callerOf(await countingServer());
    caller.write(`${post(3 * BODY_BYTES_MAX)}${'x'.repeat(2 * BODY_BYTES_MAX)}`);
    await expect.poll(caller.heard).toContain('HTTP/1.1 413');
    caller.write(`${'x'.repeat(BODY_BYTES_MAX)}${post(3)}abc`);
    await expect.poll(caller.heard).toMatch(/HTTP\/1\.1 200[\s\S]*\r\n\r\n3$/);
  });
});

test('an address that nobody can read is the fault of the caller', async () => {
  const caller = await callerOf(await countingServer());
  caller.write('GET / HTTP/1.1\r\nhost: [\r\n\r\n');
  await expect.poll(caller.heard).toContain('HTTP/1.1 400');
});

describe('a conversation', () => {
  test("lasts from the request's first byte until the answer has left", async () => {
    const story: string[] = [];
    const large = Buffer.alloc(32 * 1_024 * 1_024);
    const track = async (converse: () => Promise<void>) => {
      story.push('begins');
      await converse();
      story.push('ends');
    };
    const server = await serveHttp({ port: 0, track }, async () => {
      story.push('answers');
      return { status: 200, body: large };
    });
    open.push(server);
    const caller = await callerOf(server);
    caller.write(post(3));
    await expect.poll(() => story).toStrictEqual(['begins']);
    caller.doNotListen();
    caller.write('abc');
    await expect.poll(() => story).toStrictEqual(['begins', 'answers']);
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(story).toStrictEqual(['begins', 'answers']);
    caller.listen();
    await expect.poll(() => story).toStrictEqual(['begins', 'answers', 'ends']);
  });

  test('is over when the caller hangs up', async () => {
    const story: string[] = [];
    const server = await serveHttp({ port: 0 }, async ({ hungUp }) => {
      story.push('answers');
      await once(hungUp, 'abort');
      story.push('is alone');
      return { status: 200 };
    });
    open.push(server);
    const hangUp = new AbortController();
    const answer = fetch(server.url, { signal: hangUp.signal });
    await expect.poll(() => story).toStrictEqual(['answers']);
    hangUp.abort();
    await expect(answer).rejects.toThrow();
    await expect.poll(() => story).toStrictEqual(['answers', 'is alone']);
  });
});

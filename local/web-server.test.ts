import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveWeb } from '#local/web-server.ts';

test('who mistypes an address meets the app, which says so in words, and the answer says that nothing is there', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'web-'));
  writeFileSync(join(directory, 'index.html'), 'the app');
  const config = { apiUrl: 'http://127.0.0.1:1', signIn: [] };
  const server = await serveWeb({ port: 0, directory, config });

  const answer = await fetch(`${server.url}/mote/9`);

  expect([answer.status, await answer.text()]).toStrictEqual([404, 'the app']);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  await server.close();
});

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { pageFileBelow } from '#local/page-files.ts';

let directory: string;
beforeAll(() => {
  const parent = mkdtempSync(join(tmpdir(), 'pages-'));
  directory = join(parent, 'web');
  mkdirSync(directory);
  writeFileSync(join(directory, 'index.html'), 'start');
  writeFileSync(join(directory, 'møte.js'), 'script');
  writeFileSync(join(parent, 'secret.html'), 'secret');
  mkdirSync(join(parent, 'web-of-others'));
  writeFileSync(join(parent, 'web-of-others', 'index.html'), 'theirs');
});

async function read(path: string) {
  const file = await pageFileBelow(directory, path);
  return file && [file.contentType, Buffer.from(file.body).toString()];
}

test('a path names a file, with its type', async () => {
  expect(await read('/')).toStrictEqual(['text/html; charset=utf-8', 'start']);
  expect(await read('/m%C3%B8te.js')).toStrictEqual(['text/javascript; charset=utf-8', 'script']);
});

test.each(['/missing.html', '/../secret.html', '/%2e%2e/secret.html', '/..%2fweb-of-others/index.html', '/%E0%A4%A'])(
  '%s names nothing',
  async (path) => {
    expect(await read(path)).toBeUndefined();
  },
);

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { REPOSITORY } from '#test/architecture/sources.ts';

const FOLDERS = ['.', 'docs', 'docs/adr', 'shared', 'functions', 'infra', 'web', 'local', 'test'];

const documents = FOLDERS.flatMap((folder) =>
  readdirSync(join(REPOSITORY, folder), { recursive: folder !== '.', encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path)),
);

test.each([...new Set(documents)])('links in %s lead somewhere', (path) => {
  const text = readFileSync(join(REPOSITORY, path), 'utf8');
  const targets = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target ?? '');
  const lost = targets.filter(
    (target) => !/^https?:/.test(target) && !existsSync(join(REPOSITORY, dirname(path), target)),
  );
  expect(lost).toStrictEqual([]);
});

test.each([...new Set(documents)])('the commands in %s are there', (path) => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')));
  const text = readFileSync(join(REPOSITORY, path), 'utf8');
  const named = [...text.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name ?? '');
  expect(named.filter((name) => !(name in scripts))).toStrictEqual([]);
});

test('README tells of every folder, and of every matter of the backend', () => {
  const readme = readFileSync(join(REPOSITORY, 'README.md'), 'utf8');
  const foldersIn = (path: string) =>
    readdirSync(join(REPOSITORY, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  const folders = ['functions/', 'shared/', 'infra/', 'bicep/', 'web/', 'local/', 'test/'];
  const untold = [...folders, ...foldersIn('functions')].filter((name) => !readme.includes(`\`${name}\``));
  expect(untold).toStrictEqual([]);
});

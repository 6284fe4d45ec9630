import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { REPOSITORY } from '#test/architecture/sources.ts';
import { layBesideBundle } from './lay-beside-bundle.ts';

const PRINT = `
const { printDocument } = await import('./main.mjs');
const bytes = await printDocument({
  language: 'nb', title: 'Prøve', author: 'Fjordvik', madeAt: '2026-12-03T21:00:00.000Z',
  blocks: [{ kind: 'paragraph', text: 'Čáhppe' }], foot: '', pageOf: () => '',
});
process.stdout.write(Buffer.from(bytes).toString('latin1'));
`;

/** Far from our own node_modules, as in Azure. */
const folder = join(mkdtempSync(join(tmpdir(), 'bundle-')), 'functions');

beforeAll(async () => {
  layBesideBundle(folder);
  const banner = "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);";
  await build({
    entryPoints: [join(REPOSITORY, 'infra/pdf/print-document.ts')],
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    minify: true,
    outdir: folder,
    entryNames: 'main',
    outExtension: { '.js': '.mjs' },
    banner: { js: banner },
  });
  writeFileSync(join(folder, 'print.mjs'), PRINT);
});

test('a deployed bundle prints with nothing installed beside it', () => {
  const file = execFileSync(process.execPath, [join(folder, 'print.mjs')], { encoding: 'utf8', maxBuffer: 10_000_000 });
  expect(file.startsWith('%PDF-1.7')).toBe(true);
  expect(file).toContain('/FontFile2');
  expect(file).toContain('/GTS_PDFA1');
});

test('the library is not loaded before something is printed', () => {
  const main = readFileSync(join(folder, 'main.mjs'), 'utf8');
  expect(main.length).toBeLessThan(100_000);
  expect(readdirSync(folder).filter((name) => name.endsWith('.mjs')).length).toBeGreaterThan(2);
});

test('the app is bundled in the same way', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')));
  expect(scripts['build:functions']).toMatch(/^node infra\/pdf\/lay-beside-bundle\.ts dist\/functions && esbuild /);
  expect(scripts['build:functions']).toContain('--splitting --outdir=dist/functions --entry-names=main');
});

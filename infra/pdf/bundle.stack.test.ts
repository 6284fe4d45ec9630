import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bundle } from '#local/package/bundle-functions.ts';

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
  await bundle({ entryPoints: ['infra/pdf/print-document.ts'] }, folder);
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

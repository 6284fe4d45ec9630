import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptFolder } from '#local/kept-folder.ts';

/** Makes a folder with a file in it, tells its path, and stays until it is stopped or told to fail. */
const STARTED = `
  const { writeFileSync } = await import('node:fs');
  const { keptFolder } = await import(${JSON.stringify(import.meta.resolve('#local/kept-folder.ts'))});
  process.once('SIGUSR2', () => process.exit(1));
  const folder = keptFolder(undefined);
  writeFileSync(folder + '/kept.jsonl', '{}');
  process.stdout.write(folder);
  setInterval(() => {}, 60_000);
`;

async function folderAfter(signal: NodeJS.Signals) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', STARTED], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [folder] = await once(child.stdout, 'data');
  const wasThere = existsSync(String(folder));
  child.kill(signal);
  const [code, endedBy] = await once(child, 'exit');
  return { wasThere, isThere: existsSync(String(folder)), code, endedBy };
}

test.each(['SIGINT', 'SIGTERM'] as const)('what nobody asked to keep is gone after %s', async (signal) => {
  expect(await folderAfter(signal)).toStrictEqual({ wasThere: true, isThere: false, code: null, endedBy: signal });
});

test('what nobody asked to keep is gone after a start that failed', async () => {
  expect(await folderAfter('SIGUSR2')).toStrictEqual({ wasThere: true, isThere: false, code: 1, endedBy: null });
});

test('a folder that was asked for is made, and keeps what it held', () => {
  const wanted = join(mkdtempSync(join(tmpdir(), 'kept-')), 'deeper');
  writeFileSync(join(keptFolder(wanted), 'kept.jsonl'), '{}');
  expect(readdirSync(keptFolder(wanted))).toStrictEqual(['kept.jsonl']);
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { createLocalKeyFile } from '#infra/keyvault/local.ts';
import { bundle } from '#local/package/bundle-functions.ts';
import { REPOSITORY } from '#test/architecture/sources.ts';
import { quantile, type Row, ratioRow } from './row.ts';

const ROUNDS = 9;

const EMPTY = `
import module from 'node:module';
module.enableCompileCache();
const { default: { app } } = await import('@azure/functions');
app.http('empty', { handler: async () => ({ status: 200 }) });
`;

const LocalSettings = z.object({ Values: z.record(z.string(), z.string()) });

/** Each in a process of its own, with its compiled code kept from an earlier start, as on a machine in use. */
export async function loadingRow(): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'fulltallig-bench-'));
  execFileSync('npm', ['run', '--silent', 'build:functions'], { cwd: REPOSITORY, stdio: 'ignore' });
  const empty = join(folder, 'empty/main.mjs');
  await bundle({ stdin: { contents: EMPTY, resolveDir: REPOSITORY } }, dirname(empty));
  const settings = LocalSettings.parse(
    JSON.parse(readFileSync(join(REPOSITORY, 'local.settings.example.json'), 'utf8')),
  );
  const keyFile = join(folder, 'key.json');
  createLocalKeyFile(keyFile);
  const env = { ...process.env, ...settings.Values, LOCAL_KEY_FILE: keyFile, NODE_COMPILE_CACHE: '' };
  const ours = join(REPOSITORY, 'dist/functions/main.mjs');
  const took = { ours: [loadMs(ours, env)], empty: [loadMs(empty, env)] };
  for (let round = 0; round < ROUNDS; round += 1) {
    took.ours.push(loadMs(ours, env));
    took.empty.push(loadMs(empty, env));
  }
  const ratio = quantile(took.ours.slice(1), 0.5) / quantile(took.empty.slice(1), 0.5);
  return ratioRow('loading the deployed bundle against one with an empty function', ratio, 2.5);
}

function loadMs(path: string, env: NodeJS.ProcessEnv): number {
  const script = `const at = performance.now(); await import('${pathToFileURL(path).href}'); process.stdout.write('ms=' + (performance.now() - at)); process.exit(0);`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return Number(/ms=([\d.]+)/.exec(said)?.[1]);
}

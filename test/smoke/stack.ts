import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { present } from '#shared/kernel/assert.ts';

const MAIN = fileURLToPath(new URL('../../local/main.ts', import.meta.url));

export interface Stack {
  readonly apiUrl: string;
  readonly webUrl: string;
  readonly simulatorUrl: string;
  /** Everything the process has printed so far. */
  readonly printed: () => string;
  /** As a power cut does: nothing is said goodbye to. */
  readonly kill: () => Promise<void>;
}

export interface StackOptions {
  readonly dataDirectory?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the product as `npm start` does, with an empty municipality 9901 unless the environment says otherwise. */
export async function startStack({ dataDirectory, environment = {} }: StackOptions = {}): Promise<Stack> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      WEB_PORT: '0',
      API_PORT: '0',
      SIMULATOR_PORT: '0',
      DEMO: '0',
      DATA_DIR: dataDirectory ?? freshDirectory(),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = collect(child);
  const urls = await readyUrls(child, printed);
  return { ...urls, printed, kill: () => killed(child) };
}

export function freshDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'fulltallig-test-'));
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return () => text;
}

async function readyUrls(child: ChildProcess, printed: () => string) {
  const stdout = present(child.stdout, 'output of the stack');
  while (!/Simulator {2}\S+/.test(printed())) {
    const ended = once(child, 'close').then(() => 'ended' as const);
    if ((await Promise.race([once(stdout, 'data'), ended])) === 'ended')
      throw new Error(`the stack did not start: ${printed()}`);
  }
  const urlAfter = (name: string) =>
    present(new RegExp(`${name} +(http://[^\\s/]+)`).exec(printed())?.[1], `address of ${name}`);
  return { apiUrl: urlAfter('API'), webUrl: urlAfter('Pages'), simulatorUrl: urlAfter('Simulator') };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

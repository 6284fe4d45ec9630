import { execFile } from 'node:child_process';
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { InlineConfig } from 'vite';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(REPOSITORY, 'dist');
const SOURCES = ['web', 'shared', 'vite.config.ts', 'package.json', 'package-lock.json'] as const;

/** Written last, so that a build that was cut off is never taken for a finished one. */
const STAMP = join(OUTPUT, 'web-is-built');

/**
 * Builds `dist/web` and `dist/simulator`, unless both are newer than everything they are made from.
 * In a process of its own: one that runs tests would otherwise get the libraries' much larger development code.
 */
export async function buildWeb(): Promise<void> {
  if (await isFresh()) return;
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url)], { env });
}

/** Loads the builder only here: most starts find everything built and need not wait for it. */
async function buildBoth(): Promise<void> {
  const { simulatorConfig, webConfig } = await import('../vite.config.ts');
  const startedAt = new Date();
  await buildInto('web', webConfig);
  await buildInto('simulator', simulatorConfig);
  await writeFile(STAMP, `${startedAt.toISOString()}\n`);
}

/** The finished folder takes the old one's place at once, so that a running server never serves half a site. */
async function buildInto(name: string, config: (outDir: string) => InlineConfig): Promise<void> {
  const finished = join(OUTPUT, name);
  const fresh = `${finished}-new-${process.pid}`;
  const old = `${finished}-old-${process.pid}`;
  const { build } = await import('vite');
  await build(config(fresh));
  if ((await changedAt(finished)) !== undefined) await rename(finished, old);
  await rename(fresh, finished);
  await rm(old, { recursive: true, force: true });
}

async function isFresh(): Promise<boolean> {
  const builtAt = await changedAt(STAMP);
  const folders = await Promise.all(['web', 'simulator'].map((name) => changedAt(join(OUTPUT, name))));
  if (builtAt === undefined || folders.includes(undefined)) return false;
  const changes = await Promise.all(SOURCES.map((source) => latestChange(join(REPOSITORY, source))));
  return changes.every((changed) => changed < builtAt);
}

/** Milliseconds since 1970 of the latest change below a path. A deleted file shows as a change of its folder. */
async function latestChange(path: string): Promise<number> {
  const own = await stat(path);
  if (!own.isDirectory()) return own.mtimeMs;
  const entries = await readdir(path);
  const changes = await Promise.all(entries.map((entry) => latestChange(join(path, entry))));
  return Math.max(own.mtimeMs, ...changes);
}

async function changedAt(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return undefined; // Never built.
  }
}

if (import.meta.main) await (process.env['NODE_ENV'] === 'production' ? buildBoth() : buildWeb());

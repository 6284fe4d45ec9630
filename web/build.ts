import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { simulatorConfig, webConfig } from '../vite.config.ts';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['web', 'shared', 'vite.config.ts', 'package.json', 'package-lock.json'] as const;

/** Written last, so that a build that was cut off is never taken for a finished one. */
const STAMP = join(REPOSITORY, 'dist', 'web-is-built');

/** Builds `dist/web` and `dist/simulator`, unless both are newer than everything they are made from. */
export async function buildWeb(): Promise<void> {
  if (await isFresh()) return;
  const startedAt = new Date();
  await build(webConfig());
  await build(simulatorConfig());
  await writeFile(STAMP, `${startedAt.toISOString()}\n`);
}

async function isFresh(): Promise<boolean> {
  const builtAt = await changedAt(STAMP);
  if (builtAt === undefined) return false;
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

if (import.meta.main) await buildWeb();

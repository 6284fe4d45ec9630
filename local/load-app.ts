import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import type { Deployment } from '#functions/main.ts';
import { parsedJson } from '#shared/kernel/json.ts';

const PackageJson = z.object({ main: z.string() });

/** The app from its source, on the clock that can be wound. */
export async function loadSource(deployment: Omit<Deployment, 'app' | 'durable'>): Promise<void> {
  const { registerFulltallig } = await import('#functions/main.ts');
  const { app } = await import('@azure/functions');
  const durable = await import('durable-functions');
  registerFulltallig({ app, durable, ...deployment });
}

/** The app as it is deployed, from a folder with the content of the package. It lives by the machine's own clock. */
export async function loadPackage(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  Object.assign(process.env, environment);
  const { main } = PackageJson.parse(parsedJson(readFileSync(join(folder, 'package.json'), 'utf8')));
  await import(pathToFileURL(join(folder, main)).href);
}

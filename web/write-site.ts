import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuntimeConfig } from '#web/kit/runtime-config.ts';
import { buildWeb } from './build.ts';
import { siteConfigText } from './site-config.ts';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/**
 * Makes `dist/site`, the pages as a deployment serves them: built, told where their API is, and with the rules of the
 * site beside them.
 * @param apiUrl an origin, such as `https://api.example.no`
 */
async function writeSite(apiUrl: string): Promise<void> {
  const site = join(DIST, 'site');
  const config: RuntimeConfig = { apiUrl: new URL(apiUrl).origin };
  await buildWeb();
  await rm(site, { recursive: true, force: true });
  await cp(join(DIST, 'web'), site, { recursive: true });
  await writeFile(join(site, 'config.json'), JSON.stringify(config));
  await writeFile(join(site, 'staticwebapp.config.json'), await siteConfigText(apiUrl));
}

const apiUrl = process.env['PUBLIC_API_URL'];
if (apiUrl === undefined) {
  console.error('PUBLIC_API_URL is missing: it must be the address of the API that the pages call.');
  process.exitCode = 1;
} else {
  await writeSite(apiUrl);
}

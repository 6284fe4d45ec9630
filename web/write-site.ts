import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { parsedJson } from '#shared/kernel/json.ts';
import { type RuntimeConfig, SignInPlace } from '#web/kit/runtime-config.ts';
import { buildWeb } from './build.ts';
import { siteConfigText } from './site-config.ts';

const SiteEnvironment = z.object({
  PUBLIC_API_URL: z.url(),
  SIGN_IN: z.pipe(z.pipe(z.string(), z.transform(parsedJson)), z.array(SignInPlace).check(z.minLength(1))),
});

const WRONG = {
  PUBLIC_API_URL: 'PUBLIC_API_URL is missing or no address: it must be the address of the API that the pages call.',
  SIGN_IN:
    'SIGN_IN is missing or not understood: it must be [{"code":"4601","name":"…","issuer":"https://…","clientId":"…","scope":"…"}].',
} as const;

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/**
 * Makes `dist/site`, the pages as a deployment serves them: built, told where their API and their sign-in are, and with
 * the rules of the site beside them.
 */
async function writeSite(config: RuntimeConfig): Promise<void> {
  const site = join(DIST, 'site');
  const issuers = config.signIn.map(({ issuer }) => issuer);
  await buildWeb();
  await rm(site, { recursive: true, force: true });
  await cp(join(DIST, 'web'), site, { recursive: true });
  await writeFile(join(site, 'config.json'), JSON.stringify(config));
  await writeFile(join(site, 'staticwebapp.config.json'), await siteConfigText({ apiUrl: config.apiUrl, issuers }));
}

const environment = SiteEnvironment.safeParse(process.env);
if (environment.success) {
  const { PUBLIC_API_URL, SIGN_IN } = environment.data;
  await writeSite({ apiUrl: new URL(PUBLIC_API_URL).origin, signIn: SIGN_IN });
} else {
  const wrong = environment.error.issues.map(({ path }) => (path[0] === 'SIGN_IN' ? 'SIGN_IN' : 'PUBLIC_API_URL'));
  for (const name of new Set(wrong)) console.error(WRONG[name]);
  process.exitCode = 1;
}

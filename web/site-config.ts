import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

const Headers = z.readonly(z.record(z.string(), z.string()));

/** The parts of the site's configuration that any server of the same files must follow. */
export const SiteConfig = z.readonly(
  z.object({
    routes: z.readonly(
      z.array(
        z.readonly(z.object({ route: z.string(), rewrite: z.optional(z.string()), headers: z.optional(Headers) })),
      ),
    ),
    globalHeaders: Headers,
  }),
);
export type SiteConfig = z.output<typeof SiteConfig>;

const TEMPLATE = fileURLToPath(new URL('staticwebapp.config.json', import.meta.url));

/**
 * The whole configuration file, as text, for a site whose pages call this API.
 * @param apiUrl an origin, such as `https://api.example.no`
 */
export async function siteConfigText(apiUrl: string): Promise<string> {
  return (await readFile(TEMPLATE, 'utf8')).replaceAll('{apiUrl}', new URL(apiUrl).origin);
}

export async function readSiteConfig(apiUrl: string): Promise<SiteConfig> {
  return SiteConfig.parse(JSON.parse(await siteConfigText(apiUrl)));
}

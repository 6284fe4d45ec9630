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
    /** What stands in place of a page that is not there: the app, which says so in words and shows the way. */
    responseOverrides: z.readonly(z.object({ 404: z.readonly(z.object({ rewrite: z.string() })) })),
    globalHeaders: Headers,
  }),
);
export type SiteConfig = z.output<typeof SiteConfig>;

const TEMPLATE = fileURLToPath(new URL('staticwebapp.config.json', import.meta.url));

/** Whom the pages of one site talk with, beside the site itself. */
export interface SiteNeighbours {
  /** An origin, such as `https://api.example.no`. */
  readonly apiUrl: string;
  /** Of the staff's sign-in. */
  readonly issuers: readonly string[];
}

/** The whole configuration file, as text. The pages may call these neighbours and nobody else. */
export async function siteConfigText({ apiUrl, issuers }: SiteNeighbours): Promise<string> {
  const origins = new Set([apiUrl, ...issuers].map((address) => new URL(address).origin));
  return (await readFile(TEMPLATE, 'utf8')).replaceAll('{neighbours}', [...origins].join(' '));
}

export async function readSiteConfig(neighbours: SiteNeighbours): Promise<SiteConfig> {
  return SiteConfig.parse(JSON.parse(await siteConfigText(neighbours)));
}

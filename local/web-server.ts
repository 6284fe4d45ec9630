import { type Answer, type Call, type HttpServer, serveHttp } from '#local/http-server.ts';
import { type PageFile, pageFileBelow } from '#local/page-files.ts';
import { json } from '#local/web-call.ts';
import type { RuntimeConfig } from '#web/kit/runtime-config.ts';
import { readSiteConfig, type SiteConfig } from '#web/site-config.ts';

export interface WebServerOptions {
  readonly port: number;
  /** The built web app. */
  readonly directory: string;
  /** What `/config.json` tells the pages about where they run. */
  readonly config: RuntimeConfig;
}

/** Serves the built pages as the Static Web App does: its routes, its headers, its content security policy. */
export function serveWeb(options: WebServerOptions): Promise<HttpServer> {
  const { apiUrl, signIn } = options.config;
  const neighbours = { apiUrl, issuers: signIn.map(({ issuer }) => issuer) };
  return serveHttp({ port: options.port }, async (call) => answer(options, call, await readSiteConfig(neighbours)));
}

async function answer({ directory, config }: WebServerOptions, { url }: Call, site: SiteConfig): Promise<Answer> {
  const route = site.routes.find((one) => matches(one.route, url.pathname));
  const headers = { ...site.globalHeaders, ...route?.headers };
  if (url.pathname === '/config.json') {
    const told = json(200, config);
    return { ...told, headers: { ...headers, ...told.headers } };
  }
  const file = await pageFileBelow(directory, route?.rewrite ?? url.pathname);
  if (file !== undefined) return page(200, file, headers);
  const inPlace = await pageFileBelow(directory, site.responseOverrides[404].rewrite);
  return inPlace === undefined ? { status: 404, headers } : page(404, inPlace, headers);
}

function page(status: number, { contentType, body }: PageFile, headers: Readonly<Record<string, string>>): Answer {
  return { status, headers: { ...headers, 'content-type': contentType }, body };
}

/** `/moter/*` covers what lies below it; everything else is meant to the letter. */
function matches(route: string, path: string): boolean {
  return route.endsWith('/*') ? path.startsWith(route.slice(0, -1)) : route === path;
}

import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { type Answer, type Call, type HttpServer, serveHttp } from '#local/http-server.ts';
import { readSiteConfig, type SiteConfig } from '#web/site-config.ts';

export interface WebServerOptions {
  readonly port: number;
  /** The built web app. */
  readonly directory: string;
  readonly apiUrl: () => string;
  /** What `/config.json` tells the pages about where they run. */
  readonly config: () => unknown;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves the built pages as the Static Web App does: its routes, its headers, its content security policy. */
export function serveWeb(options: WebServerOptions): Promise<HttpServer> {
  return serveHttp({ port: options.port }, async (call) =>
    answer(options, call, await readSiteConfig(options.apiUrl())),
  );
}

async function answer({ directory, config }: WebServerOptions, { url }: Call, site: SiteConfig): Promise<Answer> {
  const route = site.routes.find((one) => matches(one.route, url.pathname));
  const headers = { ...site.globalHeaders, ...route?.headers };
  if (url.pathname === '/config.json') {
    return {
      status: 200,
      headers: { ...headers, 'content-type': CONTENT_TYPES['.json'] ?? '' },
      body: JSON.stringify(config()),
    };
  }
  const path = route?.rewrite ?? (url.pathname === '/' ? '/index.html' : url.pathname);
  const file = await readBelow(directory, path);
  if (file === undefined) return { status: 404, headers, body: '' };
  return {
    status: 200,
    headers: { ...headers, 'content-type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream' },
    body: file,
  };
}

/** `/moter/*` covers what lies below it; everything else is meant to the letter. */
function matches(route: string, path: string): boolean {
  return route.endsWith('/*') ? path.startsWith(route.slice(0, -1)) : route === path;
}

async function readBelow(directory: string, path: string): Promise<Buffer | undefined> {
  const root = normalize(directory);
  try {
    const file = normalize(join(root, decodeURIComponent(path)));
    return file.startsWith(`${root}${sep}`) ? await readFile(file) : undefined;
  } catch {
    return undefined; // Not there, or a path that nobody can mean.
  }
}

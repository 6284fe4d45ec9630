import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Answer, Call } from '#local/http-server.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Letters are shown as they came, and those carry styles of their own. The page also asks the product's API. */
function policyOf(apiUrl: string | undefined): string {
  const connect = apiUrl === undefined ? '' : `; connect-src 'self' ${apiUrl}`;
  return `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'${connect}`;
}

/** The file that the path names below the directory, or undefined when there is none. */
export async function staticPage(directory: string, { url }: Call, apiUrl?: string): Promise<Answer | undefined> {
  const path = url.pathname === '/' ? '/index.html' : decodeURIComponent(url.pathname);
  const file = normalize(join(directory, path));
  const contentType = CONTENT_TYPES[extname(file)];
  if (contentType === undefined || !file.startsWith(`${normalize(directory)}${sep}`)) return undefined;
  try {
    const body = await readFile(file);
    return { status: 200, headers: { 'content-type': contentType, 'content-security-policy': policyOf(apiUrl) }, body };
  } catch {
    return undefined;
  }
}

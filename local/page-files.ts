import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

export interface PageFile {
  readonly contentType: string;
  readonly body: Uint8Array;
}

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

/**
 * The file that the path of a URL names below the directory, or undefined when there is none.
 * @param path percent signs and all; `/` is `/index.html`
 */
export async function pageFileBelow(directory: string, path: string): Promise<PageFile | undefined> {
  const root = normalize(directory);
  try {
    const file = normalize(join(root, path === '/' ? '/index.html' : decodeURIComponent(path)));
    if (!file.startsWith(`${root}${sep}`)) return undefined;
    return { contentType: CONTENT_TYPES[extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
  } catch {
    return undefined; // Not there, or a path that nobody can mean.
  }
}

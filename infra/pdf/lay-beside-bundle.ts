import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fontPaths } from './fonts.ts';

/**
 * A bundle is code alone: what the printer reads from disk is laid where the bundled code looks for it. Whatever an
 * earlier bundle left in the folder goes first.
 */
export function layBesideBundle(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const pdfkit = dirname(createRequire(import.meta.url).resolve('pdfkit'));
  const files = [
    ...fontPaths().map((path) => ({ path, into: 'fonts' })),
    { path: join(pdfkit, 'data/sRGB_IEC61966_2_1.icc'), into: 'data' },
  ];
  for (const { path, into } of files) {
    mkdirSync(join(folder, into), { recursive: true });
    copyFileSync(path, join(folder, into, basename(path)));
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { REPOSITORY } from '#test/architecture/sources.ts';
import { buildWeb } from '#web/build.ts';
import type { Row } from './row.ts';

const PAGES = [
  { name: 'the staff app', file: 'index.html', barKilobytes: 280 },
  { name: 'the form of a representative', file: 'forfall.html', barKilobytes: 120 },
  { name: 'the page of a substitute', file: 'svar.html', barKilobytes: 120 },
  { name: 'the page where a link is asked for', file: 'finn-lenke.html', barKilobytes: 120 },
];

const SCRIPT = /<(?:script[^>]* src|link rel="modulepreload"[^>]* href)="\/(assets\/[^"]+\.js)"/g;

/** All script that a page names, as it is sent. In Bokmål, to a browser that has `Temporal`: other languages add a part. */
export async function pageRows(): Promise<readonly Row[]> {
  await buildWeb();
  return PAGES.map(({ name, file, barKilobytes }) => {
    const page = readFileSync(join(REPOSITORY, 'dist/web', file), 'utf8');
    const bytes = [...page.matchAll(SCRIPT)]
      .map(([, path = '']) => gzipSync(readFileSync(join(REPOSITORY, 'dist/web', path))).length)
      .reduce((sum, one) => sum + one, 0);
    const kilobytes = bytes / 1_000;
    return {
      what: `script of ${name}, first load, compressed`,
      measured: `${kilobytes.toFixed(1)} kB`,
      bar: `≤ ${barKilobytes} kB`,
      isMet: kilobytes <= barKilobytes,
    };
  });
}

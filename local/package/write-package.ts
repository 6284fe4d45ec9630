import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Zippable, zipSync } from 'fflate';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const TARGET = 'dist/app.zip';

/** What is deployed, and nothing else: the bundle, and the two files by which the host finds and runs it. */
const DEPLOYED = ['host.json', 'package.json', 'dist/functions'];

/** Any fixed moment will do, so that the same code is the same package. */
const MADE_AT = '2026-01-01T00:00:00';

/** `npm run package`, after the bundle was built. */
function writePackage(): void {
  const contents: Zippable = Object.fromEntries(
    DEPLOYED.flatMap(filesAt).map((path) => [path, new Uint8Array(readFileSync(join(REPOSITORY, path)))]),
  );
  writeFileSync(join(REPOSITORY, TARGET), zipSync(contents, { mtime: MADE_AT, level: 9 }));
  console.log(`${TARGET}: ${Object.keys(contents).length} files.`);
}

/** The files at or below a path, each with slashes as a package has them. */
function filesAt(path: string): readonly string[] {
  const from = join(REPOSITORY, path);
  if (!path.includes('/')) return [path];
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(REPOSITORY, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}

writePackage();

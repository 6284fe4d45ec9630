import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '#test/architecture/sources.ts';

/** `newEvening(world, { bodyName: 'Vegutvalget' })`, or by a function of the file's own: `askedEvening(world, 'Vegutvalget')`. */
const NAMED = /(?:bodyName: |Evening\(world, )'(?<name>[^']+)'/g;

test('no two tests in the browser convene a body of the same name, for they share a running product', () => {
  const names = globSync('test/browser/*.spec.ts', { cwd: REPOSITORY }).flatMap((path) =>
    [...readFileSync(join(REPOSITORY, path), 'utf8').matchAll(NAMED)].map((match) => match.groups?.['name']),
  );
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toStrictEqual([]);
});

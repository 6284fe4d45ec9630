import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '#test/architecture/sources.ts';

/** `newEvening(world, { bodyName: 'Vegutvalget' })`, or by a function of the file's own: `askedEvening(world, 'Vegutvalget')`. */
const NAMED = /(?:bodyName: |Evening\(world, )'(?<name>[^']+)'/g;

function specs(): string[] {
  const paths = globSync('test/browser/*.spec.ts', { cwd: REPOSITORY });
  return paths.map((path) => readFileSync(join(REPOSITORY, path), 'utf8'));
}

test('no two tests in the browser convene a body of the same name, for they share a running product', () => {
  const names = specs().flatMap((text) => [...text.matchAll(NAMED)].map((match) => match.groups?.['name']));
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toStrictEqual([]);
});

test('a field is found by its whole label, for a part of it may turn up elsewhere once the page has its facts', () => {
  expect(specs().flatMap((text) => text.match(/getByLabel\('[^']*'\)/g) ?? [])).toStrictEqual([]);
});

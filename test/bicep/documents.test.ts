import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '#test/architecture/sources.ts';
import { paramsOf, readTemplate } from './template.ts';

const template = readTemplate();
const read = (name: string) => readFileSync(join(REPOSITORY, 'docs', name), 'utf8');

interface Proof {
  readonly file: string;
  readonly line: number;
  readonly quoted: string;
}

const ROW = /\[([\w./-]+):(\d+)\]\(\.\.\/bicep\/([\w./-]+)#L(\d+)\) \| `([^`]+)`/g;

const proofs = [...read('security.md').matchAll(ROW)].map(([, shown, line, file, anchor, quoted]): Proof => {
  expect([shown, line]).toStrictEqual([file, anchor]);
  return { file: file ?? '', line: Number(line), quoted: quoted ?? '' };
});

function lineOf({ file, quoted }: Proof): number {
  const lines = (template.texts.get(file) ?? '').split('\n');
  return lines.findIndex((line) => line.includes(quoted)) + 1;
}

function saysSo({ file, line, quoted }: Proof): boolean {
  return template.texts.get(file)?.split('\n')[line - 1]?.includes(quoted) === true;
}

test('every promise points to the line that keeps it', () => {
  expect(proofs.length).toBeGreaterThan(25);
  const lost = proofs.filter((proof) => !saysSo(proof));
  expect(
    lost.map((proof) => `${proof.file}:${proof.line} says it in line ${lineOf(proof)}: ${proof.quoted}`),
  ).toStrictEqual([]);
});

test('a line that has moved, or says something else, keeps no promise', () => {
  const [first] = proofs;
  if (first === undefined) expect.fail('there is a promise');
  expect(saysSo({ ...first, line: first.line + 1 })).toBe(false);
  expect(saysSo({ ...first, quoted: `${first.quoted} and more` })).toBe(false);
});

test('the guide names every parameter, and no other', () => {
  const asked = paramsOf(template).filter(({ file }) => file === 'main.bicep');
  const rows = [...read('install.md').matchAll(/^\| ((?:`\w+`(?:, )?)+) \| /gm)].flatMap(
    ([, cell]) => cell?.match(/\w+/g) ?? [],
  );
  const notParameters = [
    'dataProfile',
    'threeRegions',
    'oneRegionThreeZones',
    'KeyBasedAuthenticationNotPermitted',
    'InvalidLinkedDomains',
  ];
  const named = rows.filter((name) => !notParameters.includes(name) || name === 'dataProfile');
  expect([...new Set(named)].toSorted()).toStrictEqual(asked.map(({ name }) => name).toSorted());
});

test('every right is listed for whoever must grant it by hand', () => {
  const ids = [...template.texts].flatMap(([file, text]) =>
    /roles-|modules\/events/.test(file)
      ? [...text.matchAll(/'([0-9a-f]{8}-[0-9a-f-]{27})'/g)].map(([, id]) => id ?? '')
      : [],
  );
  const listed = read('security.md');
  expect([...new Set(ids)].filter((id) => !listed.includes(id))).toStrictEqual([]);
});

test('the guide says what to do on every alarm, and on no other', () => {
  const made = [...template.texts.values()].flatMap((bicep) => [
    ...bicep.matchAll(/^ {4}name: '([a-z-]+)'\n {4}summary:/gm),
    ...bicep.matchAll(/(?:Alerts|QueryRules)@[\d-]+' = \{\n {2}name: '([a-z-]+)-\$\{/g),
  ]);
  const [, section = ''] = read('operations.md').split('## When an alarm comes');
  const told = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| `([a-z-]+)` \| /gm)];
  const names = (matches: readonly RegExpMatchArray[]) => matches.map(([, name]) => name ?? '').toSorted();
  expect(made.length).toBeGreaterThan(9);
  expect(names(told)).toStrictEqual(names(made));
});

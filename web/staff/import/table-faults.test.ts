import { expect, test } from 'vitest';
import { inOrderOfLines, lineText } from '#web/staff/import/table-faults.ts';
import { importNb } from '#web/texts/staff/import.nb.ts';

const paths = (...all: readonly string[]) =>
  inOrderOfLines(all.map((path) => ({ path, detail: '' }))).map(({ path }) => path);

test('the faults of a table come by line, as numbers; what has no line comes first', () => {
  expect(paths('lines[10].Navn', 'lines[2].Rang', 'bodies[0].name', 'lines[2].Navn')).toStrictEqual([
    'bodies[0].name',
    'lines[2].Rang',
    'lines[2].Navn',
    'lines[10].Navn',
  ]);
});

test('a line is told with its column, and any other path as it is', () => {
  expect(lineText('lines[4].Periode fra', importNb)).toBe('Linje 4, Periode fra');
  expect(lineText('bodies[0].name', importNb)).toBe('bodies[0].name');
});

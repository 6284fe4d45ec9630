import { describe, expect, test } from 'vitest';
import { err, ok } from '#shared/kernel/result.ts';
import { readTable } from './csv.ts';

const wanted = ok({
  headings: ['Navn', 'Mobil', 'Rolle'],
  rows: [
    { line: 2, cells: ['Åse Østby', '40000001', 'Leder'] },
    { line: 3, cells: ['Bø, Ola', '4740000002', ''] },
  ],
});
const text = 'Navn;Mobil;Rolle\r\nÅse Østby;40000001;Leder\r\n"Bø, Ola";4740000002;\r\n';

function utf8(csv: string): Uint8Array {
  return new TextEncoder().encode(csv);
}

function utf16(csv: string): Uint8Array {
  return Buffer.from(`\ufeff${csv}`, 'utf16le');
}

describe('a table is read', () => {
  test.each<[string, Uint8Array]>([
    ['from a system', utf8(text)],
    ['with the mark that Excel puts first', utf8(`\ufeff${text}`)],
    ['in Windows-1252, as Excel saves it', Buffer.from(text, 'latin1')],
    ['with commas', utf8('Navn,Mobil,Rolle\nÅse Østby,40000001,Leder\n"Bø, Ola",4740000002,\n')],
    ['with tabs in UTF-16, which Excel calls Unicode text', utf16(text.replaceAll(';', '\t'))],
    ['with numbers that Excel was told to leave alone', utf8(text.replace('40000001', '"=""40000001"""'))],
    ['with spaces that do not break', utf8(text.replace('Åse Østby', '\u00a0Åse\u00a0Østby'))],
  ])('%s', (_how, bytes) => {
    expect(readTable(bytes)).toStrictEqual(wanted);
  });

  test('with the lines of the file, whatever lies between them', () => {
    const spread = 'sep=;\r\nNavn;Mobil\r\n;\r\n\r\n"Åse\nØstby";1\r\nOla;2\r\n';
    const read = readTable(utf8(spread));
    expect(read.ok ? read.value.rows.at(-1) : read).toStrictEqual({ line: 7, cells: ['Ola', '2'] });
  });
});

test.each<[string, Uint8Array]>([
  ['nothing', utf8('')],
  ['empty rows', utf8(';;\r\n;;\r\n')],
  ['a quote that never ends', utf8('Navn;Mobil\n"Ola;1\n')],
])('%s is no table', (_what, bytes) => {
  expect(readTable(bytes)).toStrictEqual(err('no-table'));
});

test('more rows than any municipality has are another file', () => {
  expect(readTable(utf8('Navn\n'.repeat(20_001)))).toStrictEqual(err('too-many-rows'));
});

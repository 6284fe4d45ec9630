import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod/mini';
import type { Table, UnreadableTable } from '#shared/contracts/table.ts';
import { present } from '#shared/kernel/assert.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

/** More than a municipality has people in its bodies; longer is another file. */
const ROWS_MAX = 20_000;

const DELIMITERS = [';', ',', '\t'] as const;

const Records = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.int(), error: z.optional(z.unknown()) }) }),
);

/**
 * Reads a CSV as people have it: from a system, or saved by Excel with semicolons, in Windows-1252 or UTF-16, with a BOM,
 * with `sep=;` on top. The first row that is not empty holds the headings.
 */
export function readTable(bytes: Uint8Array): Result<Table, UnreadableTable> {
  const { text, delimiter, linesBefore } = withoutPreamble(decoded(bytes));
  const rows = recordsIn(text, delimiter ?? likelyDelimiter(text));
  if (rows === undefined) return err('no-table');
  if (rows.length > ROWS_MAX) return err('too-many-rows');
  const [headings, ...others] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (headings === undefined) return err('no-table');
  const withLines = others.map(({ line, cells }) => ({ line: line + linesBefore, cells }));
  return ok({ headings: headings.cells, rows: withLines });
}

/** Excel on Windows saves "CSV" in Windows-1252 and "Unicode text" in UTF-16; everything else writes UTF-8. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A first line of `sep=;` is for Excel alone, but it knows. */
function withoutPreamble(text: string) {
  const found = /^sep=(.)\r?\n/i.exec(text);
  if (found === null) return { text, delimiter: undefined, linesBefore: 0 };
  return { text: text.slice(found[0].length), delimiter: found[1], linesBefore: 1 };
}

/** What separates the headings, which seldom hold any of these themselves. */
function likelyDelimiter(text: string): string {
  const heading = (/^\s*(.*)/.exec(text)?.[1] ?? '').replaceAll(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: heading.split(delimiter).length }));
  return present(counts.toSorted((a, b) => b.count - a.count)[0], 'a delimiter').delimiter;
}

function recordsIn(text: string, delimiter: string) {
  try {
    const options = { delimiter, info: true, trim: true, relax_column_count: true, skip_empty_lines: true };
    const records: unknown = parse(text, options);
    return Records.parse(records).map(({ record, info }) => ({ line: info.lines, cells: record.map(withoutExcel) }));
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** `="0047"` is how a file tells Excel to leave a number alone. Spaces that do not break come from web pages. */
function withoutExcel(cell: string): string {
  return (/^="(.*)"$/.exec(cell)?.[1] ?? cell).replaceAll(/[\u00a0\u202f]/g, ' ').trim();
}

import type { Result } from '#shared/kernel/result.ts';

/** A table as a file holds it, such as a CSV that Excel wrote: texts as they stand, each row with its line in the file. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** From 1, as an editor or a spreadsheet counts them. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type UnreadableTable = 'no-table' | 'too-many-rows';

/** Reads a file's bytes as a table. */
export type TableReader = (bytes: Uint8Array) => Result<Table, UnreadableTable>;

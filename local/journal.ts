import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DefectError } from '#shared/kernel/assert.ts';

/** An append-only file of JSON lines. What was appended is in the file before `append` returns. */
export interface Journal {
  /** Oldest first, as they would be read back from the file. The array grows as entries are appended. */
  readonly entries: readonly unknown[];
  readonly append: (entry: unknown) => void;
  /** Puts these entries in the place of all others, whole or not at all. */
  readonly rewrite: (entries: readonly unknown[]) => void;
}

/** @param path without one, the journal lives in memory and dies with the program. */
export function openJournal(path: string | undefined): Journal {
  if (path !== undefined) mkdirSync(dirname(path), { recursive: true });
  let entries = path === undefined ? [] : readEntries(path);
  return {
    get entries() {
      return entries;
    },
    append(entry) {
      const line = lineOf(entry);
      if (path !== undefined) appendFileSync(path, line);
      entries.push(JSON.parse(line));
    },
    rewrite(kept) {
      const lines = kept.map(lineOf);
      if (path !== undefined) replaceFile(path, lines.join(''));
      entries = lines.map((line): unknown => JSON.parse(line));
    },
  };
}

function lineOf(entry: unknown): string {
  return `${JSON.stringify(entry ?? null)}\n`;
}

/** A rename is the only way to change a whole file that a killed program cannot leave half done. */
function replaceFile(path: string, text: string): void {
  const draft = `${path}.draft`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

function readEntries(path: string): unknown[] {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const length = bytes.lastIndexOf('\n') + 1;
  // The program was killed while it wrote the last line. It is cut off, or the next entry would be glued to it.
  if (length < bytes.length) truncateSync(path, length);
  const lines = bytes.toString('utf8', 0, length).split('\n').slice(0, -1);
  return lines.map((line, index) => parsedLine(line, `${path}:${index + 1}`));
}

function parsedLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new DefectError(`not a line of JSON: ${place}`, { cause });
  }
}

import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openJournal } from '#local/journal.ts';

function newPath(): string {
  return join(mkdtempSync(join(tmpdir(), 'journal-')), 'deeper', 'journal.jsonl');
}

test('what was appended is there when the file is opened again', () => {
  const path = newPath();
  const journal = openJournal(path);
  journal.append({ no: 1 });
  journal.append({ no: 2, text: 'æøå\nand a line break' });
  const expected = [{ no: 1 }, { no: 2, text: 'æøå\nand a line break' }];
  expect(journal.entries).toStrictEqual(expected);
  expect(openJournal(path).entries).toStrictEqual(expected);
});

test('an entry is what would be read back, so a later change of the object does not reach it', () => {
  const journal = openJournal(undefined);
  const entry = { names: ['a'], missing: undefined };
  journal.append(entry);
  entry.names.push('b');
  expect(journal.entries).toStrictEqual([{ names: ['a'] }]);
});

test('a line that was torn by a kill is dropped, and the next one is not glued to it', () => {
  const path = newPath();
  openJournal(path).append({ no: 1 });
  appendFileSync(path, '{"no":2,"text":"æ');
  const journal = openJournal(path);
  expect(journal.entries).toStrictEqual([{ no: 1 }]);
  journal.append({ no: 3 });
  expect(openJournal(path).entries).toStrictEqual([{ no: 1 }, { no: 3 }]);
});

test('a broken line in the middle is damage, not a kill: the journal says where it is', () => {
  const path = newPath();
  openJournal(path).append({ no: 1 });
  appendFileSync(path, '{"no":\n{"no":3}\n');
  expect(() => openJournal(path)).toThrow('journal.jsonl:2');
});

test('a rewrite takes the place of everything before it', () => {
  const path = newPath();
  const journal = openJournal(path);
  for (const no of [1, 2, 3]) journal.append({ no });
  journal.rewrite([{ sum: 6 }]);
  journal.append({ no: 4 });
  expect(journal.entries).toStrictEqual([{ sum: 6 }, { no: 4 }]);
  expect(readFileSync(path, 'utf8')).toBe('{"sum":6}\n{"no":4}\n');
});

test('a draft that a kill left behind is of no account', () => {
  const path = newPath();
  openJournal(path).append({ no: 1 });
  writeFileSync(`${path}.draft`, '{"no":9');
  const journal = openJournal(path);
  journal.rewrite([{ no: 2 }]);
  expect(openJournal(path).entries).toStrictEqual([{ no: 2 }]);
});

import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { PrintedBlock, PrintedDocument } from '#functions/attendance/ports.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { printDocument } from './print-document.ts';

const SAMI = 'Áá Čč Đđ Ŋŋ Šš Ŧŧ Žž';

function documentOf(...blocks: readonly PrintedBlock[]): PrintedDocument {
  return {
    language: 'nb',
    title: 'Innkallingsrapport: Kommunestyret',
    author: 'Fjordvik kommune',
    madeAt: Instant.parse('2026-12-03T21:00:00.000Z'),
    blocks,
    foot: 'Fjordvik kommune · Kommunestyret',
    pageOf: (page, pages) => `Side ${page} av ${pages}`,
  };
}

const title: PrintedBlock = { kind: 'title', text: 'Innkallingsrapport', over: 'Fjordvik kommune' };

function tableOf(count: number, note?: string): PrintedBlock {
  const rows = Array.from({ length: count }, (_, index) => ({
    cells: [String(index + 1), `Rad ${index + 1}`],
    ...(note !== undefined && { note }),
  }));
  return {
    kind: 'table',
    columns: [
      { title: 'Nr.', share: 1 },
      { title: 'Hva', share: 3 },
    ],
    rows,
  };
}

async function pagesOf(document: PrintedDocument): Promise<readonly string[]> {
  const pdf = await getDocumentProxy(await printDocument(document));
  return (await extractText(pdf)).text;
}

/** The file as an archive's checks see it: everything but the compressed streams is plain text. */
async function fileOf(document: PrintedDocument): Promise<string> {
  return Buffer.from(await printDocument(document)).toString('latin1');
}

describe('what an archive demands of PDF/A-2b', () => {
  test('it says what it is, in metadata that are not compressed', async () => {
    const file = await fileOf(documentOf(title));
    expect(file.startsWith('%PDF-1.7\n%')).toBe(true);
    expect(file).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</);
    expect(file).toMatch(/\/ID \[<[0-9a-f]+> <[0-9a-f]+>\]/);
  });

  test('it brings its colours', async () => {
    const file = await fileOf(documentOf(title));
    expect(file).toMatch(/\/OutputIntents \[\d+ 0 R\]/);
    expect(file).toMatch(/\/S \/GTS_PDFA1[^>]*\/DestOutputProfile \d+ 0 R/);
  });

  test('it brings every font that it uses', async () => {
    const file = await fileOf(documentOf(title, { kind: 'facts', rows: [['Navn', SAMI]] }));
    const fonts = file.match(/\/Type \/FontDescriptor\n/g) ?? [];
    expect(fonts.length).toBeGreaterThan(0);
    expect(file.match(/\/FontFile2 \d+ 0 R/g)).toHaveLength(fonts.length);
    expect(file).not.toMatch(/\/Subtype \/Type1\n/);
    expect(file.match(/\/ToUnicode \d+ 0 R/g)).toHaveLength(fonts.length);
  });

  test('nothing in it is locked or runs', async () => {
    expect(await fileOf(documentOf(title))).not.toMatch(/\/(Encrypt|JavaScript|JS|AA|Launch|EmbeddedFile)\b/);
  });

  test('it is tagged, and says its language and title', async () => {
    const file = await fileOf(documentOf(title, tableOf(1)));
    expect(file).toMatch(/\/Lang \(nb\)/);
    expect(file).toMatch(/\/Marked true/);
    expect(file).toMatch(/\/DisplayDocTitle true/);
    for (const tag of ['Document', 'H1', 'Table', 'TR', 'TH', 'TD']) expect(file).toContain(`/S /${tag}\n`);
  });

  test('a letter that the font lacks is named by its number, and marks without a shape are left out', async () => {
    const [page] = await pagesOf(documentOf({ kind: 'paragraph', text: 'Ja 👍\u200d \u0007da' }));
    expect(page).toContain('Ja [U+1F44D] da');
  });
});

describe('what a reader sees', () => {
  test('the letters of Sámi names', async () => {
    const [page] = await pagesOf(documentOf({ kind: 'paragraph', text: SAMI }));
    expect(page).toContain(SAMI);
  });

  test('a long table goes on over pages, with its titles on each and every row once', async () => {
    const pages = await pagesOf(documentOf(title, tableOf(120)));
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Nr. Hva');
      expect(page).toContain(`Side ${index + 1} av ${pages.length}`);
    }
    const rows = pages.join('\n').match(/Rad \d+/g) ?? [];
    expect(rows).toStrictEqual(Array.from({ length: 120 }, (_, index) => `Rad ${index + 1}`));
  });

  test('a letter longer than a page loses no line', async () => {
    const lines = Array.from({ length: 150 }, (_, index) => `linje ${index + 1}.`);
    const pages = await pagesOf(documentOf(tableOf(1, lines.join('\n'))));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join('\n').match(/linje \d+\./g)).toStrictEqual(lines);
  });

  test('a paragraph longer than a page is read to its end', async () => {
    const words = Array.from({ length: 2_500 }, (_, index) => `ord${index + 1}`);
    const pages = await pagesOf(documentOf({ kind: 'paragraph', text: words.join(' ') }));
    expect(pages.join(' ').match(/ord\d+/g)).toStrictEqual(words);
  });
});

test('a long log lets others have their turn', async () => {
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 0);
  await printDocument(documentOf(tableOf(200)));
  clearInterval(turning);
  expect(turns).toBeGreaterThan(5);
});

test('the same document gives the same bytes', async () => {
  const document = documentOf(title, tableOf(3));
  expect(await printDocument(document)).toStrictEqual(await printDocument(document));
});

import type { PrintedBlock, PrintedDocument } from '#functions/attendance/ports.ts';

/** An archive takes no document with a letter that its font lacks: such a letter is named by its number instead. */
function printable(text: string, hasLetter: (codePoint: number) => boolean): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const codePoint = letter.codePointAt(0) ?? 0;
      if (letter === '\n') return letter;
      if (letter === '\t') return ' ';
      if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) || isJoiner(codePoint)) return '';
      return hasLetter(codePoint) ? letter : `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
    })
    .join('');
}

/** Marks that only say how the letters around them are drawn. */
function isJoiner(codePoint: number): boolean {
  return codePoint === 0x200d || (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || codePoint === 0x00ad;
}

export function printableDocument(document: PrintedDocument, hasLetter: (codePoint: number) => boolean) {
  const clean = (text: string) => printable(text, hasLetter);
  return {
    ...document,
    title: clean(document.title),
    author: clean(document.author),
    foot: clean(document.foot),
    blocks: document.blocks.map((block) => cleanBlock(block, clean)),
  };
}

function cleanBlock(block: PrintedBlock, clean: (text: string) => string): PrintedBlock {
  switch (block.kind) {
    case 'title':
      return { kind: 'title', text: clean(block.text), over: clean(block.over) };
    case 'facts':
      return { kind: 'facts', rows: block.rows.map(([label, value]) => [clean(label), clean(value)] as const) };
    case 'table':
      return {
        kind: 'table',
        columns: block.columns.map(({ title, share }) => ({ title: clean(title), share })),
        rows: block.rows.map(({ cells, note }) => ({
          cells: cells.map(clean),
          ...(note !== undefined && { note: clean(note) }),
        })),
      };
    default:
      return { kind: block.kind, text: clean(block.text) };
  }
}

import type { PrintedDocument } from '#functions/attendance/ports.ts';
import { assert } from '#shared/kernel/assert.ts';
import { drawBlock } from './blocks.ts';
import { type FontName, readFont } from './fonts.ts';
import { decoration, heightOf, MARGIN, type Paper, type Pdf, STYLES, usable, write } from './paper.ts';
import { printableDocument } from './printable.ts';

/**
 * Prints as PDF/A-2b: fonts and colour profile inside, no scripts, tagged and with its language. The library is loaded
 * with the first document, because hardly any call needs it.
 */
export async function printDocument(given: PrintedDocument): Promise<Uint8Array> {
  const [{ default: PDFDocument }, { create }] = await Promise.all([import('pdfkit'), import('fontkit')]);
  const fonts = fontsInMemory();
  const letters = create(fonts.regular);
  assert('hasGlyphForCodePoint' in letters, 'a font file holds one font');
  const document = printableDocument(given, (codePoint) => letters.hasGlyphForCodePoint(codePoint));
  const madeAt = new Date(document.madeAt);
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN.top, bottom: MARGIN.bottom, left: MARGIN.side, right: MARGIN.side },
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    tagged: true,
    lang: document.language,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    font: '', // Or a standard font is looked up, which the file must not use and the bundle has not.
    info: { Title: document.title, Author: document.author, CreationDate: madeAt },
  });
  const bytes = collected(pdf);
  for (const name of fontNames) pdf.registerFont(name, fonts[name]);
  pdf.addPage();
  const { width } = usable(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const paper: Paper = { pdf, root, left: MARGIN.side, width, y: MARGIN.top, repeat: undefined };
  for (const block of document.blocks) await drawBlock(paper, block);
  root.end();
  drawFeet(paper, document);
  pdf.end();
  return bytes;
}

const fontNames = ['regular', 'strong'] as const satisfies readonly FontName[];

let kept: Readonly<Record<FontName, Buffer>> | undefined;

function fontsInMemory(): Readonly<Record<FontName, Buffer>> {
  kept ??= { regular: readFont('regular'), strong: readFont('strong') };
  return kept;
}

function collected(pdf: Pdf): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Uint8Array) => parts.push(part));
    pdf.on('error', reject);
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
  });
}

/** Below the margin, where the library would otherwise begin a new page. */
function drawFeet(paper: Paper, { foot, pageOf }: PrintedDocument): void {
  const { pdf, left, width } = paper;
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    const y = pdf.page.height - MARGIN.bottom + 22;
    const number = pageOf(page + 1, count);
    const numberWidth = 90;
    decoration(paper, 'Pagination', () => {
      write(paper, shortened(paper, foot, width - numberWidth), STYLES.foot, {
        x: left,
        y,
        width: width - numberWidth,
      });
      pdf.font(STYLES.foot.font, STYLES.foot.size).text(number, left + width - numberWidth, y, {
        width: numberWidth,
        align: 'right',
      });
    });
  }
}

function shortened(paper: Paper, text: string, width: number): string {
  const line = heightOf(paper, 'X', STYLES.foot, width);
  let short = text;
  while (short.length > 1 && heightOf(paper, short, STYLES.foot, width) > line) short = `${short.slice(0, -2)}…`;
  return short;
}

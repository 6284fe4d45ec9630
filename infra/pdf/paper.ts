import type PDFDocument from 'pdfkit';
import type { FontName } from './fonts.ts';

export type Pdf = InstanceType<typeof PDFDocument>;
export type Element = ReturnType<Pdf['struct']>;

/** Points, 1/72 inch. */
export const MARGIN = { top: 56, bottom: 64, side: 54 } as const;

export interface TextStyle {
  readonly font: FontName;
  /** Points. */
  readonly size: number;
  readonly color: string;
  readonly lineGap: number;
}

const INK = '#16202b';
const SOFT = '#4a5763';
const LINE = '#b9c2cb';

export const STYLES = {
  over: { font: 'regular', size: 10, color: SOFT, lineGap: 1 },
  title: { font: 'strong', size: 21, color: INK, lineGap: 2 },
  section: { font: 'strong', size: 14, color: INK, lineGap: 1 },
  heading: { font: 'strong', size: 11, color: INK, lineGap: 1 },
  text: { font: 'regular', size: 9.5, color: INK, lineGap: 1.5 },
  label: { font: 'strong', size: 9.5, color: SOFT, lineGap: 1.5 },
  columnTitle: { font: 'strong', size: 8, color: SOFT, lineGap: 0.5 },
  cell: { font: 'regular', size: 8.5, color: INK, lineGap: 0.5 },
  note: { font: 'regular', size: 8, color: SOFT, lineGap: 0.5 },
  foot: { font: 'regular', size: 7.5, color: SOFT, lineGap: 0 },
} as const satisfies Record<string, TextStyle>;

/** A sheet that is written from top to bottom. */
export interface Paper {
  readonly pdf: Pdf;
  readonly root: Element;
  readonly left: number;
  readonly width: number;
  /** Where the next line goes, in points from the top of the page. */
  y: number;
  /** Set while a table is drawn: its column titles are repeated at the top of each page. */
  repeat: (() => void) | undefined;
}

export function usable(pdf: Pdf): { readonly width: number; readonly bottom: number } {
  return { width: pdf.page.width - 2 * MARGIN.side, bottom: pdf.page.height - MARGIN.bottom };
}

/** @param height points that must be on one page; a page that has no room for them is left as it is */
export function makeRoom(paper: Paper, height: number): void {
  if (paper.y + height <= usable(paper.pdf).bottom) return;
  paper.pdf.addPage();
  paper.y = MARGIN.top;
  paper.repeat?.();
}

export function heightOf({ pdf }: Pick<Paper, 'pdf'>, text: string, style: TextStyle, width: number): number {
  return pdf.font(style.font, style.size).heightOfString(text, { width, lineGap: style.lineGap });
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export function write({ pdf }: Pick<Paper, 'pdf'>, text: string, style: TextStyle, { x, y, width }: Place): void {
  pdf.font(style.font, style.size).fillColor(style.color).text(text, x, y, { width, lineGap: style.lineGap });
}

/** Draws what a reader reads, as one element of the document's structure. */
export function tagged({ pdf }: Pick<Paper, 'pdf'>, parent: Element, tag: string, draw: () => void): void {
  const element = pdf.struct(tag);
  parent.add(element);
  const content = pdf.markStructureContent(tag);
  draw();
  pdf.endMarkedContent();
  element.add(content);
  element.end();
}

/** Draws what a reader of the structure passes over. */
export function decoration({ pdf }: Pick<Paper, 'pdf'>, type: 'Layout' | 'Pagination', draw: () => void): void {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
}

export function rule(paper: Pick<Paper, 'pdf' | 'left' | 'width'>, y: number, weight: number): void {
  decoration(paper, 'Layout', () => {
    const { pdf, left, width } = paper;
    pdf
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(weight)
      .strokeColor(LINE)
      .stroke();
  });
}

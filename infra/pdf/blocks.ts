import type { PrintedBlock } from '#functions/attendance/ports.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import { heightOf, makeRoom, type Paper, rule, STYLES, type TextStyle, tagged, usable, write } from './paper.ts';
import { drawTable } from './table.ts';

const LABEL_WIDTH = 128;
/** A heading is never the last thing on a page. */
const FOLLOWING = 56;

export async function drawBlock(paper: Paper, block: PrintedBlock): Promise<void> {
  switch (block.kind) {
    case 'title':
      return drawTitle(paper, block);
    case 'section':
      return drawSection(paper, block.text);
    case 'heading':
      paper.y += 8;
      return drawText(paper, block.text, { style: STYLES.heading, tag: 'H3', following: 2 * FOLLOWING });
    case 'paragraph':
      drawText(paper, block.text, { style: STYLES.text, tag: 'P' });
      paper.y += 4;
      return;
    case 'code':
      drawText(paper, block.text, { style: STYLES.label, tag: 'P' });
      paper.y += 4;
      return;
    case 'facts':
      return drawFacts(paper, block.rows);
    case 'table':
      return drawTable(paper, block.columns, block.rows);
    default:
      return unreachable(block, 'block');
  }
}

function drawTitle(paper: Paper, { text, over }: Extract<PrintedBlock, { kind: 'title' }>): void {
  drawText(paper, over, { style: STYLES.over, tag: 'P' });
  drawText(paper, text, { style: STYLES.title, tag: 'H1', following: FOLLOWING });
  paper.y += 4;
  rule(paper, paper.y, 1.2);
  paper.y += 8;
}

function drawSection(paper: Paper, text: string): void {
  paper.y += 12;
  drawText(paper, text, { style: STYLES.section, tag: 'H2', following: FOLLOWING });
  paper.y += 3;
}

interface TextPart {
  readonly style: TextStyle;
  readonly tag: 'H1' | 'H2' | 'H3' | 'P';
  /** What must have room below it on the same page, in points. */
  readonly following?: number;
}

function drawText(paper: Paper, text: string, { style, tag, following = 0 }: TextPart): void {
  const { left, width } = paper;
  const height = heightOf(paper, text, style, width);
  makeRoom(paper, height + following);
  tagged(paper, paper.root, tag, () => write(paper, text, style, { x: left, y: paper.y, width }));
  // What is longer than a page goes on over the next, and ends there.
  paper.y = paper.pdf.y;
}

function drawFacts(paper: Paper, rows: Extract<PrintedBlock, { kind: 'facts' }>['rows']): void {
  const { left, width } = paper;
  const valueWidth = width - LABEL_WIDTH;
  for (const [label, value] of rows) {
    const labelHeight = heightOf(paper, label, STYLES.label, LABEL_WIDTH - 8);
    const lines = value.split('\n');
    for (const [index, line] of lines.entries()) {
      const height = Math.max(index === 0 ? labelHeight : 0, heightOf(paper, line, STYLES.text, valueWidth));
      makeRoom(paper, Math.min(height, usable(paper.pdf).bottom));
      tagged(paper, paper.root, 'P', () => {
        const { y } = paper;
        if (index === 0) write(paper, label, STYLES.label, { x: left, y, width: LABEL_WIDTH - 8 });
        write(paper, line, STYLES.text, { x: left + LABEL_WIDTH, y, width: valueWidth });
      });
      paper.y += height;
    }
    paper.y += 1.5;
  }
  paper.y += 4;
}

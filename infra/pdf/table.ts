import type { PrintedColumn, PrintedRow } from '#functions/attendance/ports.ts';
import {
  decoration,
  type Element,
  heightOf,
  makeRoom,
  type Paper,
  type Place,
  rule,
  STYLES,
  tagged,
  write,
} from './paper.ts';

const GAP = 8;
const PADDING = 3.5;

type Columns = readonly (PrintedColumn & Pick<Place, 'x' | 'width'>)[];

/** Some tens of milliseconds of drawing. */
const ROWS_AT_A_TIME = 20;

/** A log of thousands takes seconds: whoever answers a text meanwhile must not wait for it. */
export async function drawTable(
  paper: Paper,
  columns: readonly PrintedColumn[],
  rows: readonly PrintedRow[],
): Promise<void> {
  const laid = laidOut(paper, columns);
  const table = paper.pdf.struct('Table');
  paper.root.add(table);
  const titles = titleHeight(paper, laid);
  makeRoom(paper, titles + (rows[0] === undefined ? 0 : cellsHeight(paper, laid, rows[0])));
  drawTitles(paper, laid, table);
  paper.repeat = () => drawTitles(paper, laid, undefined);
  for (const [index, row] of rows.entries()) {
    drawRow(paper, laid, table, row);
    if (index % ROWS_AT_A_TIME === ROWS_AT_A_TIME - 1) await othersTurn();
  }
  paper.repeat = undefined;
  table.end();
  paper.y += 10;
}

function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function laidOut({ left, width }: Paper, columns: readonly PrintedColumn[]): Columns {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const usableWidth = width - GAP * (columns.length - 1);
  let x = left;
  return columns.map((column) => {
    const own = { ...column, x, width: (usableWidth * column.share) / shares };
    x += own.width + GAP;
    return own;
  });
}

function titleHeight(paper: Paper, columns: Columns): number {
  return (
    Math.max(...columns.map(({ title, width }) => heightOf(paper, title, STYLES.columnTitle, width))) + 2 * PADDING
  );
}

/** @param table without it the titles are only repeated for the eye */
function drawTitles(paper: Paper, columns: Columns, table: Element | undefined): void {
  const { y } = paper;
  const row = table === undefined ? undefined : paper.pdf.struct('TR');
  if (row !== undefined) table?.add(row);
  for (const { title, x, width } of columns) {
    const draw = () => write(paper, title, STYLES.columnTitle, { x, y: y + PADDING, width });
    if (row === undefined) decoration(paper, 'Pagination', draw);
    else tagged(paper, row, 'TH', draw);
  }
  row?.end();
  paper.y = y + titleHeight(paper, columns);
  rule(paper, paper.y, 0.9);
}

function cellsHeight(paper: Paper, columns: Columns, { cells }: PrintedRow): number {
  const heights = columns.map(({ width }, index) => heightOf(paper, cells[index] ?? '', STYLES.cell, width));
  return Math.max(...heights) + 2 * PADDING;
}

function drawRow(paper: Paper, columns: Columns, table: Element, row: PrintedRow): void {
  const height = cellsHeight(paper, columns, row);
  makeRoom(paper, height);
  const { y } = paper;
  const page = paper.pdf.page;
  const element = paper.pdf.struct('TR');
  table.add(element);
  for (const [index, column] of columns.entries()) {
    const text = row.cells[index] ?? '';
    const draw = () => write(paper, text, STYLES.cell, { ...column, y: y + PADDING });
    if (index < columns.length - 1 || row.note === undefined) {
      tagged(paper, element, 'TD', draw);
      continue;
    }
    const cell = paper.pdf.struct('TD');
    element.add(cell);
    tagged(paper, cell, 'P', draw);
    paper.y = y + PADDING + heightOf(paper, text, STYLES.cell, column.width);
    drawNote(paper, cell, row.note, column);
    cell.end();
  }
  element.end();
  const isOnOnePage = paper.pdf.page === page;
  const end = row.note === undefined ? y + height : paper.y + PADDING;
  paper.y = isOnOnePage ? Math.max(end, y + height) : end;
  rule(paper, paper.y, 0.4);
}

/** Line by line, because a long letter may go on over the page. */
function drawNote(paper: Paper, cell: Element, note: string, { x, width }: Pick<Place, 'x' | 'width'>): void {
  for (const line of note.split('\n')) {
    const height = line === '' ? STYLES.note.size / 2 : heightOf(paper, line, STYLES.note, width);
    makeRoom(paper, height);
    if (line !== '') tagged(paper, cell, 'P', () => write(paper, line, STYLES.note, { x, y: paper.y, width }));
    paper.y += height;
  }
}

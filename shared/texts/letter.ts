import { unreachable } from '#shared/kernel/assert.ts';
import type { Language } from '#shared/kernel/language.ts';
import { LINK } from './words.ts';

/** A letter as its parts, top to bottom. Both the plain text and the HTML are made of the same ones. */
export type Block =
  | { readonly kind: 'lead'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Opens the personal link. At most one in a letter. */
  | { readonly kind: 'button'; readonly label: string }
  | { readonly kind: 'rows'; readonly heading: string; readonly rows: readonly Row[] }
  | { readonly kind: 'papers'; readonly label: string; readonly url: string }
  | { readonly kind: 'note'; readonly text: string };

export interface Row {
  readonly mark: string;
  readonly text: string;
}

export interface Letter {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

/** The personal link is still `{lenke}` in `text` and `html`; putting an https address in its place is safe in both. */
export interface RenderedEmail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export function renderLetter(letter: Letter, language: Language): RenderedEmail {
  return {
    subject: letter.subject,
    text: `${letter.blocks.map(blockText).join('\n\n')}\n`,
    html: htmlOf(letter, language),
  };
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'lead':
    case 'text':
    case 'note':
      return block.text;
    case 'button':
      return `${block.label}:\n${LINK}`;
    case 'rows':
      return [block.heading, ...block.rows.map(({ mark, text }) => `${mark} ${text}`.trim())].join('\n');
    case 'papers':
      return `${block.label}:\n${block.url}`;
    default:
      return unreachable(block, 'part of a letter');
  }
}

const FONT =
  "font-family:Inter,system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;font-size:17px;line-height:1.55";
const INK = 'color:#23262a';
const QUIET_INK = 'color:#57606a';
const BUTTON =
  'display:inline-block;padding:14px 22px;border-radius:4px;background:#0062ba;color:#ffffff;font-weight:600;text-decoration:none';
const CELL = 'padding:8px 16px 8px 0;border-top:1px solid #d8dde3;vertical-align:top;text-align:left';

function htmlOf({ subject, blocks }: Letter, language: Language): string {
  const body = blocks.map(blockHtml).join('\n');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:24px 16px;background:#ffffff;${FONT};${INK}">
<div style="max-width:640px;margin:0 auto">
${body}
</div>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'lead':
      return `<p style="margin:0 0 16px;font-weight:600">${escapeHtml(block.text)}</p>`;
    case 'text':
      return `<p style="margin:0 0 16px">${escapeHtml(block.text)}</p>`;
    case 'button':
      return `<p style="margin:0 0 20px"><a href="${LINK}" style="${BUTTON}">${escapeHtml(block.label)}</a></p>`;
    case 'rows':
      return rowsHtml(block.heading, block.rows);
    case 'papers':
      return `<p style="margin:0 0 20px"><a href="${escapeHtml(block.url)}" style="color:#0062ba">${escapeHtml(block.label)}</a></p>`;
    case 'note':
      return `<p style="margin:0 0 8px;font-size:15px;${QUIET_INK}">${escapeHtml(block.text)}</p>`;
    default:
      return unreachable(block, 'part of a letter');
  }
}

function rowsHtml(heading: string, rows: readonly Row[]): string {
  const lines = rows.map(
    ({ mark, text }) =>
      `<tr><td style="${CELL};${QUIET_INK};white-space:nowrap">${escapeHtml(mark)}</td><td style="${CELL};width:100%">${escapeHtml(text)}</td></tr>`,
  );
  return `<p style="margin:0 0 8px;font-weight:600">${escapeHtml(heading)}</p>
<table role="presentation" style="width:100%;margin:0 0 16px;border-collapse:collapse;font-size:17px"><tbody>
${lines.join('\n')}
</tbody></table>`;
}

/** Fit for text and for a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;');
}

import type { Instant } from '#shared/kernel/instant.ts';
import { localClockOf, localDateOf } from '#shared/rules/local-time.ts';

/** Tells spreadsheets that what follows is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** A table as European spreadsheets open it. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellOf).join(';')}\r\n`).join('');
}

/** A cell that a spreadsheet would run as a formula is marked as text, whoever wrote it. */
function cellOf(text: string): string {
  const plain = text.replaceAll('\u00a0', ' ');
  const harmless = /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** `2026-12-03 18:00` by the clocks of the zone. */
export function localMinute(at: Instant, zone: string): string {
  return `${localDateOf(at, zone)} ${localClockOf(at, zone)}`;
}

/** `2026-12-03 18:00:34` by the clocks of the zone. */
export function localSecond(at: Instant, zone: string): string {
  return `${localMinute(at, zone)}:${at.slice(17, 19)}`;
}

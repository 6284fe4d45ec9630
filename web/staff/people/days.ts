import { LocalDate } from '#shared/kernel/instant.ts';

const DAY = String.raw`(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})`;
const LINE = new RegExp(`^${DAY}(?:\\s*[–-]\\s*${DAY})?$`);

export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** `2026-12-01` as `1.12.2026` */
export function dayText(day: LocalDate): string {
  return day.split('-').map(Number).toReversed().join('.');
}

export function daysText({ from, to }: Days): string {
  return from === to ? dayText(from) : `${dayText(from)}–${dayText(to)}`;
}

/** `1.12.2026–6.12.2026`, or a single day; nothing when it cannot be read. */
export function daysIn(line: string): Days | undefined {
  const [, day, month, year, lastDay, lastMonth, lastYear] = LINE.exec(line.trim()) ?? [];
  const from = dateOf(year, month, day);
  const to = lastDay === undefined ? from : dateOf(lastYear, lastMonth, lastDay);
  return from === undefined || to === undefined || from > to ? undefined : { from, to };
}

function dateOf(year = '', month = '', day = ''): LocalDate | undefined {
  return LocalDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data;
}

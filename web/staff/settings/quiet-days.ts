import type { Settings } from '#shared/contracts/settings.ts';

const DAY = String.raw`(\d{1,2})\.\s?(\d{1,2})\.?`;
const LINE = new RegExp(`^${DAY}(?:\\s*[–-]\\s*${DAY})?$`);

/** `05-17` as `17.05`, `12-24/01-01` as `24.12–01.01`, and Easter by its word. */
export function quietDayText(day: string, easter: string): string {
  if (day === 'easter') return easter;
  return day
    .split('/')
    .map((part) => part.split('-').toReversed().join('.'))
    .join('–');
}

/** The line as it is stored; nothing when it is no day of the year. */
export function quietDayIn(line: string, easter: string): Settings['quietDays'][number] | undefined {
  const text = line.trim();
  if (text.toLowerCase() === easter.toLowerCase()) return 'easter';
  const [, day, month, lastDay, lastMonth] = LINE.exec(text) ?? [];
  const first = monthDay(month, day);
  if (first === undefined) return undefined;
  if (lastDay === undefined) return first;
  const last = monthDay(lastMonth, lastDay);
  return last === undefined ? undefined : `${first}/${last}`;
}

function monthDay(month: string | undefined, day: string | undefined): string | undefined {
  const [months, days] = [Number(month), Number(day)];
  // A leap year has every day that there is.
  const date = new Date(Date.UTC(2028, months - 1, days));
  if (date.getUTCMonth() !== months - 1 || date.getUTCDate() !== days) return undefined;
  return date.toISOString().slice(5, 10);
}

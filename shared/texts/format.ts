import { Temporal } from 'temporal-polyfill';
import type { Interval } from '#shared/contracts/scope.ts';
import { present } from '#shared/kernel/assert.ts';
import { DAY_MINUTES, type Instant, minutesBetween } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { CALENDAR_WORDS } from './calendar-words.ts';

/**
 * `screen` joins what must not be broken with no-break spaces and writes ranges with an en dash.
 * `sms` keeps to GSM-7, where neither exists: one of them would halve what fits in a part.
 */
export type Dialect = 'screen' | 'sms';

const NO_BREAK_SPACE = '\u00a0';
const EN_DASH = '\u2013';

/** The space of a dialect that keeps its two neighbours on one line. */
export function joinerOf(dialect: Dialect): string {
  return dialect === 'screen' ? NO_BREAK_SPACE : ' ';
}

function localOf(at: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone);
}

/** Whole days on the calendar from `now` to `at`: 1 is tomorrow, -1 yesterday, whatever the clock says. */
export function calendarDaysBetween(now: Instant, at: Instant, zone: string): number {
  return localOf(now, zone).toPlainDate().until(localOf(at, zone).toPlainDate()).days;
}

/** `3. desember`; with `now`, the year follows when it is not this one. */
export function formatDate(at: Instant, zone: string, language: Language, now?: Instant): string {
  const local = localOf(at, zone);
  const words = CALENDAR_WORDS[language];
  const date = `${local.day}${words.ordinal} ${present(words.months[local.month - 1], 'month')}`;
  const isOtherYear = now !== undefined && localOf(now, zone).year !== local.year;
  return isOtherYear ? `${date} ${local.year}` : date;
}

/** `torsdag 3. desember`; with `now` also `i dag`, `i morgen`, `i går`, and the year when it is not this one. */
export function formatDay(at: Instant, zone: string, language: Language, now?: Instant): string {
  const words = CALENDAR_WORDS[language];
  if (now !== undefined) {
    const daysAway = calendarDaysBetween(now, at, zone);
    if (daysAway === 0) return words.today;
    if (daysAway === 1) return words.tomorrow;
    if (daysAway === -1) return words.yesterday;
  }
  const weekday = present(words.weekdays[localOf(at, zone).dayOfWeek - 1], 'weekday');
  return `${weekday} ${formatDate(at, zone, language, now)}`;
}

/** `tor. 3. des.`, for tables. */
export function formatShortDay(at: Instant, zone: string, language: Language, now?: Instant): string {
  const local = localOf(at, zone);
  const words = CALENDAR_WORDS[language];
  const weekday = present(words.shortWeekdays[local.dayOfWeek - 1], 'weekday');
  const month = present(words.shortMonths[local.month - 1], 'month');
  const isOtherYear = now !== undefined && localOf(now, zone).year !== local.year;
  return `${weekday} ${local.day}${words.ordinal} ${month}${isOtherYear ? ` ${local.year}` : ''}`;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

/** `16.57`, for tables and the timeline. */
export function formatBareClock(at: Instant, zone: string, language: Language): string {
  const { hour, minute } = localOf(at, zone);
  return [hour, minute].map(twoDigits).join(CALENDAR_WORDS[language].clockSeparator);
}

/** `12.57.34`, for the log. */
export function formatLogClock(at: Instant, zone: string, language: Language): string {
  const { hour, minute, second } = localOf(at, zone);
  return [hour, minute, second].map(twoDigits).join(CALENDAR_WORDS[language].clockSeparator);
}

/** `kl. 12.57.34`, for the log. */
export function formatClockWithSeconds(at: Instant, zone: string, language: Language): string {
  return withClockMark(formatLogClock(at, zone, language), language, 'screen');
}

function withClockMark(clock: string, language: Language, dialect: Dialect): string {
  const { clockMark } = CALENDAR_WORDS[language];
  return clockMark === '' ? clock : `${clockMark}${joinerOf(dialect)}${clock}`;
}

/** `kl. 16.57`, for running text. */
export function formatClock(at: Instant, zone: string, language: Language, dialect: Dialect): string {
  return withClockMark(formatBareClock(at, zone, language), language, dialect);
}

/** `18.00–21.00`, for tables. */
export function formatBareRange({ from, to }: Interval, zone: string, language: Language, dialect: Dialect): string {
  const dash = dialect === 'screen' ? EN_DASH : '-';
  return `${formatBareClock(from, zone, language)}${dash}${formatBareClock(to, zone, language)}`;
}

/** `kl. 18.00–21.00`. A period of a day or more names the day on which it ends. */
export function formatRange(interval: Interval, zone: string, language: Language, dialect: Dialect): string {
  const { from, to } = interval;
  if (minutesBetween(from, to) < DAY_MINUTES) {
    return withClockMark(formatBareRange(interval, zone, language, dialect), language, dialect);
  }
  const { until } = CALENDAR_WORDS[language];
  return `${formatClock(from, zone, language, dialect)} ${until} ${formatDeadline(to, zone, language, dialect)}`;
}

/** `torsdag 3. desember kl. 17.00`; with `now` also `i dag kl. 17.00`. Always the absolute time. */
export function formatDeadline(at: Instant, zone: string, language: Language, dialect: Dialect, now?: Instant): string {
  const day = formatDay(at, zone, language, now);
  return `${day}${CALENDAR_WORDS[language].at}${formatClock(at, zone, language, dialect)}`;
}

/** `a`, `a og b`, `a, b og c`. */
export function formatList(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  return `${parts.slice(0, -1).join(', ')} ${CALENDAR_WORDS[language].and} ${last}`;
}

/** `1 200`, with no-break spaces on screen. */
export function formatNumber(count: number, dialect: Dialect = 'screen'): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, joinerOf(dialect));
}

/** The number, or the word for none. */
export function formatCount(count: number, language: Language, dialect: Dialect = 'screen'): string {
  return count === 0 ? CALENDAR_WORDS[language].none : formatNumber(count, dialect);
}

/** `25 av 27`. Never per cent. */
export function formatOutOf(part: number, whole: number, language: Language): string {
  return `${formatNumber(part)} ${CALENDAR_WORDS[language].of} ${formatNumber(whole)}`;
}

const NORWEGIAN = /^\+47(\d{8})$/;
const DANISH = /^\+45(\d{8})$/;
const SWEDISH = /^\+46(\d{2})(\d{3})(\d{2})(\d{2})$/;

/**
 * A number in the groups people say it in, without +47 when it is Norwegian.
 * @param number E.164; anything else (a short code, a number typed by hand) comes back as it is.
 */
export function formatPhone(number: string, dialect: Dialect): string {
  const joiner = joinerOf(dialect);
  const norwegian = NORWEGIAN.exec(number)?.[1];
  if (norwegian !== undefined) return groupsOf(norwegian, /^[489]/.test(norwegian) ? [3, 2, 3] : [2, 2, 2, 2], joiner);
  const danish = DANISH.exec(number)?.[1];
  if (danish !== undefined) return ['+45', groupsOf(danish, [2, 2, 2, 2], joiner)].join(joiner);
  const swedish = SWEDISH.exec(number);
  if (swedish !== null) return ['+46', ...swedish.slice(1)].join(joiner);
  return number;
}

function groupsOf(digits: string, lengths: readonly number[], joiner: string): string {
  const starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0));
  return starts.map((start, index) => digits.slice(start, start + (lengths[index] ?? 0))).join(joiner);
}

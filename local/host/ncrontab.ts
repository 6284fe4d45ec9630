import { assert, present } from '#shared/kernel/assert.ts';
import { epochMsOf, type Instant, instantOf } from '#shared/kernel/instant.ts';

/** Long enough for the rarest schedule there is, 29 February on a given weekday. */
const SEARCH_YEARS_MAX = 40;

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

interface Field {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Words for numbers, from `min` on. */
  readonly words: readonly string[];
}

const FIELDS: readonly Field[] = [
  { name: 'second', min: 0, max: 59, words: [] },
  { name: 'minute', min: 0, max: 59, words: [] },
  { name: 'hour', min: 0, max: 23, words: [] },
  { name: 'day', min: 1, max: 31, words: [] },
  { name: 'month', min: 1, max: 12, words: MONTHS },
  { name: 'weekday', min: 0, max: 6, words: WEEKDAYS },
];

/**
 * Reads a schedule as Azure Functions writes it: `second minute hour day month weekday`, in UTC; a day has to fit both
 * the day of the month and the weekday. With five fields the second is 0.
 * @returns the first occurrence later than the given instant
 */
export function parseNcrontab(expression: string): (after: Instant) => Instant {
  const parts = expression.trim().split(/\s+/);
  const sixParts = parts.length === 5 ? ['0', ...parts] : parts;
  assert(sixParts.length === FIELDS.length, `the schedule "${expression}" has five or six fields`);
  const [seconds, minutes, hours, days, months, weekdays] = FIELDS.map((field, index) =>
    allowedValues(field, sixParts[index] ?? '', expression),
  );
  const isDay = (date: Date) =>
    present(months, 'months').includes(date.getUTCMonth() + 1) &&
    present(days, 'days').includes(date.getUTCDate()) &&
    present(weekdays, 'weekdays').includes(date.getUTCDay());
  const times: DayTimes = {
    hours: present(hours, 'hours'),
    minutes: present(minutes, 'minutes'),
    seconds: present(seconds, 'seconds'),
  };
  return (after) => nextOccurrence(expression, isDay, times, after);
}

interface DayTimes {
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
}

function nextOccurrence(expression: string, isDay: (date: Date) => boolean, times: DayTimes, after: Instant): Instant {
  const start = new Date(Math.floor(epochMsOf(after) / 1_000) * 1_000 + 1_000);
  const midnightMs = Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate());
  for (let dayIndex = 0; dayIndex < SEARCH_YEARS_MAX * 366; dayIndex += 1) {
    const day = new Date(midnightMs + dayIndex * 86_400_000);
    if (!isDay(day)) continue;
    const second = firstSecond(times, dayIndex === 0 ? (start.getTime() - midnightMs) / 1_000 : 0);
    if (second !== undefined) return instantOf(day.getTime() + second * 1_000);
  }
  throw new RangeError(`the schedule "${expression}" never comes round`);
}

/** The first allowed second of a day at or after `from`, counted from midnight. */
function firstSecond({ hours, minutes, seconds }: DayTimes, from: number): number | undefined {
  for (const hour of hours) {
    if ((hour + 1) * 3_600 <= from) continue;
    for (const minute of minutes) {
      const minuteStart = hour * 3_600 + minute * 60;
      if (minuteStart + 60 <= from) continue;
      const second = seconds.find((candidate) => minuteStart + candidate >= from);
      if (second !== undefined) return minuteStart + second;
    }
  }
  return undefined;
}

function allowedValues(field: Field, text: string, expression: string): readonly number[] {
  const values = text.split(',').flatMap((part) => valuesOf(field, part, expression));
  return [...new Set(values)].toSorted((a, b) => a - b);
}

function valuesOf(field: Field, part: string, expression: string): readonly number[] {
  const [range = '', step] = part.split('/');
  const [from, to] = range === '*' ? [field.min, field.max] : boundsOf(field, range, step !== undefined);
  const every = step === undefined ? 1 : Number(step);
  const isUnderstood = Number.isInteger(every) && every > 0 && from >= field.min && to <= field.max && from <= to;
  assert(isUnderstood, `the ${field.name} of the schedule "${expression}" is understood`);
  return Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, index) => from + index * every);
}

/** A single number with a step, such as `5/15`, runs on to the end. */
function boundsOf(field: Field, range: string, hasStep: boolean): readonly [number, number] {
  const [first = '', last] = range.split('-');
  const from = numberOf(field, first);
  if (last !== undefined) return [from, numberOf(field, last)];
  return [from, hasStep ? field.max : from];
}

function numberOf(field: Field, text: string): number {
  const index = field.words.findIndex((word) => text.toUpperCase().startsWith(word));
  if (index >= 0) return index + field.min;
  return text === '' ? Number.NaN : Number(text);
}

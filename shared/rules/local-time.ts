import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import { assert, present } from '#shared/kernel/assert.ts';
import { epochMsOf, type Instant, instantOf, type LocalDate } from '#shared/kernel/instant.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A stretch of time, `[fromMs, toMs)`, in which a zone's clocks keep one distance from UTC. */
interface OffsetStretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly offsetMs: number;
}

/** A zone changes its clocks twice a year, so this holds a century. A zone that needs more starts its list anew. */
const STRETCHES_MAX = 200;

/**
 * What the time zone database says, remembered: asking it takes microseconds, and a simulated autumn asks millions of
 * times. The answers never change while the process lives, so the functions below stay pure for their callers.
 */
const stretchesByZone = new Map<string, OffsetStretch[]>();

/**
 * How far local clocks are ahead of UTC at a moment.
 *
 * @param timeZone IANA name, such as `Europe/Oslo`
 * @returns milliseconds, negative west of Greenwich
 */
export function zoneOffsetMs(atMs: number, timeZone: string): number {
  const known = stretchesByZone.get(timeZone) ?? [];
  for (const stretch of known) {
    if (stretch.fromMs <= atMs && atMs < stretch.toMs) return stretch.offsetMs;
  }
  const found = readStretch(atMs, timeZone);
  stretchesByZone.set(timeZone, known.length < STRETCHES_MAX ? [...known, found] : [found]);
  return found.offsetMs;
}

function readStretch(atMs: number, timeZone: string): OffsetStretch {
  const nanosecondsPerMs = 1_000_000;
  const zonedAt = (ms: number) => ZonedDateTime.create(BigInt(ms) * BigInt(nanosecondsPerMs), timeZone);
  // "Previous" means strictly before, and a moment that is itself a change belongs to the stretch it begins.
  const previous = ZonedDateTime.getTimeZoneTransition(zonedAt(atMs + 1), 'previous');
  const next = ZonedDateTime.getTimeZoneTransition(zonedAt(atMs), 'next');
  return {
    fromMs: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    toMs: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: ZonedDateTime.offsetNanoseconds(zonedAt(atMs)) / nanosecondsPerMs,
  };
}

/** The calendar day that people in the zone have at this moment. */
export function localDateOf(at: Instant, timeZone: string): LocalDate {
  return localDateOfMs(epochMsOf(at), timeZone);
}

export function localDateOfMs(atMs: number, timeZone: string): LocalDate {
  return dateOfDay(localDayOfMs(atMs, timeZone));
}

/** The same day as a number, for inner loops: whole days since 1 January 1970. */
export function localDayOfMs(atMs: number, timeZone: string): number {
  return Math.floor((atMs + zoneOffsetMs(atMs, timeZone)) / DAY_MS);
}

/** What the clock on the wall shows at this moment, `HH:mm`. */
export function localClockOf(at: Instant, timeZone: string): string {
  const atMs = epochMsOf(at);
  return new Date(atMs + zoneOffsetMs(atMs, timeZone)).toISOString().slice(11, 16);
}

/**
 * The moment at which the zone's clocks show `clock` on that day. A time that the clocks pass twice (autumn) is the
 * first of the two; a time that they skip (spring) is as much later as they skipped.
 *
 * @param clock `HH:mm`
 */
export function instantAt(date: LocalDate, clock: string, timeZone: string): Instant {
  return instantOf(msAt(date, clock, timeZone));
}

export function msAt(date: LocalDate, clock: string, timeZone: string): number {
  const localMs = Date.parse(`${date}T${clock}:00.000Z`);
  assert(Number.isFinite(localMs), 'a local date and clock time are well formed');
  // No zone changes its clocks twice within two days, so the offsets a day before and a day after are all there is.
  const offsetBeforeMs = zoneOffsetMs(localMs - DAY_MS, timeZone);
  const offsetAfterMs = zoneOffsetMs(localMs + DAY_MS, timeZone);
  const firstMs = localMs - offsetBeforeMs;
  if (offsetBeforeMs === offsetAfterMs) return firstMs;
  if (zoneOffsetMs(firstMs, timeZone) === offsetBeforeMs) return firstMs;
  const secondMs = localMs - offsetAfterMs;
  return zoneOffsetMs(secondMs, timeZone) === offsetAfterMs ? secondMs : firstMs;
}

/**
 * The first moment, at or after this one, at which the zone's clocks show a whole number of steps past the hour.
 *
 * @param stepMinutes a divisor of 60
 */
export function roundUpToClock(atMs: number, stepMinutes: number, timeZone: string): number {
  const offsetMs = zoneOffsetMs(atMs, timeZone);
  const stepMs = stepMinutes * MINUTE_MS;
  return Math.ceil((atMs + offsetMs) / stepMs) * stepMs - offsetMs;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayOfDate(date) + days);
}

/** 1 = Monday … 7 = Sunday, as in ISO 8601. */
export function weekdayOf(date: LocalDate): number {
  // 1 January 1970 was a Thursday.
  return ((((dayOfDate(date) + 3) % 7) + 7) % 7) + 1;
}

function dayOfDate(date: LocalDate): number {
  const day = Date.parse(`${date}T00:00:00.000Z`) / DAY_MS;
  assert(Number.isFinite(day), 'a local date is well formed');
  return day;
}

/** A few years of days. Whoever asks for more starts anew. */
const DATES_MAX = 2_000;

/** Spelling a day out costs more than all that is reckoned with it, and one meeting asks for few days very often. */
const dateByDay = new Map<number, LocalDate>();

/** @param day whole days since 1 January 1970 */
export function dateOfDay(day: number): LocalDate {
  const known = dateByDay.get(day);
  if (known !== undefined) return known;
  const date = present(new Date(day * DAY_MS).toISOString().split('T')[0], 'the date of a day');
  if (dateByDay.size >= DATES_MAX) dateByDay.clear();
  dateByDay.set(day, date);
  return date;
}

import * as z from 'zod/mini';

/** A moment as we store it: UTC, milliseconds, `Z`. Only this spelling, because then text order is time order. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A moment as others write it: any ISO 8601 instant with `Z` or an offset. Reads as an {@link Instant}. */
export const AnyInstant = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((text) => instantOf(Date.parse(text))),
);

/** A calendar day in the municipality's time zone, `YYYY-MM-DD`. */
export const LocalDate = z.iso.date();
export type LocalDate = z.infer<typeof LocalDate>;

/** @param epochMs milliseconds since 1970-01-01T00:00Z */
export function instantOf(epochMs: number): Instant {
  return Instant.parse(new Date(epochMs).toISOString());
}

export function epochMsOf(instant: Instant): number {
  return Date.parse(instant);
}

export function plusMs(start: Instant, ms: number): Instant {
  return instantOf(epochMsOf(start) + ms);
}

export function plusSeconds(start: Instant, seconds: number): Instant {
  return plusMs(start, seconds * 1_000);
}

export function plusMinutes(start: Instant, minutes: number): Instant {
  return plusMs(start, minutes * 60_000);
}

/** Seconds from `start` to `end`, fractional, negative when `end` comes first. */
export function secondsBetween(start: Instant, end: Instant): number {
  return (epochMsOf(end) - epochMsOf(start)) / 1_000;
}

/** Minutes from `start` to `end`, fractional, negative when `end` comes first. */
export function minutesBetween(start: Instant, end: Instant): number {
  return (epochMsOf(end) - epochMsOf(start)) / 60_000;
}

export const DAY_MINUTES = 24 * 60;

export function earliest(...instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);
}

export function latest(first: Instant, ...others: readonly Instant[]): Instant {
  return others.reduce((a, b) => (b > a ? b : a), first);
}

/** The clock of the process. The one place where time comes in; the core gets `now` in its commands. */
export interface Clock {
  readonly now: () => Instant;
}

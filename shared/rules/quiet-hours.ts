import { epochMsOf, type Instant, instantOf, type LocalDate } from '#shared/kernel/instant.ts';
import { addDays, dateOfDay, localDayOfMs, msAt, weekdayOf } from './local-time.ts';

export interface QuietRules {
  /** IANA name, such as `Europe/Oslo` */
  readonly timeZone: string;
  /** Clock times `HH:mm`. `from` equal to `to` means that ordinary nights are not quiet. */
  readonly quietHours: { readonly from: string; readonly to: string; readonly sundayTo: string };
  /** Days like Sundays: `05-01`, `12-24/01-01` (both ends included), or `easter`. */
  readonly quietDays: readonly string[];
}

export interface QuietPeriod {
  readonly from: Instant;
  readonly to: Instant;
}

/** A {@link QuietPeriod} in milliseconds since 1970, `[fromMs, toMs)`. */
export interface QuietSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Quiet time may touch or overlap the next day's, as in an Easter that is quiet all day. Longer is a broken setting. */
const JOINED_SPANS_MAX = 40;

/** The quiet period that holds the moment, `[from, to)`, or nothing when people may be disturbed. */
export function quietPeriodAt(at: Instant, rules: QuietRules): QuietPeriod | undefined {
  const span = quietSpanAt(epochMsOf(at), rules);
  return span === undefined ? undefined : { from: instantOf(span.fromMs), to: instantOf(span.toMs) };
}

export function quietSpanAt(atMs: number, rules: QuietRules): QuietSpan | undefined {
  const here = spanHolding(atMs, rules);
  if (here === undefined) return undefined;
  let { fromMs, toMs } = here;
  for (let joined = 0; joined < JOINED_SPANS_MAX; joined += 1) {
    const before = spanHolding(fromMs - 1, rules);
    const after = spanHolding(toMs, rules);
    if (before === undefined && after === undefined) break;
    fromMs = before?.fromMs ?? fromMs;
    toMs = after?.toMs ?? toMs;
  }
  return { fromMs, toMs };
}

/** The first quiet period that begins after `afterMs` and before `beforeMs`. */
export function nextQuietSpan(afterMs: number, beforeMs: number, rules: QuietRules): QuietSpan | undefined {
  const lastDay = localDayOfMs(beforeMs, rules.timeZone) + 1;
  for (let day = localDayOfMs(afterMs, rules.timeZone); day <= lastDay; day += 1) {
    const span = spansOfMorning(day, rules).find(({ fromMs }) => afterMs < fromMs && fromMs < beforeMs);
    if (span !== undefined) return quietSpanAt(span.fromMs, rules);
  }
  return undefined;
}

/** Sundays, and the days that the municipality treats like them. */
export function isQuietDay(date: LocalDate, rules: Pick<QuietRules, 'quietDays'>): boolean {
  return weekdayOf(date) === 7 || rules.quietDays.some((pattern) => isDayOf(pattern, date));
}

function isDayOf(pattern: string, date: LocalDate): boolean {
  if (pattern === 'easter') return isEaster(date);
  const monthDay = date.slice(5);
  const [first = pattern, last = first] = pattern.split('/');
  // A stretch over New Year ends on an earlier date than it begins.
  return first <= last ? first <= monthDay && monthDay <= last : first <= monthDay || monthDay <= last;
}

/** Maundy Thursday to Easter Monday. */
function isEaster(date: LocalDate): boolean {
  const easterSunday = easterSundayOf(Number(date.slice(0, 4)));
  return addDays(easterSunday, -3) <= date && date <= addDays(easterSunday, 1);
}

/** Easter Sunday in the Gregorian calendar, by the computation that Meeus, Jones and Butcher published. */
export function easterSundayOf(year: number): LocalDate {
  const goldenNumber = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * goldenNumber + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const weekdayShift = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateCorrection = Math.floor((goldenNumber + 11 * epact + 22 * weekdayShift) / 451);
  const daysPastMarchFirst = epact + weekdayShift - 7 * lateCorrection + 21;
  return addDays(`${String(year).padStart(4, '0')}-03-01`, daysPastMarchFirst);
}

function spanHolding(atMs: number, rules: QuietRules): QuietSpan | undefined {
  const today = localDayOfMs(atMs, rules.timeZone);
  const holds = ({ fromMs, toMs }: QuietSpan) => fromMs <= atMs && atMs < toMs;
  // An evening belongs to the morning it leads to, which decides how long people may sleep.
  return spansOfMorning(today, rules).find(holds) ?? spansOfMorning(today + 1, rules).find(holds);
}

interface RememberedSpans {
  readonly timeZone: string;
  readonly quietDays: readonly string[];
  readonly byMorning: Map<number, readonly QuietSpan[]>;
}

/** Two years of mornings, more than any meeting is planned ahead. Then the memory starts anew. */
const MORNINGS_MAX = 732;

/** A plan asks for the same few nights over and over. Remembered by the settings themselves, which never change. */
const rememberedSpans = new WeakMap<QuietRules['quietHours'], RememberedSpans>();

function spansOfMorning(day: number, rules: QuietRules): readonly QuietSpan[] {
  const { byMorning } = spansRememberedFor(rules);
  const known = byMorning.get(day);
  if (known !== undefined) return known;
  const spans = computeSpansOfMorning(dateOfDay(day), rules);
  if (byMorning.size >= MORNINGS_MAX) byMorning.clear();
  byMorning.set(day, spans);
  return spans;
}

function spansRememberedFor({ timeZone, quietHours, quietDays }: QuietRules): RememberedSpans {
  const known = rememberedSpans.get(quietHours);
  if (known !== undefined && known.timeZone === timeZone && known.quietDays === quietDays) return known;
  const fresh: RememberedSpans = { timeZone, quietDays, byMorning: new Map() };
  rememberedSpans.set(quietHours, fresh);
  return fresh;
}

/** The quiet time that ends on the given day: one span, or two where a quiet day has quiet hours by day as well. */
function computeSpansOfMorning(date: LocalDate, rules: QuietRules): readonly QuietSpan[] {
  const { from, to, sundayTo } = rules.quietHours;
  const span = (fromDate: LocalDate, fromClock: string, toClock: string): readonly QuietSpan[] => {
    const fromMs = msAt(fromDate, fromClock, rules.timeZone);
    const toMs = msAt(date, toClock, rules.timeZone);
    return fromMs < toMs ? [{ fromMs, toMs }] : [];
  };
  const isQuiet = isQuietDay(date, rules);
  if (from > to) return span(addDays(date, -1), from, isQuiet ? sundayTo : to);
  if (!isQuiet) return span(date, from, to);
  if (from < sundayTo && from < to) return span(date, from, sundayTo);
  // Hours that do not cross midnight still leave the morning of a quiet day quiet.
  return [...span(date, '00:00', sundayTo), ...span(date, from, to)];
}

import { Temporal } from 'temporal-polyfill';
import type { LinkMeeting } from '#shared/contracts/personal.ts';
import type { Interval } from '#shared/contracts/scope.ts';
import { epochMsOf, type Instant, instantOf } from '#shared/kernel/instant.ts';

export type MeetingPeriod = Pick<LinkMeeting, 'start' | 'end' | 'timeZone'>;

/** An interval as the native time fields hold it: a local day `YYYY-MM-DD` and clock times `HH:MM`, empty while unfilled. */
export interface TypedInterval {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

function localOf(at: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone);
}

function clockFieldOf(at: Instant, zone: string): string {
  return localOf(at, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The local days on which the meeting sits. One that ends after midnight still sits on one day. */
export function meetingDays({ start, end, timeZone }: MeetingPeriod): readonly string[] {
  const first = localOf(start, timeZone);
  const hours = first.until(localOf(end, timeZone)).total('hours');
  const count = hours < 24 ? 1 : first.toPlainDate().until(localOf(end, timeZone).toPlainDate()).days + 1;
  return Array.from({ length: count }, (_, index) => first.toPlainDate().add({ days: index }).toString());
}

/** The meeting's own start and end, on its first day. */
export function wholeMeetingTyped(meeting: MeetingPeriod): TypedInterval {
  const [day = ''] = meetingDays(meeting);
  const from = clockFieldOf(meeting.start, meeting.timeZone);
  return { day, from, to: clockFieldOf(meeting.end, meeting.timeZone) };
}

function instantAt(day: string, clock: string, { start, timeZone }: MeetingPeriod): Instant {
  const plainTime = Temporal.PlainTime.from(clock);
  const onDay = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime });
  // A clock time before the meeting's own start on its first day means the night after.
  const isNightAfter = day === localOf(start, timeZone).toPlainDate().toString() && isAfterMidnight(onDay, start);
  return instantOf((isNightAfter ? onDay.add({ days: 1 }) : onDay).epochMilliseconds);
}

const LATEST_NIGHT_HOUR = 6;

function isAfterMidnight(local: Temporal.ZonedDateTime, meetingStart: Instant): boolean {
  const isBeforeStart = Temporal.Instant.compare(local.toInstant(), Temporal.Instant.from(meetingStart)) < 0;
  return isBeforeStart && local.hour < LATEST_NIGHT_HOUR;
}

/** Nothing while a field is empty. `from` may still lie after `to`: that is the form's to say. */
export function intervalOf(typed: TypedInterval, meeting: MeetingPeriod): Interval | undefined {
  if (typed.day === '' || typed.from === '' || typed.to === '') return undefined;
  return { from: instantAt(typed.day, typed.from, meeting), to: instantAt(typed.day, typed.to, meeting) };
}

export interface IntervalFault {
  /** Which of the intervals, from 0. */
  readonly index: number;
  readonly code: 'time-missing' | 'from-after-to' | 'outside-meeting' | 'overlap';
}

/** What is wrong with the intervals in their order, at most one thing with each. */
export function intervalFaults(typed: readonly TypedInterval[], meeting: MeetingPeriod): readonly IntervalFault[] {
  const intervals = typed.map((one) => intervalOf(one, meeting));
  return intervals.flatMap((interval, index): readonly IntervalFault[] => {
    if (interval === undefined) return [{ index, code: 'time-missing' }];
    if (interval.from >= interval.to) return [{ index, code: 'from-after-to' }];
    if (interval.from < meeting.start || interval.to > meeting.end) return [{ index, code: 'outside-meeting' }];
    const isDoubled = intervals.slice(0, index).some((earlier) => earlier !== undefined && overlap(earlier, interval));
    return isDoubled ? [{ index, code: 'overlap' }] : [];
  });
}

/** Whoever is away in a part that leaves nothing of the meeting is away from all of it. Of intervals without faults. */
export function isWholeMeeting(typed: readonly TypedInterval[], meeting: MeetingPeriod): boolean {
  const away = typed.flatMap((one) => intervalOf(one, meeting) ?? []);
  const awayMs = away.reduce((sum, { from, to }) => sum + epochMsOf(to) - epochMsOf(from), 0);
  return awayMs >= epochMsOf(meeting.end) - epochMsOf(meeting.start);
}

/** Intervals that only touch do not overlap. */
function overlap(one: Interval, other: Interval): boolean {
  return one.from < other.to && other.from < one.to;
}

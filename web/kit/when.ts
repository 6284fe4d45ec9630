import { Temporal } from 'temporal-polyfill';
import type { Instant } from '#shared/kernel/instant.ts';
import { epochMsOf } from '#shared/kernel/instant.ts';
import type { Language } from '#shared/kernel/language.ts';
import { CALENDAR_WORDS } from '#shared/texts/calendar-words.ts';
import { type DurationStyle, formatDuration } from '#shared/texts/duration.ts';
import {
  calendarDaysBetween,
  formatBareClock,
  formatBareRange,
  formatClock,
  formatClockWithSeconds,
  formatDay,
  formatDeadline,
  formatLogClock,
  formatRange,
  formatShortDay,
} from '#shared/texts/format.ts';

/** Every way in which a page writes time, bound to one reader's language and the municipality's time zone. */
export interface When {
  /** `16.57` */
  readonly bareClock: (at: Instant) => string;
  /** `12.57.34` */
  readonly logClock: (at: Instant) => string;
  /** `kl. 16.57` */
  readonly clock: (at: Instant) => string;
  /** `torsdag 3. desember`, or `i dag` */
  readonly day: (at: Instant, now?: Instant) => string;
  /** `tor. 3. des.` */
  readonly shortDay: (at: Instant, now?: Instant) => string;
  /** `tor. 3. des. kl. 18.00`, or `i dag kl. 18.00` */
  readonly shortDayAndClock: (at: Instant, now: Instant) => string;
  /** `kl. 12.57.34` */
  readonly clockWithSeconds: (at: Instant) => string;
  /** `torsdag 3. desember kl. 18.00`, or `i dag kl. 18.00` */
  readonly dayAndClock: (at: Instant, now?: Instant) => string;
  /** `kl. 18.00–21.00` */
  readonly range: (from: Instant, to: Instant) => string;
  /** `18.00–21.00` */
  readonly bareRange: (from: Instant, to: Instant) => string;
  /** `3 t 15 min` */
  readonly between: (from: Instant, to: Instant, style?: DurationStyle) => string;
  /** The device's own clock shows something else at that moment. */
  readonly differsFromDevice: (at: Instant) => boolean;
}

export function whenIn(zone: string, language: Language): When {
  return {
    bareClock: (at) => formatBareClock(at, zone, language),
    logClock: (at) => formatLogClock(at, zone, language),
    clock: (at) => formatClock(at, zone, language, 'screen'),
    day: (at, now) => formatDay(at, zone, language, now),
    shortDay: (at, now) => formatShortDay(at, zone, language, now),
    shortDayAndClock: (at, now) => {
      const isNear = Math.abs(calendarDaysBetween(now, at, zone)) <= 1;
      const day = isNear ? formatDay(at, zone, language, now) : formatShortDay(at, zone, language, now);
      return `${day}${CALENDAR_WORDS[language].at}${formatClock(at, zone, language, 'screen')}`;
    },
    clockWithSeconds: (at) => formatClockWithSeconds(at, zone, language),
    dayAndClock: (at, now) => formatDeadline(at, zone, language, 'screen', now),
    range: (from, to) => formatRange({ from, to }, zone, language, 'screen'),
    bareRange: (from, to) => formatBareRange({ from, to }, zone, language, 'screen'),
    between: (from, to, style) => formatDuration(epochMsOf(to) - epochMsOf(from), language, style),
    differsFromDevice: (at) => offsetIn(at, zone) !== offsetIn(at, Temporal.Now.timeZoneId()),
  };
}

function offsetIn(at: Instant, zone: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).offset;
}

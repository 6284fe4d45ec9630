import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { epochMsOf, Instant, instantOf } from '#shared/kernel/instant.ts';
import {
  addDays,
  instantAt,
  localClockOf,
  localDateOf,
  localDateOfMs,
  msAt,
  roundUpToClock,
  weekdayOf,
  zoneOffsetMs,
} from './local-time.ts';

const oslo = 'Europe/Oslo';
const at = (text: string) => Instant.parse(text);

describe('the municipality’s own clock', () => {
  test('late evening in UTC is already tomorrow in Norway', () => {
    expect(localDateOf(at('2026-12-02T22:59:59.999Z'), oslo)).toBe('2026-12-02');
    expect(localDateOf(at('2026-12-02T23:00:00.000Z'), oslo)).toBe('2026-12-03');
    expect(localClockOf(at('2026-12-02T23:05:00.000Z'), oslo)).toBe('00:05');
    expect(localClockOf(at('2026-07-02T23:05:00.000Z'), oslo)).toBe('01:05');
  });

  test('a day and a clock time become the right moment in winter and in summer', () => {
    expect(instantAt('2026-12-03', '18:00', oslo)).toBe('2026-12-03T17:00:00.000Z');
    expect(instantAt('2026-07-03', '18:00', oslo)).toBe('2026-07-03T16:00:00.000Z');
  });

  test('the night in spring: a skipped time is as much later as the clocks skipped', () => {
    expect(instantAt('2027-03-28', '01:59', oslo)).toBe('2027-03-28T00:59:00.000Z');
    expect(instantAt('2027-03-28', '02:30', oslo)).toBe('2027-03-28T01:30:00.000Z');
    expect(instantAt('2027-03-28', '03:00', oslo)).toBe('2027-03-28T01:00:00.000Z');
    expect(instantAt('2027-03-28', '09:00', oslo)).toBe('2027-03-28T07:00:00.000Z');
  });

  test('the night in autumn: a time that comes twice is the first of the two', () => {
    expect(instantAt('2026-10-25', '01:59', oslo)).toBe('2026-10-24T23:59:00.000Z');
    expect(instantAt('2026-10-25', '02:30', oslo)).toBe('2026-10-25T00:30:00.000Z');
    expect(instantAt('2026-10-25', '03:00', oslo)).toBe('2026-10-25T02:00:00.000Z');
    expect(instantAt('2026-10-25', '09:00', oslo)).toBe('2026-10-25T08:00:00.000Z');
  });

  test('the moment of the change itself belongs to the new time, and the one before it to the old', () => {
    const change = Date.parse('2027-03-28T01:00:00.000Z');
    expect([change - 1, change].map((ms) => zoneOffsetMs(ms, oslo))).toStrictEqual([3_600_000, 7_200_000]);
    // Asked in the other order, and of a zone that nobody has asked about before.
    expect([change, change - 1].map((ms) => zoneOffsetMs(ms, 'Europe/Helsinki'))).toStrictEqual([
      10_800_000, 7_200_000,
    ]);
  });

  test('a zone that never changes its clocks', () => {
    expect(instantAt('2026-03-29', '02:30', 'UTC')).toBe('2026-03-29T02:30:00.000Z');
    expect(localDateOf(at('2026-03-29T18:00:00.000Z'), 'Asia/Tokyo')).toBe('2026-03-30');
  });
});

describe('days', () => {
  test('days are added over months, leap days and New Year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
    expect(addDays('2026-12-03', -10)).toBe('2026-11-23');
  });

  test('Monday is 1 and Sunday is 7', () => {
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(weekdayOf('2026-11-29')).toBe(7);
    expect(weekdayOf('1970-01-01')).toBe(4);
    expect(weekdayOf('1969-12-28')).toBe(7);
  });
});

describe('round clock times', () => {
  const roundedUp = (text: string, step: number) => instantOf(roundUpToClock(epochMsOf(at(text)), step, oslo));

  test('a moment is rounded up, and a round one stays', () => {
    expect(roundedUp('2026-12-03T15:57:00.001Z', 5)).toBe('2026-12-03T16:00:00.000Z');
    expect(roundedUp('2026-12-03T16:00:00.000Z', 5)).toBe('2026-12-03T16:00:00.000Z');
    expect(roundedUp('2026-12-03T16:00:00.001Z', 15)).toBe('2026-12-03T16:15:00.000Z');
  });

  test('it is the local clock that is round, also where it is not whole hours from UTC', () => {
    const kathmandu = roundUpToClock(Date.parse('2026-12-03T15:01:00.000Z'), 60, 'Asia/Kathmandu');
    expect(instantOf(kathmandu)).toBe('2026-12-03T15:15:00.000Z');
  });
});

test('whatever the zone and the moment, we agree with Temporal', () => {
  const zones = fc.constantFrom(
    oslo,
    'Europe/Stockholm',
    'UTC',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  );
  const moments = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2060, 0) });
  const changes = fc.constantFrom('2027-03-28', '2026-10-25', '2026-03-08', '2026-11-01', '2026-10-04', '2026-04-05');
  const dates = fc.oneof(
    changes,
    moments.map((ms) => localDateOfMs(ms, 'UTC')),
  );
  const clocks = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minute) => {
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  });
  fc.assert(
    fc.property(zones, moments, dates, clocks, (zone, ms, date, clock) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
      expect(zoneOffsetMs(ms, zone)).toBe(zoned.offsetNanoseconds / 1e6);
      expect(localDateOfMs(ms, zone)).toBe(zoned.toPlainDate().toString());
      expect(weekdayOf(date)).toBe(Temporal.PlainDate.from(date).dayOfWeek);
      expect(msAt(date, clock, zone)).toBe(
        Temporal.PlainDateTime.from(`${date}T${clock}`).toZonedDateTime(zone).epochMilliseconds,
      );
    }),
    { numRuns: 500 },
  );
});

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { Instant, instantOf } from '#shared/kernel/instant.ts';
import { instantAt, localClockOf, localDateOf } from './local-time.ts';
import { easterSundayOf, isQuietDay, nextQuietSpan, type QuietRules, quietPeriodAt } from './quiet-hours.ts';

const oslo = 'Europe/Oslo';
const rules: QuietRules = {
  timeZone: oslo,
  quietHours: { from: '21:00', to: '08:00', sundayTo: '10:00' },
  quietDays: ['05-01', '05-17', 'easter', '12-24/01-01'],
};

/** The quiet period in local words: `2026-12-02 21:00 - 2026-12-03 08:00`. */
function quietAt(date: string, clock: string, changed: Partial<QuietRules> = {}): string {
  const period = quietPeriodAt(instantAt(date, clock, oslo), { ...rules, ...changed });
  const local = (at: Instant) => `${localDateOf(at, oslo)} ${localClockOf(at, oslo)}`;
  return period === undefined ? 'awake' : `${local(period.from)} - ${local(period.to)}`;
}

function withHours(from: string, to: string, sundayTo = '10:00'): Partial<QuietRules> {
  return { quietHours: { from, to, sundayTo } };
}

describe('an ordinary night', () => {
  test('is quiet from 21 to 8, the first minute included and the last not', () => {
    expect(quietAt('2026-12-02', '20:59')).toBe('awake');
    expect(quietAt('2026-12-02', '21:00')).toBe('2026-12-02 21:00 - 2026-12-03 08:00');
    expect(quietAt('2026-12-03', '00:00')).toBe('2026-12-02 21:00 - 2026-12-03 08:00');
    expect(quietAt('2026-12-03', '07:59')).toBe('2026-12-02 21:00 - 2026-12-03 08:00');
    expect(quietAt('2026-12-03', '08:00')).toBe('awake');
  });

  test('before a Sunday is quiet until 10', () => {
    expect(quietAt('2026-11-28', '23:00')).toBe('2026-11-28 21:00 - 2026-11-29 10:00');
    expect(quietAt('2026-11-29', '09:59')).toBe('2026-11-28 21:00 - 2026-11-29 10:00');
    expect(quietAt('2026-11-29', '10:00')).toBe('awake');
  });

  test('after a Sunday is quiet until 8', () => {
    expect(quietAt('2026-11-29', '22:00')).toBe('2026-11-29 21:00 - 2026-11-30 08:00');
  });

  test('is an hour longer or shorter when the clocks change, but ends at the same clock time', () => {
    expect(quietPeriodAt(Instant.parse('2026-10-25T00:00:00.000Z'), rules)).toStrictEqual({
      from: '2026-10-24T19:00:00.000Z',
      to: '2026-10-25T09:00:00.000Z',
    });
    expect(quietPeriodAt(Instant.parse('2027-03-28T00:00:00.000Z'), rules)).toStrictEqual({
      from: '2027-03-27T20:00:00.000Z',
      to: '2027-03-28T08:00:00.000Z',
    });
  });
});

describe('days like Sundays', () => {
  test('are single days, Easter from Maundy Thursday to Monday, and Christmas over New Year', () => {
    const quietDays = [
      '2027-05-01',
      '2027-05-17',
      '2027-03-25',
      '2027-03-29',
      '2026-12-24',
      '2026-12-31',
      '2027-01-01',
    ];
    const workDays = ['2027-05-03', '2027-05-18', '2027-03-24', '2027-03-30', '2026-12-23', '2027-01-02', '2026-11-28'];
    expect(quietDays.filter((date) => !isQuietDay(date, rules))).toStrictEqual([]);
    expect(workDays.filter((date) => isQuietDay(date, rules))).toStrictEqual([]);
    expect(isQuietDay('2026-11-29', { quietDays: [] })).toBe(true);
  });

  test('are quiet until 10 in the morning', () => {
    expect(quietAt('2027-05-17', '09:00')).toBe('2027-05-16 21:00 - 2027-05-17 10:00');
    expect(quietAt('2026-12-24', '12:00')).toBe('awake');
  });

  test('follow the settings when these change', () => {
    const mayDay = () => quietAt('2027-05-01', '09:00');
    expect(mayDay()).toBe('2027-04-30 21:00 - 2027-05-01 10:00');
    expect(quietAt('2027-05-01', '09:00', { quietDays: [] })).toBe('awake');
    expect(quietAt('2027-05-01', '04:30', { timeZone: 'America/New_York' })).toBe(
      '2027-05-01 03:00 - 2027-05-01 16:00',
    );
    expect(mayDay()).toBe('2027-04-30 21:00 - 2027-05-01 10:00');
  });

  test('a stretch within one year holds both of its ends and nothing else', () => {
    const summer = { quietDays: ['07-01/07-03'] };
    expect(
      ['2027-06-30', '2027-07-01', '2027-07-03', '2027-07-05'].map((date) => isQuietDay(date, summer)),
    ).toStrictEqual([false, true, true, false]);
  });

  test('Easter falls where the almanac says', () => {
    const almanac = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2038-04-25', '2285-03-22'];
    expect(almanac.map((date) => easterSundayOf(Number(date.slice(0, 4))))).toStrictEqual(almanac);
  });

  test('Easter is a Sunday between 22 March and 25 April in every year', () => {
    for (let year = 1583; year <= 4000; year += 1) {
      const easter = easterSundayOf(year);
      expect(Temporal.PlainDate.from(easter).dayOfWeek).toBe(7);
      expect(`${year}-03-22` <= easter && easter <= `${year}-04-25`).toBe(true);
    }
  });
});

describe('unusual settings', () => {
  test('from equal to to: no night is quiet, but the morning of a Sunday is', () => {
    expect(quietAt('2026-12-02', '23:00', withHours('21:00', '21:00'))).toBe('awake');
    expect(quietAt('2026-11-29', '09:00', withHours('21:00', '21:00'))).toBe('2026-11-29 00:00 - 2026-11-29 10:00');
  });

  test('quiet hours after midnight only', () => {
    const afterMidnight = withHours('00:00', '07:00');
    expect(quietAt('2026-12-02', '23:59', afterMidnight)).toBe('awake');
    expect(quietAt('2026-12-03', '06:00', afterMidnight)).toBe('2026-12-03 00:00 - 2026-12-03 07:00');
    expect(quietAt('2026-11-29', '09:00', afterMidnight)).toBe('2026-11-29 00:00 - 2026-11-29 10:00');
  });

  test('quiet hours in the middle of the day stay, and Sunday morning is quiet as well', () => {
    const midday = withHours('12:00', '14:00');
    expect(quietAt('2026-12-03', '13:00', midday)).toBe('2026-12-03 12:00 - 2026-12-03 14:00');
    expect(quietAt('2026-12-03', '09:00', midday)).toBe('awake');
    expect(quietAt('2026-11-29', '09:00', midday)).toBe('2026-11-29 00:00 - 2026-11-29 10:00');
    expect(quietAt('2026-11-29', '13:00', midday)).toBe('2026-11-29 12:00 - 2026-11-29 14:00');
  });

  test('a Sunday that is quiet all day joins the nights around it to one period', () => {
    expect(quietAt('2026-11-29', '12:00', withHours('21:00', '08:00', '21:00'))).toBe(
      '2026-11-28 21:00 - 2026-11-30 08:00',
    );
    expect(quietAt('2027-03-27', '12:00', withHours('21:00', '08:00', '22:00'))).toBe(
      '2027-03-24 21:00 - 2027-03-30 08:00',
    );
  });

  test('a year of nothing but quiet days still has an answer', () => {
    const always = { ...withHours('21:00', '08:00', '21:00'), quietDays: ['01-01/12-31'] };
    expect(quietAt('2026-12-02', '12:00', always)).toMatch(/^2026-10-\d\d 21:00 - 2027-01-\d\d 21:00$/);
  });
});

test('the next quiet period is the first one that begins inside the stretch', () => {
  const between = (from: string, to: string) => nextQuietSpan(Date.parse(from), Date.parse(to), rules)?.fromMs;
  expect(between('2026-12-02T12:00:00Z', '2026-12-04T12:00:00Z')).toBe(Date.parse('2026-12-02T20:00:00Z'));
  expect(between('2026-12-02T20:00:00Z', '2026-12-04T12:00:00Z')).toBe(Date.parse('2026-12-03T20:00:00Z'));
  expect(between('2026-12-02T12:00:00Z', '2026-12-02T20:00:00Z')).toBeUndefined();
});

test('whatever the settings, a period holds its own moments, and none touches another', () => {
  const clocks = fc.integer({ min: 0, max: 95 }).map((quarter) => {
    return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
  });
  const moments = fc.integer({ min: Date.UTC(2026, 8), max: Date.UTC(2027, 5) }).map(instantOf);
  fc.assert(
    fc.property(clocks, clocks, clocks, moments, (from, to, sundayTo, at) => {
      const changed = { ...rules, quietHours: { from, to, sundayTo } };
      const period = quietPeriodAt(at, changed);
      if (period === undefined) return;
      expect(period.from <= at && at < period.to).toBe(true);
      expect(quietPeriodAt(period.from, changed)).toStrictEqual(period);
      expect(quietPeriodAt(period.to, changed)).toBeUndefined();
    }),
    { numRuns: 1_000 },
  );
});

import { describe, expect, test } from 'vitest';
import { Instant } from '#shared/kernel/instant.ts';
import { LANGUAGES } from '#shared/kernel/language.ts';
import { formatDuration } from './duration.ts';
import {
  formatBareClock,
  formatBareRange,
  formatClock,
  formatCount,
  formatDate,
  formatDay,
  formatDeadline,
  formatList,
  formatLogClock,
  formatNumber,
  formatOutOf,
  formatPhone,
  formatRange,
  formatShortDay,
} from './format.ts';

const OSLO = 'Europe/Oslo';
const start = Instant.parse('2026-12-03T17:00:00.000Z');
const end = Instant.parse('2026-12-03T20:00:00.000Z');
const deadline = Instant.parse('2026-12-02T15:57:34.000Z');

function minutes(count: number): number {
  return count * 60_000;
}

describe('a day', () => {
  test('is a weekday and a date in each language', () => {
    expect(LANGUAGES.map((language) => formatDay(start, OSLO, language))).toStrictEqual([
      'torsdag 3. desember',
      'torsdag 3. desember',
      'torsdag 3 december',
      'torsdag 3. december',
      'Thursday 3 December',
    ]);
  });

  test('is today, tomorrow or yesterday by the calendar of the municipality, not by 24 hours', () => {
    const justBeforeMidnight = Instant.parse('2026-12-02T22:59:00.000Z');
    expect(formatDay(start, OSLO, 'nb', start)).toBe('i dag');
    expect(formatDay(start, OSLO, 'nb', justBeforeMidnight)).toBe('i morgen');
    expect(formatDay(start, OSLO, 'nn', justBeforeMidnight)).toBe('i morgon');
    expect(formatDay(justBeforeMidnight, OSLO, 'en', start)).toBe('yesterday');
    expect(formatDay(start, 'Pacific/Auckland', 'en')).toBe('Friday 4 December');
  });

  test('carries the year only when it is another one', () => {
    const newYear = Instant.parse('2027-01-08T08:00:00.000Z');
    expect(formatDay(newYear, OSLO, 'nb', start)).toBe('fredag 8. januar 2027');
    expect(formatDay(newYear, OSLO, 'nb')).toBe('fredag 8. januar');
    expect(formatDate(start, OSLO, 'nb', deadline)).toBe('3. desember');
    expect(formatShortDay(newYear, OSLO, 'nb', start)).toBe('fre. 8. jan. 2027');
  });

  test('is short in tables', () => {
    expect(LANGUAGES.map((language) => formatShortDay(start, OSLO, language))).toStrictEqual([
      'tor. 3. des.',
      'tor. 3. des.',
      'tors 3 dec.',
      'tor. 3. dec.',
      'Thu 3 Dec',
    ]);
  });

  test('starts the week on Monday and the year in January', () => {
    const monday = Instant.parse('2026-01-05T11:00:00.000Z');
    const sunday = Instant.parse('2026-03-29T11:00:00.000Z');
    expect(formatDay(monday, OSLO, 'nn')).toBe('måndag 5. januar');
    expect(formatDay(sunday, OSLO, 'sv')).toBe('söndag 29 mars');
  });
});

describe('a clock time', () => {
  test('has a full stop and "kl." in running text, a colon in English', () => {
    expect(LANGUAGES.map((language) => formatClock(deadline, OSLO, language, 'sms'))).toStrictEqual([
      'kl. 16.57',
      'kl. 16.57',
      'kl. 16.57',
      'kl. 16.57',
      '16:57',
    ]);
    expect(formatClock(deadline, OSLO, 'nb', 'screen')).toBe('kl.\u00a016.57');
    expect(formatBareClock(deadline, OSLO, 'nb')).toBe('16.57');
    expect(formatLogClock(deadline, OSLO, 'nb')).toBe('16.57.34');
  });

  test('follows the zone over the night the clock changes', () => {
    expect(formatClock(Instant.parse('2026-10-25T00:30:00.000Z'), OSLO, 'nb', 'sms')).toBe('kl. 02.30');
    expect(formatClock(Instant.parse('2026-10-25T01:30:00.000Z'), OSLO, 'nb', 'sms')).toBe('kl. 02.30');
    expect(formatClock(Instant.parse('2026-10-25T02:30:00.000Z'), OSLO, 'nb', 'sms')).toBe('kl. 03.30');
  });

  test('range has an en dash on screen and a hyphen in SMS', () => {
    expect(formatRange({ from: start, to: end }, OSLO, 'nb', 'screen')).toBe('kl.\u00a018.00\u201321.00');
    expect(formatRange({ from: start, to: end }, OSLO, 'nb', 'sms')).toBe('kl. 18.00-21.00');
    expect(formatRange({ from: start, to: end }, OSLO, 'en', 'sms')).toBe('18:00-21:00');
    expect(formatBareRange({ from: start, to: end }, OSLO, 'sv', 'screen')).toBe('18.00\u201321.00');
  });

  test('range of several days says on which day it ends', () => {
    const nextDay = Instant.parse('2026-12-04T18:00:00.000Z');
    expect(formatRange({ from: start, to: nextDay }, OSLO, 'nb', 'sms')).toBe(
      'kl. 18.00 til fredag 4. desember kl. 19.00',
    );
  });

  test('as a deadline carries the day', () => {
    expect(formatDeadline(deadline, OSLO, 'nb', 'sms')).toBe('onsdag 2. desember kl. 16.57');
    expect(formatDeadline(deadline, OSLO, 'en', 'sms')).toBe('Wednesday 2 December at 16:57');
    expect(formatDeadline(deadline, OSLO, 'nb', 'sms', deadline)).toBe('i dag kl. 16.57');
  });
});

describe('a duration', () => {
  test('has two units at most, rounded down', () => {
    expect(formatDuration(minutes(195) + 59_999, 'nb')).toBe('3\u00a0t 15\u00a0min');
    expect(formatDuration(minutes(180), 'nb')).toBe('3\u00a0t');
    expect(formatDuration(minutes(59), 'en')).toBe('59\u00a0min');
    expect(formatDuration(minutes(28 * 60 + 15), 'nb')).toBe('28\u00a0t 15\u00a0min');
    expect(formatDuration(minutes(71 * 60), 'nn')).toBe('2\u00a0dagar');
  });

  test('is written out in a sentence', () => {
    expect(formatDuration(minutes(28 * 60), 'nb', 'long')).toBe('1\u00a0dag og 4\u00a0timer');
    expect(formatDuration(minutes(61), 'sv', 'long')).toBe('1\u00a0timme och 1\u00a0minut');
    expect(formatDuration(minutes(24 * 60), 'da', 'long')).toBe('1\u00a0dag');
  });

  test('counts seconds only in the last two minutes of a phone receipt, and is never negative', () => {
    expect(formatDuration(119_900, 'nb', 'seconds')).toBe('119\u00a0s');
    expect(formatDuration(minutes(2), 'nb', 'seconds')).toBe('2\u00a0min');
    expect(formatDuration(-5_000, 'nb')).toBe('0\u00a0min');
  });
});

describe('numbers', () => {
  test('are figures from 1, the word for none, and thousands with a space', () => {
    expect(formatCount(0, 'nb')).toBe('ingen');
    expect(formatCount(1, 'nb')).toBe('1');
    expect(formatCount(0, 'en')).toBe('none');
    expect(formatNumber(1_234_567)).toBe('1\u00a0234\u00a0567');
    expect(formatNumber(999)).toBe('999');
    expect(formatOutOf(25, 27, 'nb')).toBe('25 av 27');
    expect(formatOutOf(25, 27, 'da')).toBe('25 af 27');
  });

  test('of telephones stand in groups, without +47 when Norwegian', () => {
    expect(formatPhone('+4790000014', 'sms')).toBe('900 00 014');
    expect(formatPhone('+4759440000', 'sms')).toBe('59 44 00 00');
    expect(formatPhone('+4790000014', 'screen')).toBe('900\u00a000\u00a0014');
    expect(formatPhone('+4512345678', 'sms')).toBe('+45 12 34 56 78');
    expect(formatPhone('+46701234567', 'sms')).toBe('+46 70 123 45 67');
    expect(formatPhone('+358401234567', 'sms')).toBe('+358401234567');
    expect(formatPhone('2012', 'sms')).toBe('2012');
  });
});

test('a list joins its last part with a word', () => {
  expect(formatList([], 'nb')).toBe('');
  expect(formatList(['a'], 'nb')).toBe('a');
  expect(formatList(['a', 'b'], 'sv')).toBe('a och b');
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
});

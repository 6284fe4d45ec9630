import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/contracts/settings.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { answeringPicture } from './answering-picture.ts';
import { localClockOf } from './local-time.ts';

const ZONE = 'Europe/Oslo';
/** A Wednesday, 13.42 in Oslo, and the meeting the evening after. */
const REPORTED = Instant.parse('2026-12-02T12:42:00.000Z');
const START = Instant.parse('2026-12-03T17:00:00.000Z');

function clocks(rules: Partial<typeof DEFAULT_SETTINGS> = {}, candidates = 30, reportedAt = REPORTED) {
  const { rows } = answeringPicture(reportedAt, START, candidates, { ...DEFAULT_SETTINGS, ...rules });
  return rows.map(({ askedAt, deadline }) => `${localClockOf(askedAt, ZONE)}-${localClockOf(deadline, ZONE)}`);
}

describe('the picture of the settings', () => {
  test('begins when the report can no longer be undone, and asks one after the other', () => {
    expect(clocks().slice(0, 2)).toStrictEqual(['13:45-17:45', '17:46-09:00']);
  });

  test('stands still in quiet hours, which it shows between report and meeting', () => {
    const { quiet } = answeringPicture(REPORTED, START, 3, DEFAULT_SETTINGS);
    expect(quiet).toStrictEqual([{ from: '2026-12-02T20:00:00.000Z', to: '2026-12-03T07:00:00.000Z' }]);
    expect(clocks().some((row) => /^2[123]|^0[0-7]/.test(row))).toBe(false);
  });

  test('asks no more than there are, and nobody once the meeting has begun', () => {
    expect(clocks({}, 3)).toHaveLength(3);
    expect(clocks({}, 100).length).toBeLessThanOrEqual(40);
    expect(clocks({}, 9, START)).toStrictEqual([]);
  });

  test('says from when on it hurries', () => {
    expect(answeringPicture(REPORTED, START, 1, DEFAULT_SETTINGS).urgentFrom).toBe('2026-12-03T11:00:00.000Z');
    const late = Instant.parse('2026-12-03T15:00:00.000Z');
    expect(answeringPicture(late, START, 1, DEFAULT_SETTINGS).urgentFrom).toBe(late);
  });

  test('follows the settings: with longer times fewer people are asked', () => {
    const answeringMinutes = [{ moreThanHours: 0, minutes: 600 }];
    expect(clocks({ answeringMinutes }).length).toBeLessThan(clocks().length);
  });
});

import { describe, expect, test } from 'vitest';
import { Instant } from '#shared/kernel/instant.ts';
import { intervalOf, meetingDays, wholeMeetingTyped } from '#web/kit/meeting-times.ts';

const at = (text: string) => Instant.parse(text);
const evening = {
  start: at('2026-12-03T17:00:00.000Z'),
  end: at('2026-12-03T20:00:00.000Z'),
  timeZone: 'Europe/Oslo',
};

describe('clock times in the form are the municipality’s', () => {
  test('the fields are prefilled with the meeting’s own start and end', () => {
    expect(wholeMeetingTyped(evening)).toStrictEqual({ day: '2026-12-03', from: '18:00', to: '21:00' });
  });

  test('a typed interval becomes instants in UTC', () => {
    expect(intervalOf({ day: '2026-12-03', from: '19:30', to: '21:00' }, evening)).toStrictEqual({
      from: '2026-12-03T18:30:00.000Z',
      to: '2026-12-03T20:00:00.000Z',
    });
  });

  test('summer time counts on the day of the meeting, not today', () => {
    const june = { ...evening, start: at('2026-06-04T16:00:00.000Z'), end: at('2026-06-04T19:00:00.000Z') };
    expect(intervalOf({ day: '2026-06-04', from: '18:00', to: '19:00' }, june)?.from).toBe('2026-06-04T16:00:00.000Z');
  });

  test('a meeting past midnight: a quarter past twelve is the night after', () => {
    const late = { ...evening, end: at('2026-12-03T23:30:00.000Z') };
    expect(intervalOf({ day: '2026-12-03', from: '23:00', to: '00:15' }, late)?.to).toBe('2026-12-03T23:15:00.000Z');
    expect(meetingDays(late)).toStrictEqual(['2026-12-03']);
  });

  test('a meeting of three days lets one choose the day', () => {
    const conference = { ...evening, end: at('2026-12-05T14:00:00.000Z') };
    expect(meetingDays(conference)).toStrictEqual(['2026-12-03', '2026-12-04', '2026-12-05']);
  });

  test('an empty field is no interval', () => {
    expect(intervalOf({ day: '2026-12-03', from: '', to: '21:00' }, evening)).toBe(undefined);
  });
});

import { describe, expect, test } from 'vitest';
import { Instant } from '#shared/kernel/instant.ts';
import { seatView, vacancyView } from '#test/kit/seat-views.ts';
import { expectedIn, momentAt } from '#web/staff/items/presence.ts';

const at = (text: string) => Instant.parse(text);
const EVENING = { start: at('2026-12-03T17:00:00.000Z'), end: at('2026-12-03T23:30:00.000Z'), timeZone: 'Europe/Oslo' };

describe('a time of day', () => {
  test.each([
    ['18:05', '2026-12-03T17:05:00.000Z'],
    ['00:15', '2026-12-03T23:15:00.000Z'],
  ])('%s is on the day on which it is nearest', (clock, expected) => {
    expect(momentAt(clock, EVENING, at('2026-12-03T21:00:00.000Z'))).toBe(expected);
  });

  test('that is none is none', () => {
    expect(momentAt('', EVENING, EVENING.start)).toBe(undefined);
  });
});

describe('who is expected in a seat', () => {
  const vacancy = vacancyView({ status: 'filled', substitute: { personId: 'grete', name: 'Grete Vik', rank: 2 } });
  const names = (changes: Parameters<typeof seatView>[0]) => expectedIn(seatView(changes)).map(({ name }) => name);

  test('the member, the substitute, or both for a part each', () => {
    expect(names({})).toStrictEqual(['Kari Nordmann']);
    expect(names({ attendance: 'absent', vacancies: [vacancy] })).toStrictEqual(['Grete Vik']);
    expect(names({ attendance: 'partly', vacancies: [vacancy] })).toStrictEqual(['Kari Nordmann', 'Grete Vik']);
    expect(names({ attendance: 'absent' })).toStrictEqual([]);
  });

  test('a member who came after all stays, with what was noted', () => {
    const present = [{ personId: 'kari', from: EVENING.start }];
    expect(expectedIn(seatView({ attendance: 'absent', present }))).toMatchObject([{ noted: { from: EVENING.start } }]);
  });
});

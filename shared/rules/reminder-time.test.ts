import fc from 'fast-check';
import { expect, test } from 'vitest';
import { epochMsOf, Instant } from '#shared/kernel/instant.ts';
import { addDays, localClockOf, localDateOf } from './local-time.ts';
import { reminderAt } from './reminder-time.ts';

const rules = { timeZone: 'Europe/Oslo', reminderAt: '09:00' };
const meetingStart = Instant.parse('2026-12-03T17:00:00.000Z');

test('a reminder comes in the morning, the given number of days before the meeting', () => {
  const tenDays = reminderAt(meetingStart, 10, rules, 'm1:kst-1');
  expect(localDateOf(tenDays, rules.timeZone)).toBe('2026-11-23');
  const clock = localClockOf(tenDays, rules.timeZone);
  expect('09:00' <= clock && clock < '10:15').toBe(true);
});

test('a meeting after midnight in UTC is counted from its local day', () => {
  const lateStart = Instant.parse('2026-12-03T23:30:00.000Z');
  expect(localDateOf(reminderAt(lateStart, 3, rules, 'm1:kst-1'), rules.timeZone)).toBe('2026-12-01');
});

test('the same person and meeting get the same moment again', () => {
  expect(reminderAt(meetingStart, 10, rules, 'm1:kst-1')).toBe(reminderAt(meetingStart, 10, rules, 'm1:kst-1'));
});

test('W14: the morning after the clocks change, reminders begin at 9 local', () => {
  const afterAutumn = Instant.parse('2026-10-28T17:00:00.000Z');
  const afterSpring = Instant.parse('2027-03-31T16:00:00.000Z');
  const earliest = (start: Instant) =>
    Array.from({ length: 2_000 }, (_, seat) => reminderAt(start, 3, rules, `m1:kst-${seat}`)).toSorted()[0];
  expect(earliest(afterAutumn)?.slice(0, 16)).toBe('2026-10-25T08:00');
  expect(earliest(afterSpring)?.slice(0, 16)).toBe('2027-03-28T07:00');
});

test('reminders are spread evenly over 75 minutes', () => {
  const begin = Date.parse('2026-11-23T08:00:00.000Z');
  const perQuarter = [0, 0, 0, 0, 0];
  for (let seat = 0; seat < 5_000; seat += 1) {
    const quarter = Math.floor((epochMsOf(reminderAt(meetingStart, 10, rules, `m1:kst-${seat}`)) - begin) / 900_000);
    perQuarter[quarter] = (perQuarter[quarter] ?? 0) + 1;
  }
  expect(perQuarter).toHaveLength(5);
  for (const count of perQuarter) expect(Math.abs(count - 1_000)).toBeLessThan(150);
});

test('whatever the key, a reminder comes at a whole second between 9.00 and 10.15 on the right day', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 90 }), (key, days) => {
      const at = reminderAt(meetingStart, days, rules, key);
      const clock = localClockOf(at, rules.timeZone);
      expect(localDateOf(at, rules.timeZone)).toBe(addDays('2026-12-03', -days));
      expect('09:00' <= clock && clock < '10:15').toBe(true);
      expect(epochMsOf(at) % 1_000).toBe(0);
    }),
  );
});

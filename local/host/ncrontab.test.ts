import { expect, test } from 'vitest';
import { parseNcrontab } from '#local/host/ncrontab.ts';
import { Instant } from '#shared/kernel/instant.ts';

test.each([
  ['0 */5 * * * *', '2026-11-23T12:00:00.000Z', '2026-11-23T12:05:00.000Z'],
  ['0 */5 * * * *', '2026-11-23T12:04:59.999Z', '2026-11-23T12:05:00.000Z'],
  ['*/5 * * * *', '2026-11-23T23:59:00.000Z', '2026-11-24T00:00:00.000Z'],
  ['*/30 * * * * *', '2026-11-23T12:00:00.500Z', '2026-11-23T12:00:30.000Z'],
  ['0 15 2 * * *', '2026-11-23T12:00:00.000Z', '2026-11-24T02:15:00.000Z'],
  ['0 15 2 * * *', '2026-12-31T02:15:00.000Z', '2027-01-01T02:15:00.000Z'],
  ['0 0 9-17/4 * * MON-FRI', '2026-11-20T17:00:00.000Z', '2026-11-23T09:00:00.000Z'],
  ['0 0 9-17/4 * * 1-5', '2026-11-23T09:00:00.000Z', '2026-11-23T13:00:00.000Z'],
  ['5/20 10,40 * * * *', '2026-11-23T12:10:45.000Z', '2026-11-23T12:40:05.000Z'],
  ['0 0 0 29 Feb *', '2026-11-23T12:00:00.000Z', '2028-02-29T00:00:00.000Z'],
  ['0 0 0 13 * FRI', '2026-11-23T12:00:00.000Z', '2027-08-13T00:00:00.000Z'],
])('%s after %s is %s', (schedule, after, next) => {
  expect(parseNcrontab(schedule)(Instant.parse(after))).toBe(next);
});

test.each(['* * *', '0 60 * * * *', '0 0 24 * * *', '0 */0 * * * *', '0 x * * * *', '0 9-7 * * * *', '0 0 0 , * *'])(
  '%s is refused',
  (schedule) => {
    expect(() => parseNcrontab(schedule)).toThrow(schedule);
  },
);

test('a day that never comes is reported, not searched for ever', () => {
  const next = parseNcrontab('0 0 0 30 2 *');
  expect(() => next(Instant.parse('2026-11-23T12:00:00.000Z'))).toThrow(RangeError);
});

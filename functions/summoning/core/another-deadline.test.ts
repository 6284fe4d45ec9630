import { describe, expect, test } from 'vitest';
import { present } from '#shared/kernel/assert.ts';
import { OfferId } from '#shared/kernel/ids.ts';
import { asked } from '#test/kit/histories.ts';
import { local } from '#test/kit/meeting.ts';
import { TURID } from '#test/kit/play.ts';
import { meetingDecider } from './decide.ts';

const now = local('2026-12-01 13:00');
const offerId = OfferId.parse('m1-o1');

describe('R4 R21 another deadline', () => {
  const terms = () => {
    const offer = asked().reduce(meetingDecider.evolve, meetingDecider.initialState).offers.get(offerId);
    return present(offer?.terms, 'terms that were stated');
  };
  /** The stated minute, and what was known of it before: asked at 12.00, reminded at 15.20, closed at 17.00. */
  test.each([
    ['later', '2026-12-01 19:00', { closesAt: '2026-12-01 19:01:30', remindAt: 'kept', nextAt: 'kept' }],
    [
      'in the middle of a minute',
      '2026-12-01 19:00:59',
      { closesAt: '2026-12-01 19:01:30', remindAt: 'kept', nextAt: 'kept' },
    ],
    ['sooner than the reminder', '2026-12-01 14:00', { closesAt: '2026-12-01 14:01:30', nextAt: '2026-12-01 14:00' }],
    ['at the start', '2026-12-03 18:00', { closesAt: '2026-12-03 18:00', remindAt: 'kept', nextAt: 'kept' }],
    [
      'a minute before the start',
      '2026-12-03 17:59',
      { closesAt: '2026-12-03 18:00', remindAt: 'kept', nextAt: 'kept' },
    ],
  ])('%s', (_, wished, { closesAt, remindAt, nextAt }: Readonly<Record<string, string>>) => {
    const before = terms();
    const outcome = meetingDecider.decide(
      { type: 'ChangeDeadline', now, by: TURID, offerId, deadline: local(wished) },
      asked().reduce(meetingDecider.evolve, meetingDecider.initialState),
    );
    const [changed, told] = outcome.ok ? outcome.value : [];
    expect(changed).toStrictEqual({
      type: 'DeadlineChanged',
      at: now,
      by: TURID,
      offerId,
      terms: {
        deadline: local(wished.slice(0, 16)),
        closesAt: local(closesAt ?? ''),
        nextAt: nextAt === 'kept' ? before.nextAt : local(nextAt ?? ''),
        ...(remindAt === 'kept' && { remindAt: before.remindAt }),
      },
    });
    expect(told).toMatchObject({
      type: 'MessageWanted',
      topic: { about: 'deadlineChanged', offerId },
      quietBinds: true,
    });
  });
});

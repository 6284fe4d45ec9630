import { expect, test } from 'vitest';
import { body, list, meeting, seat } from '#functions/directory/fixture.ts';
import { RosterBody, RosterMeeting } from '#shared/contracts/roster.ts';
import { heldAtOnce, otherSeatsOf } from './other-seats.ts';

const council = RosterMeeting.parse(meeting({ start: '2026-12-03T17:00:00Z', end: '2026-12-03T20:00:00Z' }));
const planning = (changes = {}) =>
  RosterMeeting.parse(
    meeting({ id: 'p1', bodyId: 'pln', start: '2026-12-03T19:00:00Z', end: '2026-12-03T21:00:00Z', ...changes }),
  );

test('R2 a meeting of another body is held at the same time when the two overlap, and is not called off', () => {
  const touching = planning({ id: 'p2', start: '2026-12-03T20:00:00Z' });
  const cancelled = planning({ id: 'p3', status: 'cancelled' });
  const ownSecond = planning({ id: 'p4', bodyId: 'kst' });
  const found = heldAtOnce(council, [council, planning(), touching, cancelled, ownSecond]);
  expect(found.map(({ id }) => id)).toStrictEqual(['p1']);
});

test('R2 those of the body who sit in the other one are known, with its name and its times', () => {
  const own = RosterBody.parse(body({ lists: [list('A', ['s1', 's2'])], seats: [seat('kst-1', 'm1')] }));
  const other = RosterBody.parse(
    body({
      id: 'pln',
      name: 'Planutvalget',
      lists: [list('A', ['s2'])],
      seats: [seat('pln-1', 's1'), seat('pln-2', 'stranger')],
    }),
  );
  expect(otherSeatsOf(own, [planning()], [other])).toStrictEqual([
    {
      personId: 's1',
      meetingId: 'p1',
      bodyName: 'Planutvalget',
      start: '2026-12-03T19:00:00.000Z',
      end: '2026-12-03T21:00:00.000Z',
    },
  ]);
});

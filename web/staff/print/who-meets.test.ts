import { expect, test } from 'vitest';
import { SeatView } from '#shared/contracts/meeting-view.ts';
import { whoMeets } from './who-meets.ts';

const AT = '2026-12-03T18:00:00.000Z';

function seat(fields: Record<string, unknown> = {}): SeatView {
  return SeatView.parse({
    seatId: 's1',
    personId: 'm1',
    name: 'Kari Nordmann',
    listId: 'A',
    role: 'member',
    attendance: 'coming',
    covered: true,
    absences: [],
    vacancies: [],
    ...fields,
  });
}

function vacancy(scope: unknown, status = 'filled') {
  return {
    vacancyId: 'v1',
    absenceId: 'a1',
    scope,
    status,
    substitute: status === 'filled' ? { personId: 'a2', name: 'Siri Dahl', rank: 4 } : null,
    upcoming: [],
    offers: [{ offerId: 'o1', personId: 'a2', name: 'Siri Dahl', rank: 4, channel: 'sms', status: 'yes' }],
    skipped: [],
  };
}

const part = { kind: 'items', items: ['84/26'] };

test.each<[string, Record<string, unknown>, readonly unknown[]]>([
  ['the member who comes', {}, [{ name: 'Kari Nordmann', part: { kind: 'whole' } }]],
  [
    'the substitute of one who is away',
    { attendance: 'absent', vacancies: [vacancy({ kind: 'meeting' })] },
    [{ name: 'Siri Dahl', rank: 4, part: { kind: 'whole' } }],
  ],
  [
    'both, where one is out of an item',
    { attendance: 'partly', vacancies: [vacancy(part)] },
    [
      { name: 'Kari Nordmann', part: { kind: 'rest' } },
      { name: 'Siri Dahl', rank: 4, part: { kind: 'scope', scope: part } },
    ],
  ],
  [
    'nobody, where nobody was found',
    { attendance: 'absent', vacancies: [vacancy({ kind: 'meeting' }, 'exhausted')] },
    [{ name: undefined, part: { kind: 'whole' } }],
  ],
  [
    'whoever was there, once that is recorded',
    { attendance: 'absent', vacancies: [vacancy({ kind: 'meeting' })], present: [{ personId: 'a2', from: AT }] },
    [{ name: 'Siri Dahl', rank: 4, part: { kind: 'present', from: AT } }],
  ],
])('the list names %s', (_who, fields, expected) => {
  const one = seat(fields);
  expect(whoMeets(one, { seats: [one] })).toStrictEqual(expected);
});

import { expect, test } from 'vitest';
import type { VacancyStatus } from '#shared/contracts/meeting-view.ts';
import type { Scope } from '#shared/contracts/scope.ts';
import { ItemNo } from '#shared/kernel/ids.ts';
import { seatView, vacancyView } from '#test/kit/seat-views.ts';
import { whoMeets } from './who-meets.ts';

const AT = '2026-12-03T18:00:00.000Z';

function vacancy(scope: Scope, status: VacancyStatus = 'filled') {
  return vacancyView({
    scope,
    status,
    substitute: status === 'filled' ? { personId: 'a2', name: 'Siri Dahl', rank: 4 } : null,
    offers: [{ offerId: 'o1', personId: 'a2', name: 'Siri Dahl', rank: 4, channel: 'sms', status: 'yes' }],
  });
}

const part: Scope = { kind: 'items', items: [ItemNo.parse('84/26')] };

test.each<[string, Parameters<typeof seatView>[0], readonly unknown[]]>([
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
  const one = seatView(fields);
  expect(whoMeets(one, { seats: [one] })).toStrictEqual(expected);
});

import { describe, expect, test } from 'vitest';
import type { SeatView, VacancyStatus } from '#shared/contracts/meeting-view.ts';
import { absenceView, seatView, vacancyView } from '#test/kit/seat-views.ts';
import { rankRows, settledFirst } from '#web/staff/seat/rank-rows.ts';
import { needsChoice, seatStateOf } from '#web/staff/seat/seat-state.ts';

const WHOLE = { kind: 'meeting' } as const;
const at = '2026-12-02T12:00:00.000Z';

type Changes = NonNullable<Parameters<typeof vacancyView>[0]>;

function vacancy(status: VacancyStatus, scope: Changes['scope'] = WHOLE, more: Changes = {}) {
  return vacancyView({ scope, status, ...more });
}

function seat(covered: boolean, vacancies: SeatView['vacancies'], absences: SeatView['absences'] = []): SeatView {
  return seatView({ attendance: 'absent', covered, absences, vacancies });
}

describe('a seat in the strip', () => {
  const items = { kind: 'items', items: ['84/26'] } as const;
  const interval = { kind: 'interval', from: at, to: '2026-12-02T13:00:00.000Z' } as const;
  test.each([
    ['the member comes', seat(true, []), 'memberComes'],
    ['a vacancy that is no longer needed leaves the member', seat(true, [vacancy('closed')]), 'memberComes'],
    ['a substitute for the whole meeting', seat(true, [vacancy('filled')]), 'covered'],
    ['a substitute for an item', seat(true, [vacancy('filled', items)]), 'coveredSomeItems'],
    ['the worst of two wins', seat(false, [vacancy('filled', interval), vacancy('asking', interval)]), 'asked'],
    ['nobody left', seat(false, [vacancy('exhausted')]), 'nobody'],
    ['away without anybody called', seat(false, []), 'nobody'],
  ])('%s', (_, view, expected) => {
    expect(seatStateOf(view)).toBe(expected);
  });

  test('away, and the go-ahead is awaited', () => {
    expect(seatStateOf(seat(false, [], [absenceView({ status: 'awaitingApproval' })]))).toBe('waiting');
  });
});

/** One was skipped, one said no, the third is asked, and two come after. */
function asking(): SeatView {
  return seat(false, [
    vacancy('asking', WHOLE, {
      skipped: [{ personId: 'p11', name: 'Anders Lund', rank: 1, reason: 'unavailable', at }],
      offers: [
        { offerId: 'm1-o2', personId: 'p13', name: 'Siri Dahl', rank: 3, channel: 'sms', status: 'asked' },
        { offerId: 'm1-o1', personId: 'p12', name: 'Grete Vik', rank: 2, channel: 'sms', status: 'no' },
      ],
      upcoming: [
        { personId: 'p14', name: 'Tor Eide', rank: 4 },
        { personId: 'p15', name: 'Berit Foss', rank: 5 },
      ],
    }),
  ]);
}

test.each<[VacancyStatus, boolean]>([
  ['exhausted', true],
  ['stopped', true],
  ['acceptedEmpty', false], // Somebody has chosen that already.
  ['closed', false], // What it was about has begun.
  ['asking', false],
])('an empty seat that is %s needs somebody: %s', (status, expected) => {
  expect(needsChoice(seat(false, [vacancy(status)]))).toBe(expected);
});

test('the rank list holds everybody once, in the order of the list', () => {
  const rows = asking().vacancies.flatMap(rankRows);
  expect(rows.map(({ kind, person }) => `${person.rank} ${kind}`)).toStrictEqual([
    '1 skipped',
    '2 offer',
    '3 offer',
    '4 upcoming',
    '5 upcoming',
  ]);
  expect(rows.flatMap((row) => (row.kind === 'upcoming' && row.isNext ? [row.person.name] : []))).toStrictEqual([
    'Tor Eide',
  ]);
});

test('settled are those before the one who is asked, or everybody where nobody is left', () => {
  const names = (rows: ReturnType<typeof rankRows>) => settledFirst(rows).map(({ person }) => person.name);
  const rows = asking().vacancies.flatMap(rankRows);
  expect(names(rows)).toStrictEqual(['Anders Lund', 'Grete Vik']);
  expect(names(rows.filter(({ kind }) => kind !== 'offer'))).toStrictEqual(['Anders Lund']);
  expect(names(rows.slice(0, 2))).toStrictEqual(['Anders Lund', 'Grete Vik']);
  expect(names(rows.slice(2))).toStrictEqual([]);
});

test('who was passed over by a person stands as such, not as somebody whose question was taken back', () => {
  const anders = { personId: 'p11', name: 'Anders Lund', rank: 1 };
  const view = seat(false, [
    vacancy('exhausted', WHOLE, {
      skipped: [{ ...anders, reason: 'skippedByStaff', by: 'Turid Aas', at }],
      offers: [{ ...anders, offerId: 'm1-o1', channel: 'sms', status: 'withdrawn' }],
    }),
  ]);
  expect(view.vacancies.flatMap(rankRows)).toMatchObject([{ kind: 'skipped', person: { by: 'Turid Aas' } }]);
});

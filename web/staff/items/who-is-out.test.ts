import { expect, test } from 'vitest';
import { SeatView } from '#shared/contracts/meeting-view.ts';
import { ItemNo } from '#shared/kernel/ids.ts';
import { outOfItem } from '#web/staff/items/who-is-out.ts';

const [PLAN, BUDGET] = [ItemNo.parse('84/26'), ItemNo.parse('85/26')];

function absence(id: string, kind: string, status: string, scope: object) {
  return { absenceId: id, kind, scopes: [scope], status, reportedAt: '2026-12-01T08:00:00.000Z', reportedBy: 'member' };
}

function vacancy(id: string, absenceId: string, status: string, items: readonly string[]) {
  return {
    vacancyId: id,
    absenceId,
    scope: { kind: 'items', items },
    status,
    substitute: null,
    upcoming: [],
    offers: [],
    skipped: [],
  };
}

function seat(id: string, absences: readonly object[], vacancies: readonly object[] = []): SeatView {
  const whole = {
    seatId: id,
    personId: id,
    name: id,
    listId: 'a',
    role: 'member',
    attendance: 'partly',
    covered: true,
  };
  return SeatView.parse({ ...whole, absences, vacancies });
}

const items = (...numbers: readonly string[]) => ({ kind: 'items', items: numbers });

test('of each item only those who are out of it, each with what is done about the seat', () => {
  const seats = [
    seat(
      's1',
      [absence('a1', 'disqualified', 'reported', items(PLAN, BUDGET))],
      [
        vacancy('v1', 'a1', 'closed', [PLAN, BUDGET]),
        vacancy('v2', 'a1', 'filled', [PLAN]),
        vacancy('v3', 'a1', 'asking', [BUDGET]),
      ],
    ),
    seat('s2', [absence('a2', 'assessment', 'reported', items(PLAN))], [vacancy('v4', 'a2', 'waiting', [PLAN])]),
    seat('s3', [absence('a3', 'full', 'reported', { kind: 'meeting' })]),
    seat('s4', [absence('a4', 'disqualified', 'withdrawn', items(PLAN))]),
  ];
  const told = (no: typeof PLAN) =>
    outOfItem({ seats }, no).map(({ seat: { seatId }, vacancy: one }) => [seatId, one?.vacancyId]);
  expect(told(PLAN)).toStrictEqual([
    ['s1', 'v2'],
    ['s2', 'v4'],
  ]);
  expect(told(BUDGET)).toStrictEqual([['s1', 'v3']]);
});

test('whom the body found free to take part stays, without a vacancy', () => {
  const cleared = seat(
    's1',
    [absence('a1', 'assessment', 'decidedNotDisqualified', items(PLAN))],
    [vacancy('v1', 'a1', 'closed', [PLAN])],
  );
  expect(outOfItem({ seats: [cleared] }, PLAN)).toMatchObject([{ vacancy: undefined }]);
});

test('what the body decided about some of the items leaves the member free to take part in the others', () => {
  const decided = { ...absence('a1', 'assessment', 'decidedDisqualified', items(PLAN, BUDGET)), decidedItems: [PLAN] };
  const seats = [seat('s1', [decided])];
  const statusIn = (no: typeof PLAN) => outOfItem({ seats }, no)[0]?.absence.status;
  expect([PLAN, BUDGET].map(statusIn)).toStrictEqual(['decidedDisqualified', 'decidedNotDisqualified']);
});

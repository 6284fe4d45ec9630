import { expect, test } from 'vitest';
import type { AbsenceView, SeatView, VacancyView } from '#shared/contracts/meeting-view.ts';
import type { Scope } from '#shared/contracts/scope.ts';
import { ItemNo } from '#shared/kernel/ids.ts';
import { absenceView, seatView, vacancyView } from '#test/kit/seat-views.ts';
import { outOfItem } from '#web/staff/items/who-is-out.ts';

const [PLAN, BUDGET] = [ItemNo.parse('84/26'), ItemNo.parse('85/26')];

function absence(id: string, kind: AbsenceView['kind'], status: AbsenceView['status'], scope: Scope) {
  return absenceView({ absenceId: id, kind, status, scopes: [scope] });
}

function vacancy(id: string, absenceId: string, status: VacancyView['status'], numbers: readonly ItemNo[]) {
  return vacancyView({ vacancyId: id, absenceId, status, scope: items(...numbers) });
}

function seat(seatId: string, absences: SeatView['absences'], vacancies: SeatView['vacancies'] = []) {
  return seatView({ seatId, attendance: 'partly', absences, vacancies });
}

const items = (...numbers: readonly ItemNo[]): Scope => ({ kind: 'items', items: numbers });

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

import { describe, expect, test } from 'vitest';
import {
  absenceId,
  detail,
  factsOfWorld,
  historyOf,
  ITEM_1,
  ITEM_2,
  instant,
  memberReports,
  personId,
  START,
  seatId,
  TURID,
  vacancyId,
} from '#functions/attendance/fixture.ts';
import { seatIn, viewOf } from '#functions/attendance/view-fixture.ts';
import { present } from '#shared/kernel/assert.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';

const interval = (from: string, to: string) => ({
  from: instant(`2026-12-03T${from}:00.000Z`),
  to: instant(`2026-12-03T${to}:00.000Z`),
});

describe('a seat', () => {
  test('keeps a withdrawn absence, and counts as coming again', () => {
    const history = historyOf();
    memberReports(history, 3);
    history.run({ type: 'WithdrawAbsence', by: TURID, absenceId: absenceId(1) });
    expect(seatIn(viewOf(history), 3)).toMatchObject({
      attendance: 'unknown',
      covered: true,
      absences: [{ absenceId: 'm1-a1', status: 'withdrawn', reportedBy: 'member' }],
      vacancies: [{ status: 'closed' }],
    });
  });

  test('is confirmed by the one who holds it', () => {
    const history = historyOf();
    history.run({ type: 'ConfirmComing', by: TURID, seatId: seatId(3) });
    expect(seatIn(viewOf(history), 3)).toMatchObject({ attendance: 'coming', covered: true });
  });

  test('stays open without a go-ahead, though nobody is to be called', () => {
    const history = historyOf({ settings: { approval: 'approveFirst' } });
    memberReports(history, 3);
    history.run({ type: 'RejectAbsence', by: TURID, absenceId: absenceId(1), why: detail('d1') });
    expect(seatIn(viewOf(history), 3)).toMatchObject({ attendance: 'absent', covered: false });
  });

  test('is covered only when each part of the time is', () => {
    const history = historyOf();
    memberReports(history, 3, { kind: 'partial', intervals: [interval('17:00', '18:00'), interval('19:00', '20:00')] });
    history.answer(personId('a1'), 'yes');
    expect(seatIn(viewOf(history), 3)).toMatchObject({ attendance: 'partly', covered: true });
    history.run({ type: 'SubstituteCannot', by: TURID, vacancyId: vacancyId(2), why: detail('d1') });
    expect(seatIn(viewOf(history), 3).covered).toBe(false);
  });

  test('does not mind an interval under the minimum', () => {
    const history = historyOf({ settings: { minimumAbsenceMinutes: 30 } });
    memberReports(history, 3, { kind: 'partial', intervals: [interval('17:00', '17:20')] });
    expect(seatIn(viewOf(history), 3)).toMatchObject({ attendance: 'partly', covered: true, vacancies: [] });
  });

  test('is open for an item that nobody takes', () => {
    const history = historyOf();
    memberReports(history, 3, { kind: 'disqualified', items: [ITEM_1] });
    const asked = viewOf(history);
    expect(seatIn(asked, 3)).toMatchObject({ attendance: 'partly', covered: false });
    expect(asked.quorum).toStrictEqual({
      needed: 3,
      expected: 5,
      byItem: [
        { no: ITEM_1, expected: 4 },
        { no: ITEM_2, expected: 5 },
      ],
      byTime: [{ from: asked.start, to: asked.end, expected: 5 }],
    });
    history.answer(personId('a1'), 'yes');
    expect(seatIn(viewOf(history), 3).covered).toBe(true);
  });

  test('is open only for the items in which the body found the member disqualified', () => {
    const history = historyOf({ settings: { sending: 'off' } });
    memberReports(history, 3, { kind: 'assessment', items: [ITEM_1, ITEM_2] });
    history.run({
      type: 'DecideDisqualification',
      by: TURID,
      absenceId: absenceId(1),
      outcome: 'disqualified',
      items: [ITEM_2],
    });
    expect(viewOf(history).quorum.byItem.map(({ expected }) => expected)).toStrictEqual([5, 4]);
  });

  test('of a new member does not inherit the absence of the former', () => {
    const history = historyOf();
    memberReports(history, 3);
    const { facts } = history.meeting;
    const body = present(facts, 'facts').body;
    const seats = body.seats.map((seat) => (seat.id === seatId(3) ? { ...seat, personId: personId('a4') } : seat));
    const changed = { ...present(facts, 'facts'), body: { ...body, seats }, factsVersion: 2 };
    history.run({ type: 'TakeFacts', by: { kind: 'archive' }, facts: changed });
    expect(seatIn(viewOf(history), 3)).toMatchObject({
      name: 'Siri Dahl',
      attendance: 'unknown',
      covered: true,
      absences: [],
      vacancies: [],
    });
  });

  test('shows who was there, from the start where nobody noted when', () => {
    const history = historyOf();
    history.until(plusMinutes(START, 60));
    history.run({ type: 'RecordAttendance', by: TURID, seatId: seatId(3), personId: personId('m3'), to: history.now });
    expect(seatIn(viewOf(history), 3).present).toStrictEqual([{ personId: 'm3', from: START, to: history.now }]);
  });
});

describe('the meeting', () => {
  test('counts covered seats for each list in the order of the roster', () => {
    const history = historyOf();
    memberReports(history, 3);
    expect(viewOf(history).lists).toStrictEqual([
      { id: 'A', name: 'Arbeiderpartiet', seats: 3, covered: 2 },
      { id: 'B', name: 'Felleslista', shortName: 'FL', seats: 2, covered: 2 },
    ]);
  });

  test('is led by the leader, else the deputy, and a substitute never inherits the chair', () => {
    const history = historyOf();
    expect(viewOf(history).presiding).toBe('leader');
    memberReports(history, 1);
    history.answer(personId('a1'), 'yes');
    expect(viewOf(history).presiding).toBe('deputyLeader');
    memberReports(history, 2, { kind: 'partial', intervals: [interval('17:00', '18:00')] });
    expect(viewOf(history).presiding).toBe('toBeElected');
  });

  test('keeps the leader who is away for an hour only, while the deputy is there', () => {
    const history = historyOf();
    memberReports(history, 1, { kind: 'partial', intervals: [interval('17:00', '18:00')] });
    expect(viewOf(history).presiding).toBe('leader');
  });

  test('keeps the leader while leader and deputy are away one after the other', () => {
    const history = historyOf();
    memberReports(history, 1, { kind: 'partial', intervals: [interval('17:00', '18:00')] });
    memberReports(history, 2, { kind: 'partial', intervals: [interval('18:00', '19:00')] });
    expect(viewOf(history).presiding).toBe('leader');
  });

  test('is led by a second deputy while the leader and the first are away, or the deputies are away in turn', () => {
    const seats = factsOfWorld().body.seats.map((seat, index) =>
      index === 2 ? { ...seat, role: 'deputyLeader' as const } : seat,
    );
    const history = historyOf({ body: { seats } });
    memberReports(history, 1);
    memberReports(history, 2, { kind: 'partial', intervals: [interval('17:00', '18:00')] });
    expect(viewOf(history).presiding).toBe('deputyLeader');
    memberReports(history, 3, { kind: 'partial', intervals: [interval('18:00', '20:00')] });
    expect(viewOf(history).presiding).toBe('deputyLeader');
  });
});

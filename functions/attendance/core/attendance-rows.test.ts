import { expect, test } from 'vitest';
import { historyOf, instant, memberReports, personId, seatId, TURID } from '#functions/attendance/fixture.ts';
import { attendanceRows } from './attendance-rows.ts';

const AFTER = instant('2026-12-03T21:00:00.000Z');

function rowsOf(history: ReturnType<typeof historyOf>) {
  return attendanceRows(history.meeting, 'nb');
}

test('who came for whom, and who did not come', () => {
  const history = historyOf();
  memberReports(history, 3);
  history.answer(personId('a1'), 'yes');
  history.until(AFTER);
  expect(rowsOf(history).slice(2, 4)).toStrictEqual([
    { personId: 'm3', attendance: 'absent' },
    { personId: 'a1', forPersonId: 'm3', attendance: 'present' },
  ]);
  expect(rowsOf(history)).toHaveLength(6);
});

test('somebody who met for a part, with the clock times', () => {
  const history = historyOf();
  const [from, to] = [instant('2026-12-03T17:00:00.000Z'), instant('2026-12-03T18:30:00.000Z')];
  history.run({ type: 'RecordAttendance', by: TURID, seatId: seatId(1), personId: personId('m1'), from, to });
  expect(rowsOf(history)[0]).toStrictEqual({ personId: 'm1', attendance: 'partly', remark: 'kl. 18.00–19.30' });
});

test('of whom nobody has said anything it is assumed that they came', () => {
  const history = historyOf();
  memberReports(history, 3);
  history.answer(personId('a1'), 'yes');
  history.run({ type: 'RecordAttendance', by: TURID, seatId: seatId(1), personId: personId('m1') });
  history.until(AFTER);
  const assumed = rowsOf(history).filter(({ isAssumed }) => isAssumed);
  expect(assumed.map(({ personId: id, attendance }) => [id, attendance])).toStrictEqual([
    ['m2', 'present'],
    ['m4', 'present'],
    ['m5', 'present'],
  ]);
});

test('nobody came to a meeting that was cancelled', () => {
  expect(rowsOf(historyOf({ meeting: { status: 'cancelled' } }))).toStrictEqual([]);
});

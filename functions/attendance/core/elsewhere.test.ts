import { describe, expect, test } from 'vitest';
import { historyOf, memberReports, personId, START } from '#functions/attendance/fixture.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { beginningBeside, knowingOthers } from './elsewhere.ts';
import { projectMeeting } from './meeting-summary.ts';
import { meetingView } from './meeting-view.ts';

/** The planning committee meets while the council does, and Anders sits there for Kari from half past six to seven. */
function planning(world: Parameters<typeof historyOf>[0] = {}) {
  const history = historyOf({
    meeting: { id: 'p1', bodyId: 'pln' },
    body: { id: 'pln', name: 'Planutvalget' },
    ...world,
  });
  memberReports(history, 3, {
    kind: 'partial',
    intervals: [{ from: plusMinutes(START, 30), to: plusMinutes(START, 60) }],
  });
  history.answer(personId('a1'), 'yes');
  return history;
}

function council(minutesFrom: number, minutesTo: number) {
  const history = historyOf({ settings: { graceMinutes: 3 } });
  const interval = { from: plusMinutes(START, minutesFrom), to: plusMinutes(START, minutesTo) };
  memberReports(history, 3, { kind: 'partial', intervals: [interval] });
  return history;
}

function warnings(own: ReturnType<typeof historyOf>, other: ReturnType<typeof historyOf>) {
  const projection = projectMeeting(other.meeting, other.version, other.now);
  const view = meetingView(knowingOthers(own.meeting, [projection]), own.version, own.now);
  return view.seats.flatMap(({ vacancies }) =>
    vacancies.flatMap(({ upcoming }) => upcoming.flatMap(({ name, warning }) => (warning ? [[name, warning]] : []))),
  );
}

describe('R2 who sits in another body’s meeting as a substitute', () => {
  test('R2 is warned of where the times meet, and may be asked all the same', () => {
    expect(warnings(council(0, 60), planning())).toStrictEqual([['Anders Lund', 'Planutvalget']]);
  });

  test('R2 is not warned of where the times only touch', () => {
    expect(warnings(council(60, 120), planning())).toStrictEqual([]);
  });

  test('R2 is not warned of once they sit there no more', () => {
    const other = planning();
    other.answer(personId('a1'), 'no');
    expect(warnings(council(0, 60), other)).toStrictEqual([]);
  });

  test('R2 in a meeting of the same body is no warning', () => {
    const sameBody = planning({ meeting: { id: 'm2' }, body: { name: 'Kommunestyret' } });
    expect(warnings(council(0, 60), sameBody)).toStrictEqual([]);
  });

  test('R2 is looked for only while somebody is to be asked', () => {
    const own = council(0, 60);
    expect(beginningBeside(own.meeting)).toMatchObject({ startBefore: plusMinutes(START, 180) });
    expect(beginningBeside(planning().meeting)).toBeUndefined();
  });
});

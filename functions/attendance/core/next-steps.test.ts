import { describe, expect, test } from 'vitest';
import {
  detail,
  END,
  factsOfWorld,
  type History,
  historyOf,
  instant,
  memberReports,
  NOON,
  offerId,
  personId,
  START,
  seatId,
  TURID,
  vacancyId,
} from '#functions/attendance/fixture.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { nextSteps } from './next-steps.ts';

const FIRST_REMINDER = instant('2026-11-30T08:00:00.000Z');

function stepsOf(history: History, now = history.now) {
  return nextSteps(history.meeting, now).map(({ type, at, name }) => [type, at, ...(name ? [name] : [])]);
}

describe('if nobody acts', () => {
  test('members are reminded and the meeting starts', () => {
    const history = historyOf({}, plusMinutes(FIRST_REMINDER, -60));
    expect(stepsOf(history)).toStrictEqual([
      ['reminder', FIRST_REMINDER],
      ['start', START],
    ]);
  });

  test('nobody is reminded of a meeting that is not published', () => {
    const history = historyOf({ meeting: { status: 'planned' } }, plusMinutes(FIRST_REMINDER, -60));
    expect(stepsOf(history)).toStrictEqual([['start', START]]);
  });

  test('the first candidate is asked when the time to undo is over', () => {
    const history = historyOf({ settings: { graceMinutes: 3 } });
    memberReports(history, 3);
    expect(stepsOf(history)[0]).toStrictEqual(['graceEnds', plusMinutes(NOON, 3), 'Anders Lund']);
  });

  test('and in the morning when that is in the night', () => {
    const evening = instant('2026-11-30T19:58:00.000Z');
    const history = historyOf({ settings: { graceMinutes: 3 } }, evening);
    memberReports(history, 3);
    expect(stepsOf(history).slice(0, 2)).toStrictEqual([
      ['graceEnds', plusMinutes(evening, 3), 'Anders Lund'],
      ['quietEnds', instant('2026-12-01T07:00:00.000Z'), 'Anders Lund'],
    ]);
    expect(stepsOf(history, plusMinutes(evening, 4))[0]?.[0]).toBe('quietEnds');
  });

  test('the one asked is reminded, then the deadline passes', () => {
    const history = historyOf();
    memberReports(history, 3);
    expect(stepsOf(history)).toStrictEqual([
      ['offerReminder', instant('2026-11-30T19:00:00.000Z'), 'Anders Lund'],
      ['deadline', instant('2026-12-01T10:00:00.000Z'), 'Anders Lund'],
      ['start', START],
    ]);
    history.until(instant('2026-11-30T19:00:00.000Z'));
    expect(stepsOf(history).map(([type]) => type)).toStrictEqual(['deadline', 'start']);
  });

  test('a deadline stays first while an answer may be under way', () => {
    const history = historyOf();
    memberReports(history, 3);
    const deadline = instant('2026-12-01T10:00:00.000Z');
    expect(stepsOf(history, plusMinutes(deadline, 1))[0]).toStrictEqual(['deadline', deadline, 'Anders Lund']);
    expect(stepsOf(history, plusMinutes(deadline, 2))[0]?.[0]).toBe('start');
  });

  test('the next candidate is asked beside the first when time is short', () => {
    const history = historyOf({}, plusMinutes(START, -180));
    memberReports(history, 3);
    expect(stepsOf(history)[0]).toStrictEqual(['ask', plusMinutes(START, -170), 'Grete Vik']);
  });

  test('of two seats that come to the same candidates, each is told of another', () => {
    const history = historyOf({ settings: { graceMinutes: 3 } });
    memberReports(history, 3);
    memberReports(history, 4);
    expect(stepsOf(history).slice(0, 2)).toStrictEqual([
      ['graceEnds', plusMinutes(NOON, 3), 'Anders Lund'],
      ['graceEnds', plusMinutes(NOON, 3), 'Grete Vik'],
    ]);
  });

  test('and the last who is free is told of for one of them', () => {
    const history = historyOf({ persons: { a4: { mobile: null } } }, plusMinutes(START, -180));
    memberReports(history, 3);
    memberReports(history, 4);
    expect(stepsOf(history).filter(([type]) => type === 'ask')).toStrictEqual([
      ['ask', plusMinutes(START, -170), 'Hassan Ali Warsame'],
    ]);
  });

  test('the chain starts though nobody gave the go-ahead', () => {
    const history = historyOf({ settings: { approval: 'approveFirst' } });
    memberReports(history, 3);
    expect(stepsOf(history)[0]).toStrictEqual(['approvalLimit', plusMinutes(START, -48 * 60), 'Kari Nordmann']);
  });

  test.each(['to begin with', 'when the meeting has moved'])(
    'a question that the provider did not take is tried again: %s',
    (when) => {
      const history = historyOf();
      if (when === 'to begin with') {
        history.run({ type: 'ReportAbsence', by: TURID, seatId: seatId(3), kind: 'full' });
      } else {
        memberReports(history, 3);
        history.answer(personId('a1'), 'yes');
        const meeting = { start: plusMinutes(START, 7 * 24 * 60), end: plusMinutes(END, 7 * 24 * 60) };
        const facts = factsOfWorld({ meeting, factsVersion: 2 });
        history.run({ type: 'TakeFacts', by: { kind: 'archive' }, facts });
      }
      history.send((to) =>
        to.startsWith('+')
          ? { kind: 'notNow', provider: 'acs', code: '503' }
          : { kind: 'accepted', provider: 'acs', providerId: 'p' },
      );
      expect(nextSteps(history.meeting, NOON)[0]).toStrictEqual({
        at: plusMinutes(NOON, 0.5),
        type: 'retry',
        name: 'Anders Lund',
        personId: personId('a1'),
        vacancyId: vacancyId(1),
      });
    },
  );

  test('nothing follows for a chain that was stopped but its open question', () => {
    const history = historyOf({}, plusMinutes(START, -180));
    memberReports(history, 3);
    history.run({ type: 'StopChain', by: TURID, vacancyId: vacancyId(1), why: detail('d1') });
    expect(stepsOf(history).map(([type]) => type)).toStrictEqual(['deadline', 'start']);
  });

  test('nothing at all once the meeting is cancelled', () => {
    const history = historyOf();
    memberReports(history, 3);
    history.run({ type: 'CancelMeeting', by: TURID, why: detail('d1') });
    expect(stepsOf(history)).toStrictEqual([]);
  });

  test('nobody is reminded again after staff sent the question once more, nor when staff must ring', () => {
    const resent = historyOf();
    memberReports(resent, 3);
    resent.run({ type: 'Resend', by: TURID, offerId: offerId(1) });
    const rung = historyOf({ persons: { a1: { mobile: null, landline: '+4755500000' } } });
    memberReports(rung, 3);
    for (const history of [resent, rung]) {
      expect(stepsOf(history).map(([type]) => type)).toStrictEqual(['deadline', 'start']);
    }
  });
});

import { describe, expect, test } from 'vitest';
import {
  absenceId,
  detail,
  END,
  historyOf,
  ITEM_1,
  instant,
  listId,
  meetingId,
  memberReports,
  NOON,
  offerId,
  personId,
  START,
  SYSTEM,
  seatId,
  TURID,
  vacancyId,
} from '#functions/attendance/fixture.ts';
import { seatIn, viewOf } from '#functions/attendance/view-fixture.ts';
import type { MeetingView, VacancyView } from '#shared/contracts/meeting-view.ts';
import { present } from '#shared/kernel/assert.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';

function vacancyIn(view: MeetingView, no = 1): VacancyView {
  return present(
    view.seats.flatMap(({ vacancies }) => vacancies).find((vacancy) => vacancy.vacancyId === vacancyId(no)),
    'vacancy in the view',
  );
}

describe('a vacancy', () => {
  test('waits out the time to undo, and names nobody as asked', () => {
    const history = historyOf({ settings: { graceMinutes: 3 } });
    memberReports(history, 3);
    const vacancy = vacancyIn(viewOf(history));
    expect(vacancy).toMatchObject({ status: 'waiting', waitingFor: 'grace', until: plusMinutes(NOON, 3), offers: [] });
    expect(vacancy.upcoming.map(({ name, rank }) => [name, rank])).toStrictEqual([
      ['Anders Lund', 1],
      ['Grete Vik', 2],
      ['Hassan Ali Warsame', 3],
      ['Siri Dahl', 4],
    ]);
  });

  test('waits out the night', () => {
    const history = historyOf({}, instant('2026-11-30T21:00:00.000Z'));
    memberReports(history, 3);
    expect(vacancyIn(viewOf(history))).toMatchObject({
      status: 'waiting',
      waitingFor: 'quietHours',
      until: instant('2026-12-01T07:00:00.000Z'),
    });
  });

  test('goes from grace to quiet hours by time alone', () => {
    const lateEvening = instant('2026-11-30T19:58:00.000Z');
    const history = historyOf({ settings: { graceMinutes: 3 } }, lateEvening);
    memberReports(history, 3);
    expect(vacancyIn(viewOf(history)).waitingFor).toBe('grace');
    expect(vacancyIn(viewOf(history, plusMinutes(lateEvening, 3)))).toMatchObject({
      waitingFor: 'quietHours',
      until: instant('2026-12-01T07:00:00.000Z'),
    });
  });

  test('waits for the go-ahead until the chain starts by itself', () => {
    const history = historyOf({ settings: { approval: 'approveFirst' } });
    memberReports(history, 3);
    expect(vacancyIn(viewOf(history))).toMatchObject({
      status: 'waiting',
      waitingFor: 'approval',
      until: plusMinutes(START, -48 * 60),
    });
    expect(seatIn(viewOf(history), 3)).toMatchObject({ attendance: 'absent', covered: false });
  });

  test('waits while sending is off', () => {
    const history = historyOf({ settings: { sending: 'off' } });
    memberReports(history, 3);
    expect(vacancyIn(viewOf(history))).toMatchObject({ status: 'waiting', waitingFor: 'sendingOff' });
  });

  test("waits for the body's decision, its seat open until then", () => {
    const history = historyOf();
    memberReports(history, 3, { kind: 'assessment', items: [ITEM_1] });
    const view = viewOf(history);
    expect(vacancyIn(view)).toMatchObject({ status: 'waiting', waitingFor: 'decision' });
    expect(seatIn(view, 3)).toMatchObject({ attendance: 'partly', covered: false });

    history.run({ type: 'DecideDisqualification', by: TURID, absenceId: absenceId(1), outcome: 'notDisqualified' });
    const decided = viewOf(history);
    expect(vacancyIn(decided).status).toBe('closed');
    expect(seatIn(decided, 3)).toMatchObject({ attendance: 'unknown', covered: true });
  });

  test('waits for candidates who are all asked about another seat', () => {
    const history = historyOf();
    for (const seat of [2, 5]) memberReports(history, seat);
    history.answer(personId('b1'), 'no');
    const view = viewOf(history);
    // Tuva Lien declined an overlapping vacancy, and Espen Ruud is asked for the other seat.
    expect(vacancyIn(view, 2).status).toBe('asking');
    expect(vacancyIn(view, 1)).toMatchObject({ status: 'waiting', waitingFor: 'candidates', upcoming: [] });
  });

  test('asks one, with the deadline stated and those to come in order', () => {
    const history = historyOf();
    memberReports(history, 3);
    const { status, offers, upcoming, substitute } = vacancyIn(viewOf(history));
    expect(status).toBe('asking');
    expect(substitute).toBeNull();
    expect(upcoming.map(({ rank }) => rank)).toStrictEqual([2, 3, 4]);
    expect(offers).toStrictEqual([
      {
        offerId: offerId(1),
        personId: personId('a1'),
        name: 'Anders Lund',
        phone: '+4790000011',
        rank: 1,
        channel: 'sms',
        status: 'asked',
        askedAt: NOON,
        deadline: instant('2026-12-01T10:00:00.000Z'),
        remindAt: instant('2026-11-30T19:00:00.000Z'),
        delivery: 'accepted',
      },
    ]);
  });

  test('has no deadline while the message is on its way', () => {
    const history = historyOf();
    history.run({ type: 'ReportAbsence', by: TURID, seatId: seatId(3), kind: 'full' });
    expect(vacancyIn(viewOf(history)).offers[0]).not.toHaveProperty('deadline');
    expect(vacancyIn(viewOf(history)).offers[0]?.status).toBe('sending');
  });

  test('is filled by a yes', () => {
    const history = historyOf();
    memberReports(history, 3);
    history.answer(personId('a1'), 'yes');
    const view = viewOf(history);
    expect(vacancyIn(view)).toMatchObject({
      status: 'filled',
      substitute: { personId: 'a1', name: 'Anders Lund', rank: 1 },
      upcoming: [],
      offers: [{ status: 'yes', answeredAt: NOON, answeredBy: 'sms' }],
    });
    expect(seatIn(view, 3)).toMatchObject({ attendance: 'absent', covered: true });
  });

  test('is exhausted when nobody is left', () => {
    const history = historyOf();
    memberReports(history, 5);
    for (const who of ['b1', 'b2']) history.answer(personId(who), 'no');
    const vacancy = vacancyIn(viewOf(history));
    expect(vacancy.status).toBe('exhausted');
    expect(vacancy.offers.map(({ status }) => status)).toStrictEqual(['no', 'no']);
  });

  test('that is exhausted has the number of whoever was silent, and of nobody who said no', () => {
    const history = historyOf();
    memberReports(history, 5);
    const deadline = present(vacancyIn(viewOf(history)).offers[0]?.deadline, 'deadline of the first');
    history.until(plusMinutes(deadline, 5));
    history.answer(personId('b2'), 'no');
    const numbers = () => vacancyIn(viewOf(history)).offers.map(({ status, phone }) => [status, phone !== undefined]);
    expect(numbers()).toStrictEqual([
      ['noAnswer', true],
      ['no', false],
    ]);
    history.answer(personId('b1'), 'yes');
    expect(numbers()).toStrictEqual([
      ['yes', false],
      ['no', false],
    ]);
  });

  test('may be stopped while an offer runs on, left empty, and closed when its scope begins', () => {
    const history = historyOf();
    memberReports(history, 3);
    history.run({ type: 'StopChain', by: TURID, vacancyId: vacancyId(1), why: detail('d1') });
    const stopped = vacancyIn(viewOf(history));
    expect([stopped.status, stopped.offers[0]?.status]).toStrictEqual(['stopped', 'asked']);

    history.run({ type: 'AcceptEmpty', by: TURID, vacancyId: vacancyId(1), why: detail('d2') });
    expect(vacancyIn(viewOf(history)).status).toBe('acceptedEmpty');

    expect(vacancyIn(viewOf(history, START)).status).toBe('closed');
    history.until(START);
    const begun = viewOf(history);
    expect(vacancyIn(begun).status).toBe('closed');
    expect(seatIn(begun, 3).covered).toBe(false);
  });

  test('says who was passed over and why, until they are asked after all', () => {
    const history = historyOf({
      persons: { a1: { mobile: null } },
      meeting: { start: plusMinutes(NOON, 300), end: END },
    });
    memberReports(history, 3);
    expect(vacancyIn(viewOf(history)).skipped).toStrictEqual([
      { personId: 'a1', name: 'Anders Lund', rank: 1, reason: 'noChannel', at: NOON },
    ]);
  });

  test('R21 says which member of staff passed somebody over', () => {
    const history = historyOf();
    memberReports(history, 3);
    const skip = { type: 'SkipCandidate', by: TURID, vacancyId: vacancyId(1), why: detail('d1') } as const;
    history.run({ ...skip, personId: personId('a1') });
    expect(vacancyIn(viewOf(history)).skipped).toMatchObject([
      { name: 'Anders Lund', reason: 'skippedByStaff', by: 'Turid Aas' },
    ]);
  });

  test('names the seat that stands in the way of a candidate', () => {
    const history = historyOf();
    memberReports(history, 3);
    memberReports(history, 4);
    expect(vacancyIn(viewOf(history), 2).skipped).toMatchObject([
      { name: 'Anders Lund', reason: 'openOffer', detail: 'Kari Nordmann' },
    ]);
    history.answer(personId('a1'), 'no');
    expect(vacancyIn(viewOf(history), 1).skipped).toMatchObject([
      { name: 'Grete Vik', reason: 'openOffer', detail: 'Jonas Berg' },
    ]);
  });

  test('R2 warns of another body that the candidate sits in at the same time, and passes nobody over for it', () => {
    const other = { meetingId: meetingId('pln-1'), bodyName: 'Planutvalget' };
    const history = historyOf({
      settings: { graceMinutes: 3 },
      otherSeats: [
        { personId: personId('a1'), ...other, start: plusMinutes(START, 30), end: END },
        { personId: personId('a2'), ...other, start: plusMinutes(START, -120), end: START },
      ],
    });
    memberReports(history, 3);
    expect(vacancyIn(viewOf(history)).upcoming.map(({ name, warning }) => [name, warning])).toStrictEqual([
      ['Anders Lund', 'Planutvalget'],
      ['Grete Vik', undefined],
      ['Hassan Ali Warsame', undefined],
      ['Siri Dahl', undefined],
    ]);
  });

  test('R23 waits for the order of a list that the source did not tell', () => {
    const history = historyOf({ doubts: [{ kind: 'ranksUnknown', listId: listId('A'), since: NOON }] });
    memberReports(history, 3);
    expect(vacancyIn(viewOf(history))).toMatchObject({ status: 'waiting', waitingFor: 'ranks', offers: [] });
  });

  test('forgets that somebody was passed over once they are free, and when they are asked', () => {
    const history = historyOf();
    memberReports(history, 3);
    memberReports(history, 4);
    history.waitIdly(plusMinutes(NOON, 1));
    history.run({ type: 'WithdrawAbsence', by: TURID, absenceId: absenceId(1) });
    const free = vacancyIn(viewOf(history), 2);
    expect([free.skipped, free.upcoming[0]?.name]).toStrictEqual([[], 'Anders Lund']);

    history.answer(personId('a2'), 'no');
    const asked = vacancyIn(viewOf(history), 2);
    expect([asked.skipped, asked.offers.map(({ name }) => name)]).toStrictEqual([[], ['Grete Vik', 'Anders Lund']]);
  });

  test('shows what became of the question', () => {
    const history = historyOf();
    memberReports(history, 3);
    const [message] = [...history.meeting.messages.values()].filter(({ topic }) => topic.about === 'offer');
    const id = present(message, 'message of the offer').id;
    const delivered = viewOf(history, NOON, new Map([[id, { status: 'delivered', at: NOON }]]));
    expect(vacancyIn(delivered).offers[0]?.delivery).toBe('delivered');

    history.run({ type: 'RecordUndelivered', by: SYSTEM, messageId: id, code: '4010' });
    const failed = vacancyIn(viewOf(history));
    expect(failed.offers[0]).toMatchObject({ status: 'unreachable', delivery: 'failed', failure: '4010' });
  });
});

import { describe, expect, test } from 'vitest';
import {
  absenceId,
  detail,
  END,
  type History,
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
import { MeetingSummary } from '#shared/contracts/meeting-list.ts';
import { present } from '#shared/kernel/assert.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { meetingSummary, projectMeeting, summaryAt } from './meeting-summary.ts';

function summaryOf(history: History, now = history.now): MeetingSummary {
  const summary = meetingSummary(history.meeting, now);
  expect(MeetingSummary.parse(summary)).toStrictEqual(summary);
  return summary;
}

function attentionOf(history: History, now = history.now) {
  return summaryOf(history, now).attention.map(({ type, name }) => (name === undefined ? [type] : [type, name]));
}

describe('seats in the list', () => {
  test('nobody absent: all are covered and coming', () => {
    const { seats, quorate, attention } = summaryOf(historyOf());
    expect(seats).toStrictEqual({
      total: 5,
      coming: 5,
      absent: 0,
      covered: 5,
      asking: 0,
      waiting: 0,
      exhausted: 0,
      open: 0,
    });
    expect([quorate, attention]).toStrictEqual([true, []]);
  });

  test('an open seat counts by its worst vacancy', () => {
    const history = historyOf();
    memberReports(history, 3);
    expect(summaryOf(history).seats).toMatchObject({ absent: 1, covered: 4, open: 1, asking: 1 });
    history.run({ type: 'StopChain', by: TURID, vacancyId: vacancyId(1), why: detail('d1') });
    expect(summaryOf(history).seats).toMatchObject({ open: 1, asking: 0, exhausted: 1 });
  });

  test('a seat left empty by choice is open and nothing else', () => {
    const history = historyOf();
    memberReports(history, 3);
    history.run({ type: 'AcceptEmpty', by: TURID, vacancyId: vacancyId(1), why: detail('d1') });
    expect(summaryOf(history).seats).toMatchObject({ open: 1, asking: 0, waiting: 0, exhausted: 0 });
  });
});

describe('what needs a person', () => {
  test('nobody left to ask', () => {
    const history = historyOf();
    memberReports(history, 5);
    for (const who of ['b1', 'b2']) history.answer(personId(who), 'no');
    expect(summaryOf(history).attention).toStrictEqual([
      {
        type: 'exhausted',
        since: NOON,
        vacancyId: vacancyId(1),
        absenceId: absenceId(1),
        name: 'Mina Solberg',
        listName: 'Felleslista',
      },
    ]);
  });

  test('a seat that is not filled shortly before its scope, by time alone', () => {
    const history = historyOf();
    memberReports(history, 3);
    const urgentAt = plusMinutes(START, -360);
    const projected = projectMeeting(history.meeting, history.version, NOON);
    expect(summaryAt(projected, plusMinutes(urgentAt, -1)).attention).toStrictEqual([]);
    expect(summaryAt(projected, urgentAt).attention).toMatchObject([{ type: 'openSoon', name: 'Kari Nordmann' }]);
    expect(summaryAt(projected, END).attention).toStrictEqual([]);
  });

  test('too few members, with the moment of the last report', () => {
    const history = historyOf({ settings: { sending: 'off' } });
    for (const seat of [3, 4]) memberReports(history, seat);
    expect(summaryOf(history)).toMatchObject({ quorate: true, attention: [] });
    history.waitIdly(plusMinutes(NOON, 5));
    memberReports(history, 5);
    expect(summaryOf(history)).toMatchObject({
      quorate: false,
      attention: [{ type: 'notQuorate', since: plusMinutes(NOON, 5) }],
    });
  });

  test('too few for one item only', () => {
    const history = historyOf({ settings: { sending: 'off' } });
    for (const seat of [3, 4, 5]) memberReports(history, seat, { kind: 'disqualified', items: [ITEM_1] });
    expect(summaryOf(history)).toMatchObject({ quorate: true, attention: [{ type: 'notQuorate', no: ITEM_1 }] });
  });

  test('a go-ahead, until the chain starts alone', () => {
    const history = historyOf({ settings: { approval: 'approveFirst' } });
    memberReports(history, 3);
    expect(summaryOf(history).attention).toStrictEqual([
      {
        type: 'awaitingApproval',
        since: NOON,
        absenceId: absenceId(1),
        name: 'Kari Nordmann',
        actsAloneAt: plusMinutes(START, -48 * 60),
      },
    ]);
  });

  test('an assessment, with its item', () => {
    const history = historyOf();
    memberReports(history, 3, { kind: 'assessment', items: [ITEM_1] });
    expect(summaryOf(history).attention).toMatchObject([{ type: 'assessment', name: 'Kari Nordmann', no: ITEM_1 }]);
  });

  test('somebody who must be rung', () => {
    const history = historyOf({ persons: { a1: { mobile: null, landline: '+4755500000' } } });
    memberReports(history, 3);
    expect(summaryOf(history).attention).toMatchObject([
      {
        type: 'callNeeded',
        name: 'Anders Lund',
        id: offerId(1),
        phone: '+4755500000',
        actsAloneAt: present(history.meeting.offers.get(offerId(1))?.terms, 'terms').deadline,
      },
    ]);
  });

  test('an answer that is neither yes nor no', () => {
    const history = historyOf();
    memberReports(history, 3);
    const by = { kind: 'substitute' as const, personId: personId('a1') };
    history.run({ type: 'NoteUnclearAnswer', by, personId: personId('a1'), receivedAt: NOON });
    expect(attentionOf(history)).toStrictEqual([['unclearAnswer', 'Anders Lund']]);
  });

  test('nobody to preside', () => {
    const history = historyOf();
    for (const seat of [1, 2]) memberReports(history, seat);
    expect(attentionOf(history)).toStrictEqual([['noPresiding']]);
  });

  test('a chain that was stopped', () => {
    const history = historyOf();
    memberReports(history, 3);
    history.run({ type: 'StopChain', by: TURID, vacancyId: vacancyId(1), why: detail('d1') });
    expect(attentionOf(history)).toStrictEqual([['stopped', 'Kari Nordmann']]);
  });

  test('a member who wants the seat back too late to take it', () => {
    const history = historyOf();
    memberReports(history, 3);
    history.answer(personId('a1'), 'yes');
    history.until(plusMinutes(START, -60));
    const by = { kind: 'member' as const, personId: personId('m3') };
    history.run({ type: 'WithdrawAbsence', by, absenceId: absenceId(1) });
    expect(summaryOf(history).attention).toMatchObject([
      { type: 'withdrawalAsked', since: history.now, name: 'Kari Nordmann' },
    ]);
  });

  test('a provider that takes nothing, and when it is tried again', () => {
    const history = historyOf();
    history.run({ type: 'ReportAbsence', by: TURID, seatId: seatId(3), kind: 'full' });
    const down = (to: string) =>
      to.startsWith('+')
        ? { kind: 'notNow' as const, provider: 'acs', code: '401' }
        : { kind: 'accepted' as const, provider: 'acs', providerId: 'p1' };
    for (const minutes of [0, 0.5, 2.5, 7.5, 17.5]) {
      history.waitIdly(plusMinutes(NOON, minutes));
      history.run({ type: 'Advance', by: SYSTEM });
      history.send(down);
    }
    expect(summaryOf(history).attention).toMatchObject([
      { type: 'providerDown', since: NOON, id: 'sms', actsAloneAt: plusMinutes(NOON, 27.5) },
    ]);
  });

  test('R23 a list without an order, and corrections that the source has spoken against since', () => {
    const history = historyOf({
      doubts: [
        { kind: 'ranksUnknown', listId: listId('B'), since: NOON },
        { kind: 'personConflict', personId: personId('a1'), field: 'mobile', since: NOON },
        { kind: 'meetingConflict', meetingId: meetingId('m1'), field: 'start', since: NOON },
      ],
    });
    expect(summaryOf(history).attention).toStrictEqual([
      { type: 'listIncomplete', since: NOON, id: 'B', listName: 'Felleslista' },
      { type: 'conflict', since: NOON, id: 'a1', name: 'Anders Lund' },
      { type: 'conflict', since: NOON, id: 'm1' },
    ]);
  });

  test('nothing once the meeting is cancelled', () => {
    const history = historyOf();
    for (const seat of [1, 2]) memberReports(history, seat);
    history.run({ type: 'CancelMeeting', by: TURID, why: detail('d1') });
    expect(attentionOf(history)).toStrictEqual([]);
  });

  test('comes with the worst first', () => {
    const history = historyOf({}, plusMinutes(START, -120));
    for (const seat of [1, 2]) memberReports(history, seat);
    memberReports(history, 3, { kind: 'assessment', items: [ITEM_1] });
    expect(attentionOf(history).map(([type]) => type)).toStrictEqual([
      'notQuorate',
      'openSoon',
      'openSoon',
      'openSoon',
      'noPresiding',
      'assessment',
    ]);
  });
});

test('what is next moves on with time alone', () => {
  const history = historyOf();
  memberReports(history, 3);
  const projected = projectMeeting(history.meeting, history.version, NOON);
  expect(summaryAt(projected, NOON).next).toMatchObject({ type: 'offerReminder', name: 'Anders Lund' });
  expect(summaryAt(projected, instant('2026-11-30T20:00:00.000Z')).next?.type).toBe('deadline');
  expect(summaryAt(projected, START)).not.toHaveProperty('next');
});

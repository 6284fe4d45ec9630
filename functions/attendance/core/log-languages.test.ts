import { describe, expect, test } from 'vitest';
import {
  absenceId,
  detail,
  type History,
  historyOf,
  ITEM_1,
  ITEM_2,
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
import { logOf } from '#functions/attendance/log-fixture.ts';
import { ListId } from '#shared/kernel/ids.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { LANGUAGES } from '#shared/kernel/language.ts';

/** A meeting in which about everything happens. */
function eventfulHistory(): History {
  const history = historyOf({
    settings: { approval: 'approveFirst', graceMinutes: 3 },
    persons: { a4: { mobile: null, landline: '+4755500000' } },
  });
  const d = detail('d1');
  history.run({ type: 'ConfirmComing', by: TURID, seatId: seatId(4) });
  for (const seat of [1, 2, 3, 4]) memberReports(history, seat);
  history.run({ type: 'ApproveAbsence', by: TURID, absenceId: absenceId(1) });
  history.run({ type: 'ApproveAbsence', by: TURID, absenceId: absenceId(3) });
  history.run({ type: 'RejectAbsence', by: TURID, absenceId: absenceId(2), why: d });
  history.until(plusMinutes(NOON, 10));
  history.run({ type: 'SkipCandidate', by: TURID, vacancyId: vacancyId(1), personId: personId('a1'), why: d });
  history.until(plusMinutes(NOON, 12));
  history.run({ type: 'AskOutOfOrder', by: TURID, vacancyId: vacancyId(3), personId: personId('b2'), why: d });
  history.until(plusMinutes(NOON, 20));
  history.answer(personId('b2'), 'yes');
  history.run({ type: 'ReplaceSubstitute', by: TURID, vacancyId: vacancyId(3), personId: personId('b2'), why: d });
  const text = { personId: personId('a3'), receivedAt: history.now, text: d };
  for (const _ of [1, 2]) history.run({ type: 'NoteUnclearAnswer', by: SYSTEM, ...text });
  history.run({ type: 'StopChain', by: TURID, vacancyId: vacancyId(1), why: d });
  history.run({ type: 'ResumeChain', by: TURID, vacancyId: vacancyId(1) });
  history.run({ type: 'AskOtherList', by: TURID, vacancyId: vacancyId(1), listId: ListId.parse('B'), why: d });
  memberReports(history, 5, { kind: 'assessment', items: [ITEM_1, ITEM_2] });
  history.until(plusMinutes(NOON, 24 * 60));
  history.run({ type: 'CallInAdvance', by: TURID, absenceId: absenceId(5) });
  history.run({
    type: 'DecideDisqualification',
    by: TURID,
    absenceId: absenceId(5),
    outcome: 'disqualified',
    items: [ITEM_1],
  });
  history.run({ type: 'ReadDetail', by: TURID, detailId: d.detailId, absenceId: absenceId(3) });
  history.run({ type: 'ReadDetail', by: TURID, detailId: d.detailId });
  history.run({ type: 'SendFormLink', by: TURID, seatId: seatId(4) });
  history.until(plusMinutes(START, -60));
  history.run({
    type: 'RecordAttendance',
    by: TURID,
    seatId: seatId(5),
    personId: personId('m5'),
    from: START,
    outOfItems: [ITEM_1],
  });
  history.tryToRun({ type: 'RecordAnswer', by: TURID, offerId: offerId(1), answer: 'yes' });
  history.run({ type: 'CancelMeeting', by: TURID, why: d });
  history.send();
  return history;
}

describe('every language', () => {
  test('tells an eventful meeting without a gap', () => {
    const history = eventfulHistory();
    const details = new Map([[detail('d1').detailId, { text: 'Fordi' }]]);
    const types = new Set(logOf(history).map(({ type }) => type));
    expect(types.size).toBeGreaterThanOrEqual(25);
    for (const language of LANGUAGES) {
      for (const { text } of logOf(history, { details }, language)) {
        expect(text).not.toMatch(/undefined|\{|\(\)| {2}| [.,:]|^[ .]/);
        expect(text).toMatch(/^\p{Lu}.*[.»”“«]$/u);
      }
    }
  });

  test('W18 R21 tells who wanted what, and who was first', () => {
    const history = historyOf();
    memberReports(history, 3);
    history.answer(personId('a1'), 'yes');
    history.tryToRun({ type: 'RecordAnswer', by: TURID, offerId: offerId(1), answer: 'yes' });
    history.tryToRun({ type: 'StopChain', by: TURID, vacancyId: vacancyId(1), why: detail('d1') });
    const told = logOf(history).filter(({ type }) => type === 'CommandRefused');
    expect(told.map(({ text }) => text)).toStrictEqual([
      'Turid Aas ville registrere et ja for Kari Nordmann. Det ble ikke gjort, for Anders Lund kom først, kl. 12.00.',
      'Turid Aas ville stoppe innkallingen for Kari Nordmann. Det ble ikke gjort, for Anders Lund kom først, kl. 12.00.',
    ]);
  });

  test('reads the same events differently', () => {
    const history = historyOf();
    memberReports(history, 3, { kind: 'disqualified', items: [ITEM_1] });
    const reported = LANGUAGES.map(
      (language) => logOf(history, {}, language).find(({ type }) => type === 'AbsenceReported')?.text,
    );
    expect(reported).toStrictEqual([
      'Kari Nordmann meldte fra: inhabil i sak 12/26.',
      'Kari Nordmann melde frå: inhabil i sak 12/26.',
      'Kari Nordmann anmälde: jävig i ärende 12/26.',
      'Kari Nordmann meldte: inhabil på punkt 12/26.',
      'Kari Nordmann reported: disqualified in item 12/26.',
    ]);
  });
});

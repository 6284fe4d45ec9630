import { describe, expect, test } from 'vitest';
import { CONFIRMED, QUESTION } from '#test/kit/evenings.ts';
import { meetingFacts } from '#test/kit/meeting.ts';
import { memberActor, play, TURID } from '#test/kit/play.ts';

const PART = { kind: 'partial', from: '18:00', to: '19:00' } as const;

/** On the morning of the meeting Anders sits for Kari, who is away all evening. */
function seatedOnTheDay(settings = {}) {
  const evening = play(meetingFacts({ settings: { graceMinutes: 0, ...settings } }), '2026-12-03 10:00');
  evening.report('kari');
  if ('approval' in settings)
    evening.does({ type: 'ApproveAbsence', by: TURID, absenceId: evening.absence('kari').id });
  evening.expectSms('anders', QUESTION);
  evening.answers('anders', 'ja');
  evening.expectSms('anders', CONFIRMED);
  return evening;
}

describe('R12 R12b so late that a substitute is not sent home by the member alone', () => {
  test('R12b a narrower report is a wish to have a part back: everything stands until the secretary has decided', () => {
    const evening = seatedOnTheDay();
    const { id } = evening.absence('kari');
    evening.report('kari', PART);
    evening.expectNoSms();
    expect(evening.absence('kari')).toMatchObject({ id, status: 'reported', scopes: [{ kind: 'meeting' }] });
    expect(evening.log.at(-1)).toMatchObject({ type: 'MessageAccepted' });
    expect(evening.log.findLast(({ type }) => type === 'WithdrawalAsked')).toMatchObject({
      absenceId: id,
      narrowTo: { kind: 'partial' },
    });
    evening.expectEmail('turid', /19\.00.21\.00 \(en del av møtet\)/);
  });

  test('R12b the same wish once more is the same wish', () => {
    const evening = seatedOnTheDay();
    evening.report('kari', PART);
    const before = evening.log.length;
    evening.report('kari', PART);
    expect(evening.log).toHaveLength(before);
  });

  test.each(['all of it', 'a part'])(
    'R12 R12b who wished %s back and reports the same again wishes nothing back',
    (what) => {
      const evening = seatedOnTheDay();
      if (what === 'a part') evening.report('kari', PART);
      else evening.withdraw('kari');
      evening.report('kari');
      expect(evening.absence('kari')).toMatchObject({ kind: 'full', status: 'reported' });
      expect(evening.absence('kari')).not.toHaveProperty('withdrawalAskedAt');
      const { id: absenceId } = evening.absence('kari');
      const decides = { type: 'DecideWithdrawal' as const, by: TURID, absenceId, outcome: 'member' as const };
      expect(evening.tries(decides)).toStrictEqual({ kind: 'withdrawal-not-asked' });
      expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
    },
  );

  test('R12b decided for the member, the substitute keeps the part that is left', () => {
    const evening = seatedOnTheDay();
    evening.report('kari', PART);
    const absenceId = evening.absence('kari').id;
    evening.does({ type: 'DecideWithdrawal', by: TURID, absenceId, outcome: 'member' });
    evening.expectSms('anders', /denne delen: .*18\.00-19\.00/);
    expect(evening.absence('kari')).toMatchObject({ kind: 'partial', status: 'reported' });
    expect(evening.meeting.absences.get(absenceId)?.status).toBe('replaced');
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
    expect(evening.meeting.absences.get(absenceId)?.withdrawalAskedAt).toBeUndefined();
  });

  test('R12b R7 what the secretary has decided needs no go-ahead of hers', () => {
    const evening = seatedOnTheDay({ approval: 'approveFirst', approvalLimitHours: 0 });
    evening.report('kari', PART);
    evening.does({
      type: 'DecideWithdrawal',
      by: TURID,
      absenceId: evening.absence('kari').id,
      outcome: 'member',
    });
    evening.expectSms('anders', /18\.00-19\.00/);
    expect(evening.absence('kari').status).toBe('reported');
  });

  test('R12b decided for the substitute, the whole absence stands and the member is told', () => {
    const evening = seatedOnTheDay();
    evening.report('kari', PART);
    const absenceId = evening.absence('kari').id;
    evening.does({ type: 'DecideWithdrawal', by: TURID, absenceId, outcome: 'substitute' });
    evening.expectNoSms();
    expect(evening.absence('kari')).toMatchObject({ id: absenceId, status: 'reported' });
    expect(evening.absence('kari')).not.toHaveProperty('narrowTo');
    evening.expectEmail('kari', /vara/i);
  });

  test('R12 who comes after all says more than who comes for a part', () => {
    const evening = seatedOnTheDay();
    evening.report('kari', PART);
    evening.withdraw('kari');
    expect(evening.absence('kari')).not.toHaveProperty('narrowTo');
    evening.does({
      type: 'DecideWithdrawal',
      by: TURID,
      absenceId: evening.absence('kari').id,
      outcome: 'member',
    });
    evening.expectSms('anders', /ikke lenger behov/);
    expect(evening.absence('kari').status).toBe('withdrawn');
  });

  test('R12b the secretary herself narrows at once', () => {
    const evening = seatedOnTheDay();
    evening.report('kari', PART, TURID);
    evening.expectSms('anders', /18\.00-19\.00/);
  });

  test('R12b while nobody sits in the seat a narrower report takes effect at once', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0 } }), '2026-12-03 10:00');
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.report('kari', PART, memberActor('kari'));
    evening.expectSms('anders', /18\.00-19\.00/);
    expect(evening.absence('kari').kind).toBe('partial');
  });

  test('R12b giving back an hour that nobody sits in is no wish, though somebody sits in another', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0 } }), '2026-12-03 10:00');
    evening.reportTimes('kari', ['18:00', '19:00'], ['20:00', '21:00']);
    evening.expectSms('anders', QUESTION);
    const [one, other] = evening.offersOf('anders');
    if (one === undefined || other === undefined) throw new Error('both parts were asked together');
    evening.answersByLink('anders', 'yes', { offers: [one] });
    evening.expectSms('anders', CONFIRMED);
    evening.answersByLink('anders', 'no', { offers: [other] });
    evening.expectSms('grete', QUESTION);
    evening.report('kari', PART);
    evening.expectSms('grete', /trengs ikke/);
    expect(evening.log.some(({ type }) => type === 'WithdrawalAsked')).toBe(false);
    expect(evening.absence('kari').scopes).toHaveLength(1);
  });

  test('R12b a report that leaves the substitute all they have is no wish', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0 } }), '2026-12-03 10:00');
    evening.report('kari', PART);
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.report('kari', { kind: 'partial', from: '18:00', to: '20:00' });
    evening.expectSms('anders', /19\.00-20\.00/);
    expect(evening.log.some(({ type }) => type === 'WithdrawalAsked')).toBe(false);
  });

  test('R17 what the body has decided is not the member’s to take back, but the secretary’s to correct', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 60 } }));
    evening.report('kari', { kind: 'assessment', items: ['12/26'] });
    const { id: absenceId } = evening.absence('kari');
    evening.does({ type: 'DecideDisqualification', by: TURID, absenceId, outcome: 'disqualified' });
    expect(evening.tries({ type: 'WithdrawAbsence', by: memberActor('kari'), absenceId })).toStrictEqual({
      kind: 'absence-already-settled',
      winner: { type: 'DisqualificationDecided', actor: TURID, at: evening.now },
    });
    evening.withdraw('kari', TURID);
    expect(evening.absence('kari').status).toBe('withdrawn');
  });
});

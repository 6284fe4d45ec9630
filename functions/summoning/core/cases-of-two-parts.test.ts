import { describe, expect, test } from 'vitest';
import { CONFIRMED, QUESTION } from '#test/kit/evenings.ts';
import { meetingFacts } from '#test/kit/meeting.ts';
import { play, TURID } from '#test/kit/play.ts';

/** Kari is away for the first hour and the last. */
const BOTH = [
  ['20:00', '21:00'],
  ['18:00', '19:00'],
] as const;

/** Anders is asked for both in one text. */
function askedForBoth() {
  const evening = play(meetingFacts({ settings: { graceMinutes: 0 } }));
  evening.reportTimes('kari', ...BOTH);
  evening.expectSms('anders', QUESTION);
  return evening;
}

function seatedInBoth() {
  const evening = askedForBoth();
  evening.answers('anders', 'ja');
  evening.expectSms('anders', CONFIRMED);
  expect(evening.whoSitsFor('kari')).toStrictEqual(['anders', 'anders']);
  return evening;
}

describe('R15 what one answer does to two parts is told in one text', () => {
  test('R13 R15 one NEI that gives both back is acknowledged once, by both times', () => {
    const evening = seatedInBoth();
    evening.answers('anders', 'nei');
    evening.expectSms('anders', /tatt av som vara .* 18\.00-19\.00 og kl\. 20\.00-21\.00/);
    evening.expectSms('grete', /18\.00-19\.00 og kl\. 20\.00-21\.00/);
    expect(evening.whoSitsFor('kari')).toStrictEqual([]);
  });

  test('R13 R15 a NEI by link to one of them is acknowledged by that one alone', () => {
    const evening = seatedInBoth();
    const [first] = evening.offersOf('anders');
    if (first === undefined) throw new Error('Anders was asked');
    evening.answersByLink('anders', 'no', { offers: [first] });
    evening.expectSms('anders', /tatt av som vara .* 18\.00-19\.00 \(en del av møtet\)/);
    evening.expectSms('grete', /18\.00-19\.00/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
  });

  test('R11 R15 one late JA to two parts that are taken is thanked once', () => {
    const evening = askedForBoth();
    evening.answers('anders', 'nei');
    evening.expectSms('grete', QUESTION);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
    evening.answersByLink('anders', 'yes', { offers: evening.offersOf('anders') });
    evening.expectSms('anders', /Du står som reserve/);
    expect(evening.offersOf('anders').map(({ status }) => status)).toStrictEqual(['standby', 'standby']);
  });

  test('R13b R15 who must be rung is rung once about both, and recording one leaves the other to be answered', () => {
    const landlineOnly = { anders: { mobile: null, landline: '+4755112233' } };
    const evening = play(meetingFacts({ settings: { graceMinutes: 0 }, persons: landlineOnly }));
    evening.reportTimes('kari', ...BOTH);
    evening.expectSms('turid', /Ring Anders Lund, 55 11 22 33, .* 18\.00-19\.00 og kl\. 20\.00-21\.00/);
    evening.expectEmail('turid', /Anders Lund[\s\S]*18\.00.19\.00 og kl\.\s20\.00.21\.00/);
    const [first, second] = evening.offersOf('anders');
    if (first === undefined || second === undefined) throw new Error('Anders is to be rung about both');
    evening.does({ type: 'RecordAnswer', by: TURID, offerId: first.id, answer: 'yes' });
    evening.expectNoSms();
    expect(evening.offersOf('anders').map(({ status }) => status)).toStrictEqual(['yes', 'asked']);
  });

  test('R12 R15 an absence withdrawn while somebody is asked for both parts, or sits in both, is told in one text', () => {
    const asked = askedForBoth();
    asked.withdraw('kari');
    asked.expectSms('anders', /trengs ikke vara .* 18\.00-19\.00 og kl\. 20\.00-21\.00/);

    const seated = seatedInBoth();
    seated.withdraw('kari');
    seated.expectSms('anders', /skal ikke møte som vara .* 18\.00-19\.00 og kl\. 20\.00-21\.00/);
  });

  test('R15 R18 who sits in both parts of a meeting that is called off hears of it once', () => {
    const evening = seatedInBoth();
    evening.factsBecome({ settings: { graceMinutes: 0 }, meeting: { status: 'cancelled' } });
    evening.expectSms('anders', /avlyst/);
  });
});

import { describe, expect, test } from 'vitest';
import { PersonId } from '#shared/kernel/ids.ts';
import { QUESTION } from '#test/kit/evenings.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { BY_TURID, play, TURID } from '#test/kit/play.ts';

/** Noon the next day: near enough for one person to be woken. */
const atNoon = { meeting: { start: local('2026-12-04 12:00'), end: local('2026-12-04 15:00') } };
/** Long enough to answer that the outage reaches into the night while the question is open. */
const slow = { answeringMinutes: [{ moreThanHours: 0, minutes: 300 }] };

describe('the provider comes back in the night', () => {
  test('R5 a question planned by day that reaches its phone in the night is the one of that night', () => {
    const evening = play(meetingFacts(atNoon), '2026-12-03 19:00');
    evening.providerIs('down');
    evening.report('kari');
    evening.at('2026-12-03 21:20');
    evening.providerIs('accepts');
    evening.at('2026-12-03 21:30');
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'nei');
    evening.at('2026-12-04 07:29');
    evening.expectNoSms();
    evening.at('2026-12-04 07:30');
    evening.expectSms('grete', QUESTION, '2026-12-04 07:30');
  });

  test('R5 of two questions for one seat that an outage held up, one goes out in the night', () => {
    const evening = play(meetingFacts({ ...atNoon, settings: { mode: 'staggered', ...slow } }), '2026-12-03 17:00');
    evening.report('kari');
    evening.at('2026-12-03 17:03');
    evening.expectSms('anders', QUESTION);
    evening.providerIs('down');
    evening.at('2026-12-03 20:00');
    expect(evening.offer('grete')).toMatchObject({ status: 'sending' });
    evening.answers('anders', 'nei');
    evening.at('2026-12-03 21:20');
    evening.providerIs('accepts');
    evening.at('2026-12-03 21:30');
    evening.expectSms('grete', QUESTION);
    evening.answers('grete', 'nei');
    evening.at('2026-12-04 07:29');
    evening.expectNoSms();
    evening.at('2026-12-04 07:30');
    evening.expectSms('hassan', QUESTION, '2026-12-04 07:30');
  });

  test('R5 a question whose letter bounced in the night wakes nobody else by text', () => {
    const settings = { mode: 'staggered', ...slow } as const;
    const email = 'anders@example.no';
    const evening = play(
      meetingFacts({ ...atNoon, settings, persons: { anders: { mobile: null, email } } }),
      '2026-12-03 17:00',
    );
    evening.report('kari');
    evening.at('2026-12-03 17:03');
    evening.expectEmail('anders', QUESTION);
    evening.providerIs('down');
    evening.at('2026-12-03 21:20');
    evening.providerIs('accepts');
    evening.at('2026-12-03 21:30');
    evening.expectSms('grete', QUESTION);
    evening.factsBecome({ ...atNoon, settings, persons: { anders: { email } } });
    evening.isUndelivered('anders', 'email');
    evening.at('2026-12-04 07:29');
    evening.expectNoSms();
    evening.at('2026-12-04 07:30');
    evening.expectSms('anders', QUESTION, '2026-12-04 07:30');
    evening.expectSms('hassan', QUESTION, '2026-12-04 07:30');
  });

  test('R5 whom no message reached was not woken: the next is asked at once', () => {
    const evening = play(meetingFacts(atNoon), '2026-12-03 23:00');
    evening.providerIs('refuses', 'anders/sms');
    evening.report('kari');
    evening.at('2026-12-03 23:05');
    evening.expectSms('grete', QUESTION, '2026-12-03 23:03');
  });

  test('R5 whom the secretary asked out of order in the night is not the one of that night', () => {
    const evening = play(meetingFacts(atNoon), '2026-12-03 23:00');
    evening.report('kari');
    const vacancyId = evening.vacancy('kari').id;
    evening.does({ type: 'AskOutOfOrder', ...BY_TURID, vacancyId, personId: PersonId.parse('hassan') });
    evening.expectSms('hassan', QUESTION);
    evening.at('2026-12-03 23:04');
    evening.expectSms('anders', QUESTION, '2026-12-03 23:03');
  });

  const rungOnly = { mobile: null, landline: '+4755112233' };

  test('R5 R13b somebody to be rung in the night is the one of that night', () => {
    const settings = { graceMinutes: 0 };
    const evening = play(meetingFacts({ ...atNoon, settings, persons: { anders: rungOnly } }), '2026-12-03 23:00');
    evening.report('kari');
    evening.expectSms('turid', /Ring Anders Lund/);
    evening.does({ type: 'RecordAnswer', by: TURID, offerId: evening.offer('anders').id, answer: 'no' });
    evening.at('2026-12-04 07:29');
    evening.expectNoSms();
    evening.at('2026-12-04 07:30');
    evening.expectSms('grete', QUESTION, '2026-12-04 07:30');
  });

  test('R5 R21 whom the secretary seated in the night, and took off again, is not', () => {
    const evening = play(meetingFacts({ ...atNoon, persons: { siri: rungOnly } }), '2026-12-03 23:00');
    evening.report('kari');
    const seat = { ...BY_TURID, vacancyId: evening.vacancy('kari').id, personId: PersonId.parse('siri') };
    evening.does({ type: 'SeatDirectly', ...seat });
    evening.does({ type: 'ReplaceSubstitute', ...seat });
    evening.at('2026-12-03 23:04');
    evening.expectSms('anders', QUESTION, '2026-12-03 23:03');
  });

  test.each([
    ['as the provider never answered', 'hangsButSends'],
    ['as its sender died', 'untold'],
  ] as const)('R5 somebody whose question may have arrived, %s, counts as woken', (_, mood) => {
    const evening = play(meetingFacts(atNoon), '2026-12-03 23:00');
    evening.providerIs(mood, 'anders/sms');
    evening.report('kari');
    evening.at('2026-12-03 23:04');
    evening.expectSms('anders', QUESTION);
    evening.answersByLink('anders', 'no');
    evening.at('2026-12-04 07:29');
    evening.expectNoSms();
    evening.at('2026-12-04 07:30');
    evening.expectSms('grete', QUESTION);
  });
});

import { describe, expect, test } from 'vitest';
import { PersonId } from '#shared/kernel/ids.ts';
import { CONFIRMED, QUESTION } from '#test/kit/evenings.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { BY_TURID, play, TURID, WHY } from '#test/kit/play.ts';

const inFiveDays = { meeting: { start: local('2026-12-09 18:00'), end: local('2026-12-09 21:00') } };
const atNoon = { meeting: { start: local('2026-12-04 12:00'), end: local('2026-12-04 15:00') } };
const sevenOnList = { substitutes: { A: ['anders', 'grete', 'hassan', 'siri', 'tuva', 'espen'] } };

describe('nights and early mornings', () => {
  test('W13 R5 an absence at 23.00 for a meeting in days, or for 17.00 next day, asks first at 08.00', () => {
    const far = play(meetingFacts(inFiveDays), '2026-12-03 23:00');
    far.report('kari');
    far.at('2026-12-04 07:59:59');
    far.expectNoSms();
    far.at('2026-12-04 08:00');
    far.expectSms('anders', QUESTION, '2026-12-04 08:00');

    const next = play(
      meetingFacts({ meeting: { start: local('2026-12-04 17:00'), end: local('2026-12-04 20:00') } }),
      '2026-12-03 23:00',
    );
    next.report('kari');
    next.at('2026-12-04 08:00');
    next.expectSms('anders', QUESTION, '2026-12-04 08:00');
  });

  test('W13 R5 for a meeting at 12.00 next day one is asked at once, and nobody further before 07.30', () => {
    const evening = play(meetingFacts({ ...atNoon, ...sevenOnList }), '2026-12-03 23:00');
    evening.report('kari');
    evening.at('2026-12-03 23:03');
    evening.expectSms('anders', QUESTION, '2026-12-03 23:03');
    expect(evening.offer('anders').terms?.deadline).toBe(local('2026-12-04 07:30'));
    evening.at('2026-12-04 07:29:59');
    evening.expectNoSms();
    evening.at('2026-12-04 07:31:30');
    evening.expectSms('grete', QUESTION, '2026-12-04 07:31:30');
  });

  test('R5 a no in the night of a near meeting asks nobody further before 07.30', () => {
    const evening = play(meetingFacts({ ...atNoon, ...sevenOnList }), '2026-12-03 23:00');
    evening.report('kari');
    evening.at('2026-12-03 23:03');
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'nei');
    evening.at('2026-12-04 07:29');
    evening.expectNoSms();
    evening.at('2026-12-04 07:30');
    evening.expectSms('grete', QUESTION, '2026-12-04 07:30');
  });

  test('R5 on Sundays and quiet days nobody is asked by SMS before 10.00', () => {
    const evening = play(meetingFacts(inFiveDays), '2026-12-05 22:00');
    evening.report('kari');
    evening.at('2026-12-06 09:59');
    evening.expectNoSms();
    evening.at('2026-12-06 10:00');
    evening.expectSms('anders', QUESTION, '2026-12-06 10:00');
  });

  test('R5 an e-mail question goes out in the night, and its time stands still until the morning', () => {
    const byEmail = { persons: { anders: { mobile: null, email: 'anders@example.no' } } };
    const evening = play(meetingFacts({ ...inFiveDays, ...byEmail }), '2026-12-03 23:00');
    evening.report('kari');
    evening.at('2026-12-03 23:03');
    evening.expectEmail('anders', QUESTION);
    expect(evening.offer('anders').terms?.deadline).toBe(local('2026-12-04 20:00'));
  });

  test('R5 what a person sends by hand goes out in the night', () => {
    const evening = play(meetingFacts(inFiveDays), '2026-12-03 23:00');
    evening.report('kari');
    evening.does({
      type: 'AskOutOfOrder',
      by: TURID,
      vacancyId: evening.vacancy('kari').id,
      personId: PersonId.parse('hassan'),
      why: WHY,
    });
    evening.expectSms('hassan', QUESTION, '2026-12-03 23:00');
  });

  test('R5 notices that can wait do so; cancellation and replies do not', () => {
    const evening = play(meetingFacts(inFiveDays), '2026-12-03 19:00');
    evening.report('kari');
    evening.report('jonas');
    evening.at('2026-12-03 19:03');
    evening.expectSms('anders', QUESTION);
    evening.expectSms('grete', QUESTION);
    evening.at('2026-12-03 23:00');
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED, '2026-12-03 23:00');
    evening.withdraw('jonas');
    evening.withdraw('kari');
    evening.expectNoSms();
    evening.at('2026-12-04 08:00');
    evening.expectSms('anders', /Det er ikke lenger behov/, '2026-12-04 08:00');
    evening.expectSms('grete', /trengs ikke vara/, '2026-12-04 08:00');
  });

  test('R5 cancellation reaches those asked and seated in the night', () => {
    const evening = play(meetingFacts(inFiveDays), '2026-12-03 19:00');
    evening.report('kari');
    evening.report('jonas');
    evening.at('2026-12-03 19:03');
    evening.expectSms('anders', QUESTION);
    evening.expectSms('grete', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.at('2026-12-03 23:00');
    evening.does({ type: 'CancelMeeting', ...BY_TURID });
    evening.expectSms('anders', /avlyst/, '2026-12-03 23:00');
    evening.expectSms('grete', /avlyst/, '2026-12-03 23:00');
    expect(evening.wakeAt).toBeUndefined();
  });

  test('R5 news of a seat is told two hours before a meeting that begins in quiet hours', () => {
    const onSunday = { meeting: { start: local('2026-12-06 09:30'), end: local('2026-12-06 12:00') } };
    const evening = play(meetingFacts({ ...onSunday, settings: { mode: 'staggered' } }), '2026-12-05 20:00');
    evening.report('kari');
    evening.at('2026-12-05 20:03');
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.at('2026-12-06 00:00');
    evening.withdraw('kari', TURID);
    evening.at('2026-12-06 07:29');
    evening.expectNoSms();
    evening.at('2026-12-06 07:30');
    evening.expectSms('anders', /ikke lenger behov/, '2026-12-06 07:30');
  });
});

describe('deadlines', () => {
  test.each([
    ['more than a week: 24 h', '2026-11-25 09:00', '2026-11-26 20:15'],
    ['three days to a week: 12 h', '2026-11-30 08:00', '2026-11-30 20:15'],
    ['one to three days: 4 h', '2026-12-01 12:00', '2026-12-01 16:15'],
    ['six to twenty-four hours: 60 min', '2026-12-03 10:00', '2026-12-03 11:15'],
    ['two to six hours: 20 min', '2026-12-03 13:00', '2026-12-03 13:25'],
  ])('R4 the time to answer, with %s, stated on a round minute', (_, from, deadline) => {
    const evening = play(meetingFacts(), from);
    evening.report('kari');
    evening.at(`${from.slice(0, 11)}${from.slice(11, 13)}:03`);
    evening.expectSms('anders', QUESTION);
    expect(evening.offer('anders').terms?.deadline).toBe(local(deadline));
  });

  test('R4 with less than two hours left 7 min, and never past the start', () => {
    const evening = play(meetingFacts(), '2026-12-03 17:10');
    evening.report('kari');
    evening.expectSms('anders', QUESTION, '17:10');
    expect(evening.offer('anders').terms?.deadline).toBe(local('2026-12-03 17:20'));
    evening.at('17:16');
    evening.expectSms('grete', QUESTION, '17:13:30');
    const late = play(meetingFacts(), '2026-12-03 17:56');
    late.report('kari');
    late.expectSms('anders', QUESTION);
    expect(late.offer('anders').terms).toMatchObject({
      deadline: local('2026-12-03 18:00'),
      closesAt: local('2026-12-03 18:00'),
    });
    late.at('17:59:59');
    late.expectSms('grete', QUESTION, '17:59:30');
    late.at('23:00');
  });

  test('R4 the time begins when the provider has accepted the question, whatever the wait', () => {
    const evening = play();
    evening.report('kari');
    evening.providerIs('down');
    evening.at('2026-12-01 12:20');
    expect(evening.offer('anders')).toMatchObject({ status: 'sending' });
    expect(evening.offer('anders')).not.toHaveProperty('terms');
    evening.providerIs('accepts');
    evening.at('2026-12-01 12:35');
    evening.expectSms('anders', /innen tirsdag 1\. desember kl\. 16\.30/);
    expect(evening.offer('anders').terms).toMatchObject({
      deadline: local('2026-12-01 16:30'),
      closesAt: local('2026-12-01 16:31:30'),
    });
  });

  test('R4 an answer received in time and told late is logged as such, and takes the seat back', () => {
    const evening = play();
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    evening.at('2026-12-01 14:43');
    evening.expectSms('anders', /Påminnelse/);
    evening.at('2026-12-01 16:30');
    evening.expectSms('grete', QUESTION);
    expect(evening.answeredAt('anders', 'yes', '2026-12-01 16:14')).toBeUndefined();
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('grete', /besatt/);
    expect(evening.log.findLast(({ type }) => type === 'OfferAnswered')).toMatchObject({ late: 'inTimeDeliveredLate' });
  });

  test('R4 an answer between the stated minute and 90 s after it is in time', () => {
    const evening = play();
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    evening.at('2026-12-01 14:43');
    evening.expectSms('anders', /Påminnelse/);
    evening.at('2026-12-01 16:16:29');
    evening.wake();
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    expect(evening.log.findLast(({ type }) => type === 'OfferAnswered')).not.toHaveProperty('late');
  });

  test('W14 R4 in the night the clock changes, four hours are four hours of running time', () => {
    const evening = play(
      meetingFacts({ meeting: { start: local('2026-10-27 08:00'), end: local('2026-10-27 11:00') } }),
      '2026-10-24 19:00',
    );
    evening.report('kari');
    evening.at('2026-10-24 19:03');
    evening.expectSms('anders', QUESTION);
    // Two hours (less three minutes) on Saturday evening, the rest from 10.00 on the Sunday that has 25 hours.
    expect(evening.offer('anders').terms?.deadline).toBe(local('2026-10-25 12:15'));
  });

  test('R19 W20 after the scope began nothing is sent about it: late yes, retries, wake-ups', () => {
    const evening = play(meetingFacts(), '2026-12-03 17:30');
    evening.providerIs('down');
    evening.report('kari');
    evening.at('17:59');
    evening.providerIs('accepts');
    evening.at('18:00');
    evening.expectNoSms();
    expect(evening.answeredAt('anders', 'yes', '2026-12-03 17:59')).toStrictEqual({ kind: 'offer-not-known' });
    expect(evening.vacancy('kari').phase).toStrictEqual({ name: 'closed', because: 'scopeBegan' });
    evening.downUntil('2026-12-04 12:00');
    evening.wake();
    evening.expectNoSms();
  });
});

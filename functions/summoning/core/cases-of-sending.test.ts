import { describe, expect, test } from 'vitest';
import { present } from '#shared/kernel/assert.ts';
import { EmailAddress, PersonId } from '#shared/kernel/ids.ts';
import { atOnce, CONFIRMED, QUESTION, seatedForKari } from '#test/kit/evenings.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { BY_TURID, play, TURID, WHY } from '#test/kit/play.ts';
import { questionsAbout } from './state.ts';

const andersHasEmail = { persons: { anders: { email: 'anders@example.no' } } };

describe('messages that fail', () => {
  test('W10 R13b a number that does not work goes on to e-mail, in the same turn', () => {
    const evening = play(meetingFacts(andersHasEmail));
    evening.providerIs('refuses', 'anders/sms');
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectNoSms();
    evening.expectEmail('anders', QUESTION);
    expect(evening.offersOf('anders')).toHaveLength(1);
    expect(evening.offer('anders')).toMatchObject({ channel: 'email', status: 'asked' });
  });

  test('W10 R13b without e-mail the next is asked, and nobody rings', () => {
    const evening = play(meetingFacts({ persons: { anders: { landline: '+4755112233' } } }));
    evening.providerIs('refuses', 'anders/sms');
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectSms('grete', QUESTION);
    expect(evening.offer('anders').status).toBe('unreachable');
  });

  test('W10 R13b a text that turns out undelivered goes on to e-mail; after the answer it changes nothing', () => {
    const evening = play(meetingFacts(andersHasEmail));
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    evening.isUndelivered('anders');
    evening.expectEmail('anders', QUESTION);
    evening.isUndelivered('anders');
    evening.answersByLink('anders', 'yes');
    evening.expectEmail('anders', CONFIRMED);
    evening.isUndelivered('anders', 'email');
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
    evening.at('22:00');
  });

  test('W10 R13b a letter that bounces goes on to a mobile that was registered meanwhile', () => {
    const letterOnly = { anders: { mobile: null, email: 'anders@example.no' } };
    const evening = play(meetingFacts({ persons: letterOnly }));
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.factsBecome({ persons: { anders: { mobile: '+4790001234', email: 'anders@example.no' } } });
    evening.expectNoSms();
    evening.isUndelivered('anders', 'email');
    evening.expectSms('anders', QUESTION);
  });

  test('R11 a yes by somebody whose text was said not to have arrived still counts', () => {
    const evening = play();
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    evening.isUndelivered('anders');
    evening.expectSms('grete', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('grete', /besatt/);
    evening.expectSms('anders', CONFIRMED);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
  });

  test('W10 a question said not to have arrived after it was answered keeps nobody from hearing that the meeting is off', () => {
    const evening = seatedForKari();
    const [question] = questionsAbout(evening.meeting, evening.offer('anders').id);
    const { id: messageId } = present(question, 'question to Anders');
    evening.does({ type: 'RecordUndelivered', by: { kind: 'system' }, messageId, code: '4001' });
    evening.does({ type: 'CancelMeeting', ...BY_TURID });
    evening.expectSms('anders', /er avlyst/);
  });

  test('R13b somebody with neither mobile nor e-mail is rung by the secretary, with more than 6 h left', () => {
    const landlineOnly = { persons: { anders: { mobile: null, landline: '+4755112233' } } };
    const evening = play(meetingFacts(landlineOnly));
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectSms('turid', /Ring Anders Lund, 55 11 22 33.*kl\. 16\.15/);
    evening.does({ type: 'RecordAnswer', by: TURID, offerId: evening.offer('anders').id, answer: 'yes' });
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);

    const soon = play(meetingFacts(landlineOnly), '2026-12-03 12:00');
    soon.report('kari');
    soon.at('12:03');
    soon.expectSms('grete', QUESTION);
    expect(soon.vacancy('kari').skips).toMatchObject([{ personId: 'anders', reason: 'noChannel' }]);
  });

  test('R13b who wants no SMS and has no e-mail is passed over, not rung', () => {
    const evening = play(meetingFacts({ persons: { anders: { smsOptOut: true, landline: '+4755112233' } } }));
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectSms('grete', QUESTION);
    expect(evening.vacancy('kari').skips).toMatchObject([{ personId: 'anders', reason: 'noChannel' }]);
  });

  test('R8 W23 a one-way sender sends the link alone, and the chain works by link', () => {
    const evening = play(meetingFacts({ sender: { twoWay: false } }));
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', /her: \{lenke\} SMS-svar kommer ikke fram/);
    evening.answersByLink('anders', 'no');
    evening.expectSms('grete', QUESTION);
    evening.answersByLink('grete', 'yes');
    evening.expectSms('grete', /si fra at du ikke kan likevel: \{lenke\}/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['grete']);
  });

  test('R8 STOP makes an open offer unreachable by SMS: e-mail, else the next; the secretary is told', () => {
    const evening = play();
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    evening.factsBecome({ persons: { anders: { smsOptOut: true } } });
    evening.expectSms('grete', QUESTION);
    expect(evening.offer('anders')).toMatchObject({ status: 'unreachable', failure: 'opted-out' });
    evening.expectEmail('turid', /Anders Lund/);
    const before = evening.received.length;
    evening.factsBecome({ persons: { anders: { smsOptOut: true }, siri: { smsOptOut: true } } });
    expect(evening.received).toHaveLength(before);
  });

  test.each([
    ['its owner wants no texts: asked again', 'refuses opted-out', 'anders'],
    ['it is wrong or its owner wants no texts: asked again', 'refuses recipient-400', 'anders'],
    ['it is wrong: it stays so', 'refuses unusable', 'hassan'],
  ] as const)('R8 START after the provider had refused the number, since %s', (_, why, next) => {
    const evening = play(meetingFacts(atOnce));
    evening.providerIs(why, 'anders/sms');
    evening.report('kari');
    evening.expectSms('grete', QUESTION);
    evening.factsBecome({ ...atOnce, persons: { anders: { smsOptOut: true } } });
    evening.providerIs('accepts', 'anders/sms');
    evening.factsBecome(atOnce);
    evening.report('jonas');
    evening.expectSms(next, QUESTION);
  });

  test('R8 who had never said STOP starts nothing: a number that the provider refused is not tried again', () => {
    const evening = play(meetingFacts(atOnce));
    evening.providerIs('refuses opted-out', 'anders/sms');
    evening.report('kari');
    evening.expectSms('grete', QUESTION);
    evening.providerIs('accepts', 'anders/sms');
    evening.factsBecome({ ...atOnce, persons: { anders: { language: 'nn' } } });
    evening.report('jonas');
    evening.expectSms('hassan', QUESTION);
  });
});

describe('how a municipality sends', () => {
  test('R25 W25 while sending is off absences are recorded, vacancies wait, and nobody hears anything', () => {
    const evening = play(meetingFacts({ settings: { sending: 'off' } }));
    evening.report('kari');
    evening.at('2026-12-01 18:00');
    expect(evening.received).toStrictEqual([]);
    expect(evening.vacancy('kari').phase.name).toBe('open');
    evening.factsBecome({ settings: { sending: 'live' } });
    evening.expectSms('anders', QUESTION, '2026-12-01 18:00');
    expect(evening.received.map(({ to }) => to)).toStrictEqual(['anders']);
  });

  test('R25 a claim that runs out while sending is off rings no alarm without end', () => {
    const evening = play();
    evening.providerIs('lost', 'email');
    evening.report('kari');
    evening.factsBecome({ settings: { sending: 'off' } });
    evening.at('2026-12-01 13:00');
    expect(evening.wakeAt).toBe(local('2026-12-03 18:00'));
  });

  test('R25 redirected messages go to the secretary, with the real addressee in the first line', () => {
    const redirectTo = { mobile: '+4790009999', email: EmailAddress.parse('turid@example.no') };
    const evening = play(meetingFacts({ settings: { sending: 'redirect', redirectTo } }));
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectSms('turid', /^Til Anders Lund 900 00 005:\n.*Kan du møte/);
    evening.expectEmail('turid', /Til Kari Nordmann/);
    evening.answers('anders', 'ja');
    evening.expectSms('turid', /^Til Anders Lund.*\nTakk!/);
  });

  test('R9 two who share a number get a code, also when asked out of order', () => {
    const shared = { anders: { mobile: '+4790007777' }, hassan: { mobile: '+4790007777' } };
    const evening = play(meetingFacts({ persons: shared }));
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', /spør Anders Lund.*Svar 1 JA eller 1 NEI/);
    const vacancyId = evening.vacancy('kari').id;
    evening.does({ type: 'AskOutOfOrder', by: TURID, vacancyId, personId: PersonId.parse('hassan'), why: WHY });
    evening.expectSms('hassan', /spør Hassan Ali.*Svar 2 JA eller 2 NEI/);
  });
});

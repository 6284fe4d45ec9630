import { describe, expect, test } from 'vitest';
import { EmailAddress, PersonId } from '#shared/kernel/ids.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { play, TURID, WHY } from '#test/kit/play.ts';

const QUESTION = /Kan du møte som vara/;
const CONFIRMED = /Takk! Du møter som vara/;
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

  test('W10 a text that turns out undelivered goes on to e-mail; after the answer it changes nothing', () => {
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

  test('W10 a letter that bounces goes on to a mobile that was registered meanwhile', () => {
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
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
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
});

describe('a provider that is down', () => {
  test('W21 R13c with 401 for 30 min nobody is skipped, one alert goes out, and the same person is asked', () => {
    const evening = play();
    evening.providerIs('down');
    evening.report('kari');
    evening.at('2026-12-01 12:33');
    evening.expectNoSms();
    expect(evening.meeting.offers.size).toBe(1);
    evening.report('jonas');
    const alerts = () => evening.received.filter(({ to, text }) => to === 'turid' && /401/.test(text));
    expect(alerts()).toHaveLength(1);
    expect(alerts()[0]?.at).toBe(local('2026-12-01 12:13'));
    evening.at('2026-12-01 12:33:01');
    evening.providerIs('accepts');
    evening.at('2026-12-01 12:44');
    evening.expectSms('anders', QUESTION);
    evening.expectSms('grete', QUESTION);
    expect(alerts()).toHaveLength(1);
    expect(evening.log.filter(({ type }) => type === 'ProviderRecovered')).toHaveLength(1);
  });

  test('W21 one alert too when somebody acts while a try is under way', () => {
    const evening = play();
    evening.providerIs('down');
    evening.report('kari');
    evening.at('2026-12-01 12:20:29');
    evening.providerIs('lost');
    evening.at('2026-12-01 12:20:40');
    evening.does({ type: 'AddNote', by: TURID, note: WHY });
    expect(evening.log.filter(({ type }) => type === 'ProviderRecovered')).toHaveLength(0);
    evening.providerIs('accepts');
    evening.at('2026-12-01 12:23');
    evening.expectSms('anders', QUESTION);
  });

  test('R13c an answer that never came is repeated once with the same words, then waits like any refusal', () => {
    const evening = play();
    evening.report('kari');
    evening.providerIs('hangs');
    evening.at('2026-12-01 12:03');
    const claims = () => evening.log.filter((event) => event.type === 'MessageClaimed' && event.channel === 'sms');
    expect(claims()).toHaveLength(2);
    expect(claims()[1]).toMatchObject({ attempt: 2 });
    expect(evening.log.filter(({ type }) => type === 'MessageDelayed')).toMatchObject([
      { retryAt: local('2026-12-01 12:03:30') },
    ]);
    evening.providerIs('accepts');
    evening.at('2026-12-01 12:03:30');
    evening.expectSms('anders', QUESTION);
  });

  test.each(['lost', 'untold'] as const)(
    'W12 a process that dies at the send (%s): exactly one SMS reaches the phone',
    (mood) => {
      const evening = play();
      evening.report('kari');
      evening.providerIs(mood);
      evening.at('2026-12-01 12:03');
      if (mood === 'untold') evening.expectSms('anders', QUESTION, '2026-12-01 12:03');
      evening.providerIs('accepts');
      evening.at('2026-12-01 12:10');
      if (mood === 'lost') evening.expectSms('anders', QUESTION, '2026-12-01 12:05');
      expect(evening.offer('anders')).toMatchObject({ status: 'asked', acceptedAt: local('2026-12-01 12:05') });
      evening.at('2026-12-01 12:30');
    },
  );

  test('R5 a retry that falls into quiet hours waits for the morning', () => {
    const evening = play(meetingFacts(), '2026-12-01 20:55');
    evening.report('kari');
    evening.providerIs('down');
    evening.at('2026-12-01 20:59');
    evening.providerIs('accepts');
    evening.at('2026-12-02 08:00');
    evening.expectSms('anders', QUESTION, '2026-12-02 08:00');
  });

  test('R13c what is under way when it is no longer wanted is not called dropped: it may arrive', () => {
    const evening = play();
    evening.report('kari');
    evening.providerIs('untold');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    evening.providerIs('accepts');
    evening.at('2026-12-01 12:04');
    evening.withdraw('kari');
    evening.expectSms('anders', /trengs ikke/);
    const [messageId] = [...evening.meeting.messages.values()].flatMap(({ id, topic }) =>
      topic.about === 'offer' ? id : [],
    );
    if (messageId === undefined) throw new Error('the question was claimed');
    const outcome = { kind: 'accepted', provider: 'acs', providerId: 'p1' } as const;
    evening.does({ type: 'RecordSending', by: { kind: 'system' }, sent: [{ messageId, attempt: 1, outcome }] });
    expect(evening.meeting.messages.get(messageId)?.phase.name).toBe('accepted');
    evening.at('2026-12-01 12:10');
  });

  test('R13c a report that an SMS never arrived may come before its acceptance, which then starts no time', () => {
    const evening = play(meetingFacts(andersHasEmail));
    evening.report('kari');
    evening.providerIs('untold');
    evening.providerIs('down', 'anders/email');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    evening.isUndelivered('anders');
    const [messageId] = [...evening.meeting.messages.values()].flatMap(({ id, topic }) =>
      topic.about === 'offer' ? id : [],
    );
    if (messageId === undefined) throw new Error('the question was claimed');
    const outcome = { kind: 'accepted', provider: 'acs', providerId: 'p1' } as const;
    evening.does({ type: 'RecordSending', by: { kind: 'system' }, sent: [{ messageId, attempt: 1, outcome }] });
    expect(evening.offer('anders')).toMatchObject({ channel: 'email', status: 'sending' });
  });

  test('R15 a message that waited asks only what is still to be asked', () => {
    const evening = play();
    evening.report('kari', { kind: 'partial', from: '18:00', to: '19:30' });
    evening.report('jonas', { kind: 'partial', from: '19:30', to: '21:00' });
    evening.providerIs('down');
    evening.at('2026-12-01 12:04');
    evening.withdraw('jonas');
    evening.providerIs('accepts');
    evening.at('2026-12-01 12:10');
    evening.expectSms('anders', /18\.00-19\.30.*Svar JA eller NEI/);
  });

  test('R13c a question whose stated deadline passed while we were down is put anew to the same person', () => {
    const evening = play();
    evening.report('kari');
    evening.providerIs('lost');
    evening.at('2026-12-01 12:03');
    evening.providerIs('accepts');
    evening.downUntil('2026-12-01 18:00');
    evening.wake();
    evening.expectSms('anders', QUESTION);
    // Three of the four hours run before the night, the last one after it.
    expect(evening.offer('anders').terms?.deadline).toBe(local('2026-12-02 09:00'));
    expect(evening.meeting.offers.size).toBe(1);
  });

  test('R13c two questions in one message: when the first scope begins, the second is put again by itself', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0, sending: 'off' } }), '2026-12-03 17:30');
    evening.report('kari', { kind: 'partial', from: '18:00', to: '19:30' });
    evening.report('jonas', { kind: 'partial', from: '19:30', to: '21:00' });
    evening.providerIs('down');
    evening.factsBecome({ settings: { graceMinutes: 0 } });
    expect(evening.offersOf('anders')).toHaveLength(2);
    evening.at('17:59');
    evening.providerIs('accepts');
    evening.at('18:01');
    evening.expectSms('anders', /19\.30-21\.00/);
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

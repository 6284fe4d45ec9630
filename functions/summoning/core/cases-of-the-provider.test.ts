import { describe, expect, test } from 'vitest';
import { QUESTION } from '#test/kit/evenings.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { play, TURID, WHY } from '#test/kit/play.ts';

const andersHasEmail = { persons: { anders: { email: 'anders@example.no' } } };

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

  test('R13c letters that do not arrive are told by text, once, and once more when they do', () => {
    const evening = play();
    evening.providerIs('down', 'email');
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    evening.at('2026-12-01 12:11');
    evening.expectSms('turid', /E-post om Kommunestyret .* ikke kommet fram siden .*12\.00/, '2026-12-01 12:10');
    evening.at('2026-12-01 12:30');
    evening.expectNoSms();
    evening.providerIs('accepts', 'email');
    evening.at('2026-12-01 12:50');
    evening.expectSms('turid', /kommer fram igjen/);
    expect(evening.log.filter(({ type }) => type === 'ProviderRecovered')).toHaveLength(1);
  });

  test('W21 R13c one alert too when somebody acts while a try is under way', () => {
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

  test('R13c while nobody knows whether a question arrived, every try says the same, and the phone and we agree', () => {
    const evening = play();
    evening.report('kari');
    evening.providerIs('hangsButSends');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', /innen tirsdag 1\. desember kl\. 16\.15/);
    evening.at('2026-12-01 12:40');
    evening.providerIs('accepts');
    evening.at('2026-12-01 12:50');
    const claims = evening.log.filter((event) => event.type === 'MessageClaimed' && event.channel === 'sms');
    expect(claims.length).toBeGreaterThan(3);
    expect(new Set(claims.map((claim) => ('text' in claim ? `${claim.messageId} ${claim.text}` : ''))).size).toBe(1);
    expect(evening.offer('anders')).toMatchObject({ status: 'asked', terms: { deadline: local('2026-12-01 16:15') } });
  });

  test('R13c when what may have arrived no longer holds, the question is put anew under a new id', () => {
    const evening = play();
    evening.report('kari');
    evening.providerIs('hangsButSends');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', /kl\. 16\.15/);
    evening.at('2026-12-01 16:14:59');
    evening.providerIs('accepts');
    evening.at('2026-12-01 16:16');
    evening.expectSms('anders', /kl\. 20\.15/);
    expect(evening.offer('anders')).toMatchObject({ status: 'asked', terms: { deadline: local('2026-12-01 20:15') } });
    expect(evening.meeting.offers.size).toBe(1);
  });

  test('R13c a number corrected while nobody knows is asked in a message of its own', () => {
    const evening = play();
    evening.report('kari');
    evening.providerIs('hangs');
    evening.at('2026-12-01 12:03');
    evening.factsBecome({ persons: { anders: { mobile: '+4790008888' } } });
    evening.providerIs('accepts');
    evening.at('2026-12-01 12:04');
    evening.expectSms('anders', QUESTION);
    const claims = evening.log.flatMap((event) =>
      event.type === 'MessageClaimed' && event.channel === 'sms' ? [[event.messageId, event.to]] : [],
    );
    expect(new Set(claims.map(String)).size).toBe(2);
  });

  test('R12 somebody whose question may have arrived hears that it no longer stands', () => {
    const evening = play();
    evening.report('kari');
    evening.providerIs('hangsButSends');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    evening.at('2026-12-01 12:05');
    evening.providerIs('accepts');
    evening.withdraw('kari');
    evening.expectSms('anders', /trengs ikke/);
  });

  test.each(['lost', 'untold'] as const)(
    'W12 R13c a process that dies at the send (%s): exactly one SMS reaches the phone',
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

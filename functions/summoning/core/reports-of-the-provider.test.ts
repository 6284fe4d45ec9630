import { describe, expect, test } from 'vitest';
import { present } from '#shared/kernel/assert.ts';
import { MessageId } from '#shared/kernel/ids.ts';
import { plusMinutes, plusSeconds } from '#shared/kernel/instant.ts';
import { CONFIRMED, QUESTION } from '#test/kit/evenings.ts';
import { after, also, asked, quiet } from '#test/kit/histories.ts';
import { local } from '#test/kit/meeting.ts';
import { memberActor, type ProviderMood, play, seatIdOf } from '#test/kit/play.ts';
import { specificationOf } from '#test/kit/specification.ts';
import type { RecordSending } from './commands.ts';
import { meetingDecider } from './decide.ts';
import type { SummoningEvent } from './events.ts';

type Sent = RecordSending['sent'][number];

const given = specificationOf(meetingDecider);
const askedAt = local('2026-12-01 12:00');
const now = plusMinutes(askedAt, 1);
const by = { kind: 'system' } as const;
const failed = { provider: 'acs', code: '4001' } as const;
const accepted = { provider: 'acs', providerId: 'p7' } as const;

/** Anders is to be asked, and this is how far it came. */
const askedWith = (mood: ProviderMood, until = '2026-12-01 12:00') =>
  after((evening) => {
    evening.providerIs(mood);
    evening.report('kari');
    evening.at(until);
  });

function questionTo(history: readonly SummoningEvent[]): MessageId {
  const claim = history.find((event) => event.type === 'MessageClaimed' && event.channel === 'sms');
  return present(claim?.type === 'MessageClaimed' ? claim.messageId : undefined, 'question that was claimed');
}

function reported(messageId: MessageId, outcome: Sent['outcome'], attempt = 1): RecordSending {
  return { type: 'RecordSending', now, by, sent: [{ messageId, attempt, outcome }] };
}

describe('R13c what the provider said of a message that was handed over', () => {
  const underWay = () => askedWith('lost');

  test('R13b an address that cannot be used is refused', () => {
    const [history, messageId] = [underWay(), questionTo(underWay())];
    given(...history)
      .when(reported(messageId, { kind: 'recipientUnusable', ...failed }))
      .then({ type: 'MessageRefused', at: now, messageId, attempt: 1, ...failed });
  });

  test('R13c what could not be sent just now is tried again half a minute later', () => {
    const [history, messageId] = [underWay(), questionTo(underWay())];
    given(...history)
      .when(reported(messageId, { kind: 'notNow', ...failed }))
      .then({ type: 'MessageDelayed', at: now, messageId, attempt: 1, ...failed, retryAt: plusSeconds(now, 30) });
  });

  test('R13c without an answer nobody knows, the first time; the second time it is put off like any refusal', () => {
    const [history, messageId] = [underWay(), questionTo(underWay())];
    given(...history)
      .when(reported(messageId, { kind: 'unknown', ...failed }))
      .then({ type: 'MessageUncertain', at: now, messageId, attempt: 1, ...failed });

    const repeated = askedWith('lost', '2026-12-01 12:02');
    given(...repeated)
      .when(reported(messageId, { kind: 'unknown', ...failed }, 2))
      .then({ type: 'MessageDelayed', at: now, messageId, attempt: 2, ...failed, retryAt: plusSeconds(now, 30) });
  });

  test('R13c only an acceptance counts from a holder whose claim ran out', () => {
    const history = askedWith('lost', '2026-12-01 12:02');
    const messageId = questionTo(history);
    given(...history)
      .when(reported(messageId, { kind: 'notNow', ...failed }))
      .thenNothingHappens();
    given(...history)
      .when(reported(messageId, { kind: 'accepted', ...accepted }))
      .then({ type: 'MessageAccepted', at: now, messageId, attempt: 1, ...accepted });
  });

  test('R13c an acceptance that comes when the message was put off, or nobody knew, counts as well', () => {
    const delayed = askedWith('down');
    const messageId = questionTo(delayed);
    const acceptance = reported(messageId, { kind: 'accepted', ...accepted });
    const uncertain = also(underWay, reported(messageId, { kind: 'unknown', ...failed }));
    for (const history of [delayed, uncertain()]) {
      given(...history)
        .when(acceptance)
        .then({ type: 'MessageAccepted', at: now, messageId, attempt: 1, ...accepted });
      given(...history)
        .when(reported(messageId, { kind: 'notNow', ...failed }))
        .thenNothingHappens();
    }
  });

  test('R13c a second report of the same message changes nothing, nor does one of a message that nobody knows', () => {
    const history = asked();
    const acceptance = { kind: 'accepted', ...accepted } as const;
    given(...history)
      .when(reported(questionTo(history), acceptance))
      .thenNothingHappens();
    given(...history)
      .when(reported(MessageId.parse('x'), acceptance))
      .thenNothingHappens();
  });
});

describe('W10 a message that was said not to have arrived', () => {
  const undelivered = (messageId: MessageId) =>
    ({ type: 'RecordUndelivered', now, by, messageId, code: '4001' }) as const;

  test('W10 is noted once', () => {
    const messageId = questionTo(asked());
    given(...asked())
      .when(undelivered(messageId))
      .then({ type: 'MessageUndelivered', at: now, messageId, code: '4001' });
    given(...also(asked, undelivered(messageId))())
      .when(undelivered(messageId))
      .thenNothingHappens();
  });

  test('W10 is one that left us, and one that we know', () => {
    const report = {
      type: 'ReportAbsence',
      now,
      by: memberActor('kari'),
      seatId: seatIdOf('kari'),
      kind: 'full',
    } as const;
    const notYetSent = also(quiet, report)();
    const wanted = notYetSent.find((event) => event.type === 'MessageWanted');
    const messageId = present(wanted?.type === 'MessageWanted' ? wanted.messageId : undefined, 'receipt');
    given(...notYetSent)
      .when(undelivered(messageId))
      .thenNothingHappens();
    given(...asked())
      .when(undelivered(MessageId.parse('x')))
      .thenNothingHappens();
  });
});

describe('what is remembered of a message', () => {
  test('R13c of one that may have left, when it first did, and the words of then', () => {
    const evening = play();
    evening.report('kari');
    evening.providerIs('lost');
    evening.at('2026-12-01 12:10');
    evening.providerIs('accepts');
    evening.at('2026-12-01 12:12');
    evening.expectSms('anders', QUESTION);
    const question = [...evening.meeting.messages.values()].find(({ topic }) => topic.about === 'offer');
    const first = local('2026-12-01 12:03');
    expect(question).toMatchObject({ firstClaimedAt: first, leftAt: first, delays: 0, phase: { name: 'accepted' } });
    expect(question?.mayHaveLeft?.text).toMatch(QUESTION);
  });

  test('R13c what it said when it left: a letter with its subject, a text with its parts', () => {
    const claims = asked().flatMap((event) => (event.type === 'MessageClaimed' ? event : []));
    const { messages } = asked().reduce(meetingDecider.evolve, meetingDecider.initialState);
    const remembered = [...messages.values()].flatMap(({ phase }) => ('claim' in phase ? phase.claim : []));
    expect(remembered).toStrictEqual(
      claims.map(({ type: _type, messageId: _messageId, channel: _channel, ...claim }) => claim),
    );
  });

  test('R13c when texts arrive again, letters may still fail', () => {
    const evening = play();
    evening.providerIs('down');
    evening.providerIs('down', 'email');
    evening.report('kari');
    evening.at('2026-12-01 12:30');
    expect([...evening.meeting.failing.keys()].toSorted()).toStrictEqual(['email', 'sms']);
    evening.providerIs('accepts');
    evening.at('2026-12-01 12:50');
    evening.expectSms('anders', QUESTION);
    evening.expectSms('turid', /E-post/);
    expect([...evening.meeting.failing.keys()]).toStrictEqual(['email']);
  });

  test('R4 whoever had answered before the acceptance came is not asked anew by it', () => {
    const evening = play();
    evening.report('kari');
    evening.providerIs('untold', 'anders/sms');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    evening.providerIs('accepts', 'anders/sms');
    const messageId = questionTo(evening.log);
    evening.answersByLink('anders', 'yes');
    evening.expectSms('anders', CONFIRMED);
    const outcome = { kind: 'accepted', ...accepted } as const;
    evening.does({ type: 'RecordSending', by, sent: [{ messageId, attempt: 1, outcome }] });
    expect(evening.meeting.messages.get(messageId)?.phase.name).toBe('accepted');
    expect(evening.offer('anders')).toMatchObject({ status: 'yes' });
    expect(evening.offer('anders')).not.toHaveProperty('acceptedAt');
  });
});

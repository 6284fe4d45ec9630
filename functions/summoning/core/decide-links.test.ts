import { test } from 'vitest';
import { MessageId, PersonId } from '#shared/kernel/ids.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { play, seatIdOf, TURID } from '#test/kit/play.ts';
import { specificationOf } from '#test/kit/specification.ts';
import { meetingDecider } from './decide.ts';
import type { EventOf } from './events.ts';

const given = specificationOf(meetingDecider);
const now = local('2026-12-01 13:00');
const ended = local('2026-12-03 21:00');
const ONE = { type: 'SendFormLink', now, by: TURID, seatId: seatIdOf('kari') } as const;
const ALL = { type: 'SendFormLinks', now, by: TURID } as const;

function published(changes: Parameters<typeof meetingFacts>[0] = {}) {
  return play(meetingFacts(changes)).log;
}

function link(id: string, channel: 'sms' | 'email', member: string): EventOf<'MessageWanted'> {
  const [messageId, personId, seatId] = [MessageId.parse(id), PersonId.parse(member), seatIdOf(member)];
  const recipient = { kind: 'person', personId } as const;
  const topic = { about: 'formLink', seatId } as const;
  return {
    type: 'MessageWanted',
    at: now,
    messageId,
    recipient,
    channel,
    topic,
    quietBinds: false,
    notAfter: ended,
    by: TURID,
  };
}

test('R20 the form link goes to registered contacts: e-mail first, SMS where asked for, and the log says who asked', () => {
  given(...published())
    .when(ONE)
    .then(link('m1-s1', 'email', 'kari'));
  given(...published())
    .when({ ...ONE, channel: 'sms' })
    .then(link('m1-s1', 'sms', 'kari'));
});

test('R6 a link that may be in the wrong hands is replaced by the one that is sent', () => {
  given(...published())
    .when({ ...ONE, replace: true })
    .then({ type: 'FormLinkReplaced', at: now, by: TURID, seatId: seatIdOf('kari') }, link('m1-s1', 'email', 'kari'));
});

test('R21 the link is sent to every member who can be reached', () => {
  const persons = { per: { email: null }, jonas: { email: null, mobile: null } };
  given(...published({ persons }))
    .when(ALL)
    .then(
      link('m1-s1', 'email', 'marit'),
      link('m1-s2', 'sms', 'per'),
      link('m1-s3', 'email', 'kari'),
      link('m1-s4', 'email', 'mina'),
    );
});

test('R20 R25 no link is sent to anybody when none can be used, or sending is off', () => {
  const nothing = { email: null, mobile: null };
  const persons = Object.fromEntries(['marit', 'per', 'kari', 'jonas', 'mina'].map((id) => [id, nothing]));
  for (const command of [ONE, ALL]) {
    given(...published({ persons }))
      .when(command)
      .thenRefused({ kind: 'person-has-no-channel' });
    given(...published({ settings: { sending: 'off' } }))
      .when(command)
      .thenRefused({ kind: 'sending-is-off' });
    given(...published({ meeting: { status: 'cancelled' } }))
      .when(command)
      .thenRefused({ kind: 'meeting-cancelled' });
    given(...published())
      .when({ ...command, now: ended })
      .thenRefused({ kind: 'meeting-has-ended' });
  }
  given(...published())
    .when({ ...ONE, seatId: seatIdOf('nobody') })
    .thenRefused({ kind: 'seat-not-known' });
});

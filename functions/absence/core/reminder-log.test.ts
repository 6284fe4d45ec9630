import { expect, test } from 'vitest';
import { EmailAddress, MessageId, PersonId, SeatId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import type { ReminderEvent } from './reminder-events.ts';
import { reminderEntries } from './reminder-log.ts';

const morning = Instant.parse('2026-11-24T08:00:00.000Z');
const later = Instant.parse('2026-11-24T08:01:00.000Z');
const messageId = MessageId.parse('m1-r1');
const seatId = SeatId.parse('kst-1');

const wanted: ReminderEvent = {
  type: 'NoticeWanted',
  at: morning,
  messageId,
  personId: PersonId.parse('kari'),
  seatId,
  about: { kind: 'link', mode: 'live' },
};
const claimed: ReminderEvent = {
  type: 'NoticeClaimed',
  at: morning,
  messageId,
  attempt: 1,
  claimedBy: 'worker',
  until: later,
  to: EmailAddress.parse('kari@example.no'),
  subject: 'Kan du komme?',
  text: 'Meld forfall: {lenke}',
  writtenAt: morning,
};
const accepted: ReminderEvent = {
  type: 'NoticeAccepted',
  at: morning,
  messageId,
  attempt: 1,
  provider: 'acs',
  providerId: 'x',
};

function entries(events: readonly ReminderEvent[], status?: 'delivered' | 'failed') {
  const deliveries = new Map(status === undefined ? [] : [[messageId, { status, at: later, code: 'bounced' }]]);
  return reminderEntries({ events, nameOf: () => 'Kari Nordmann', deliveries }, 'nb');
}

test('a link that was delivered is one entry, with its words and when it arrived', () => {
  expect(entries([wanted, claimed, accepted], 'delivered')).toStrictEqual([
    {
      at: morning,
      actor: { kind: 'system' },
      type: 'NoticeClaimed',
      text: 'E-post med personlig lenke til Kari Nordmann.',
      seatId,
      message: {
        messageId,
        channel: 'email',
        direction: 'out',
        name: 'Kari Nordmann',
        to: 'kari@example.no',
        subject: 'Kan du komme?',
        body: 'Meld forfall: {lenke}',
        status: 'delivered',
        provider: 'acs',
        sentAt: morning,
        deliveredAt: later,
      },
    },
  ]);
});

test('a letter that came back is told of as such, with the provider’s word for why', () => {
  const undelivered: ReminderEvent = { type: 'NoticeUndelivered', at: later, messageId, code: 'bounced' };
  const [sent, failed] = entries([wanted, claimed, accepted, undelivered]);
  expect(sent?.message).toMatchObject({ status: 'failed', failure: 'bounced' });
  expect(failed?.text).toBe('E-post med personlig lenke til Kari Nordmann kom ikke fram.');
});

test.each([
  ['smtp', 'maybeTwice'],
  ['acs', 'sent'],
])('R13c a letter repeated because nobody knew whether it had left, by %s, is %s', (provider, status) => {
  const uncertain = { type: 'NoticeUncertain' as const, at: morning, messageId, attempt: 1, provider, code: 'timeout' };
  const again = { ...claimed, attempt: 2, at: later };
  const [letter] = entries([wanted, claimed, uncertain, again, { ...accepted, attempt: 2, at: later, provider }]);
  expect(letter?.message).toMatchObject({ status, provider, sentAt: later });
});

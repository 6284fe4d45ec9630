import { describe, expect, test } from 'vitest';
import {
  ACCEPTED,
  factsOfWorld,
  historyOf,
  instant,
  memberReports,
  NOON,
  personId,
  SYSTEM,
  seatId,
  TURID,
} from '#functions/attendance/fixture.ts';
import { entryOf, logOf, textsOf } from '#functions/attendance/log-fixture.ts';
import type { SendOutcome } from '#functions/messaging/ports.ts';
import { present } from '#shared/kernel/assert.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';

const NOT_NOW: SendOutcome = { kind: 'notNow', provider: 'acs', code: 'http-503' };
const toPhones = (outcome: SendOutcome) => (to: string) => (to.startsWith('+') ? outcome : ACCEPTED);

describe('a question in the log', () => {
  test('carries its message with the exact words, and what became of it', () => {
    const history = historyOf();
    memberReports(history, 3);
    const { message } = entryOf(history, 'SubstituteAsked');
    expect(message).toMatchObject({
      channel: 'sms',
      direction: 'out',
      to: '+4790000011',
      provider: 'acs',
      status: 'sent',
      sentAt: NOON,
      segments: 2,
    });
    expect(message?.body).toContain('{lenke}');
    const messageId = present(message, 'message').messageId;

    const delivered = new Map([[messageId, { status: 'delivered' as const, at: plusMinutes(NOON, 1) }]]);
    expect(entryOf(history, 'SubstituteAsked', { deliveries: delivered }).message).toMatchObject({
      status: 'delivered',
      deliveredAt: plusMinutes(NOON, 1),
    });
    history.run({ type: 'RecordUndelivered', by: SYSTEM, messageId, code: 'failed' });
    const first = logOf(history).find(({ type }) => type === 'SubstituteAsked');
    expect(first?.message).toMatchObject({ messageId, status: 'failed', failure: 'failed' });
    expect(textsOf(history)).toContain(
      'Forespørsel til Anders Lund (vara 1) ble ikke levert: operatøren fikk den ikke fram.',
    );
  });

  test('that is put a second time without a step of its own has an entry of its own', () => {
    const history = historyOf();
    memberReports(history, 3);
    const [first] = [...history.meeting.messages.values()].filter(({ topic }) => topic.about === 'offer');
    const { recipient, channel, topic, quietBinds, notAfter } = present(first, 'message of the offer');
    const wanted = {
      type: 'MessageWanted',
      at: NOON,
      messageId: 'm1-s99',
      recipient,
      channel,
      topic,
      quietBinds,
      notAfter,
    };
    const again = { version: history.version + 1, at: NOON, events: [wanted] };
    const entries = logOf(history, { commits: [...history.commits, again] });
    expect(entries.map(({ message }) => message?.messageId)).toContain(first?.id);
    expect(entries.at(-1)).toMatchObject({
      type: 'MessageWanted',
      message: { messageId: 'm1-s99', status: 'pending' },
    });
  });

  test('says nothing of a deadline before a provider took it, and shows every further try', () => {
    const history = historyOf();
    history.run({ type: 'ReportAbsence', by: TURID, seatId: seatId(3), kind: 'full' });
    history.send(toPhones(NOT_NOW));
    expect(entryOf(history, 'SubstituteAsked')).toMatchObject({
      text: 'Anders Lund (vara 1) ble spurt om å møte for Kari Nordmann.',
      message: { status: 'retrying', retryAt: plusMinutes(NOON, 0.5), failure: 'http-503' },
    });
    history.until(plusMinutes(NOON, 1));
    expect(textsOf(history).slice(-3)).toStrictEqual([
      'Forespørsel til Anders Lund (vara 1) kom ikke fram ennå: feil hos leverandøren. Prøver igjen kl. 12.00.',
      'Forespørsel til Anders Lund (vara 1): forsøk 2.',
      'Forespørsel til Anders Lund (vara 1) ble tatt imot av leverandøren på forsøk 2.',
    ]);
    expect(entryOf(history, 'SubstituteAsked').message).toMatchObject({ status: 'sent' });
  });

  test('may have come twice where the provider does not know repeats', () => {
    for (const [provider, status] of [
      ['infobip', 'maybeTwice'],
      ['acs', 'sent'],
    ] as const) {
      const history = historyOf();
      history.run({ type: 'ReportAbsence', by: TURID, seatId: seatId(3), kind: 'full' });
      let tries = 0;
      history.send((to) => {
        if (!to.startsWith('+')) return ACCEPTED;
        tries += 1;
        return tries === 1
          ? { kind: 'unknown', provider, code: 'network-timed-out' }
          : { kind: 'accepted', provider, providerId: 'p' };
      });
      expect(entryOf(history, 'SubstituteAsked').message?.status).toBe(status);
      expect(textsOf(history)).toContain(
        'Forespørsel til Anders Lund (vara 1): leverandøren svarte ikke. Sendes én gang til med de samme ordene.',
      );
    }
  });

  test('R18 about a new time stands with its own deadline, where it was put anew', () => {
    const history = historyOf();
    memberReports(history, 3);
    history.answer(personId('a1'), 'yes');
    const later = { start: instant('2026-12-10T17:00:00.000Z'), end: instant('2026-12-10T20:00:00.000Z') };
    const facts = factsOfWorld({ meeting: later, factsVersion: 2 });
    history.run({ type: 'TakeFacts', by: { kind: 'archive' }, facts });
    history.send();
    expect(entryOf(history, 'SubstituteAsked')).toMatchObject({
      text: 'Anders Lund (vara 1) ble spurt om å møte for Kari Nordmann. Svarfrist onsdag 2. desember kl. 10.00.',
      message: { body: expect.stringContaining('10. desember') },
    });
  });

  test('R8 that the provider refused, since the reader wants no texts, says so', () => {
    const history = historyOf();
    history.run({ type: 'ReportAbsence', by: TURID, seatId: seatId(3), kind: 'full' });
    history.send(toPhones({ kind: 'recipientUnusable', provider: 'infobip', code: 'opted-out' }));
    expect(textsOf(history)).toContain(
      'Forespørsel til Anders Lund (vara 1) kom ikke fram: mottakeren har sagt nei til SMS.',
    );
  });

  test('that goes on by e-mail has its second message where it was put again', () => {
    const history = historyOf({ persons: { a1: { email: 'anders@example.no' } } });
    history.run({ type: 'ReportAbsence', by: TURID, seatId: seatId(3), kind: 'full' });
    history.send(toPhones({ kind: 'recipientUnusable', provider: 'acs', code: 'recipient-400' }));
    expect(entryOf(history, 'SubstituteAsked').message).toMatchObject({ channel: 'sms', status: 'failed' });
    expect(entryOf(history, 'OfferRerouted')).toMatchObject({
      text: 'Anders Lund (vara 1) spørres på e-post. Ikke nådd før: nummeret eller adressen kan ikke brukes.',
      message: { channel: 'email', to: 'anders@example.no', status: 'sent' },
    });
  });
});

import { describe, expect, test } from 'vitest';
import {
  ACCEPTED,
  detail,
  factsOfWorld,
  type History,
  historyOf,
  instant,
  memberReports,
  NOON,
  offerId,
  personId,
  SYSTEM,
  seatId,
  TURID,
  vacancyId,
} from '#functions/attendance/fixture.ts';
import { logOf } from '#functions/attendance/log-fixture.ts';
import type { SendOutcome } from '#functions/messaging/ports.ts';
import type { LogEntry } from '#shared/contracts/meeting-log.ts';
import { present } from '#shared/kernel/assert.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { type LogSource, meetingLog } from './log.ts';
import { quotedDetailsOf } from './log-details.ts';

function textsOf(history: History, more: Partial<LogSource> = {}): readonly string[] {
  return logOf(history, more).map(({ text }) => text);
}

function entryOf(history: History, type: string, more: Partial<LogSource> = {}): LogEntry {
  return present(
    logOf(history, more).findLast((entry) => entry.type === type),
    `entry of ${type}`,
  );
}

const NOT_NOW: SendOutcome = { kind: 'notNow', provider: 'acs', code: 'http-503' };
const toPhones = (outcome: SendOutcome) => (to: string) => (to.startsWith('+') ? outcome : ACCEPTED);

describe('the log', () => {
  test('tells the main story with names, in order', () => {
    const history = historyOf();
    memberReports(history, 3);
    history.answer(personId('a1'), 'no');
    history.answer(personId('a2'), 'yes');

    expect(textsOf(history)).toStrictEqual([
      'Møtet er hentet inn.',
      'Kari Nordmann meldte fra: forfall, hele møtet.',
      'Kvittering for melding om fravær til Kari Nordmann.',
      'Plassen til Kari Nordmann er ledig: hele møtet.',
      'Anders Lund (vara 1) ble spurt om å møte for Kari Nordmann. Svarfrist tirsdag 1. desember kl. 11.00.',
      'Anders Lund (vara 1) svarte nei til å møte for Kari Nordmann.',
      'Grete Vik (vara 2) ble spurt om å møte for Kari Nordmann. Svarfrist tirsdag 1. desember kl. 11.00.',
      'Grete Vik (vara 2) svarte ja til å møte for Kari Nordmann.',
      'Grete Vik (vara 2) møter for Kari Nordmann: hele møtet.',
      'Bekreftelse til Grete Vik (vara 2).',
      'Beskjed om at vara er på plass til Kari Nordmann.',
      'Varsel om at plassen er dekket til Turid Aas.',
    ]);
    expect(logOf(history).map(({ seq }) => seq)).toStrictEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('says who did it: the member, the substitute, staff or the system', () => {
    const history = historyOf();
    memberReports(history, 3);
    history.answer(personId('a1'), 'no');
    history.run({ type: 'RecordAnswer', by: TURID, offerId: offerId(2), answer: 'yes' });
    const actors = new Map(logOf(history).map(({ type, actor }) => [type, actor]));
    expect(actors.get('FactsChanged')).toStrictEqual({ kind: 'archive', name: 'arkivsystemet' });
    expect(actors.get('AbsenceReported')).toStrictEqual({ kind: 'member', name: 'Kari Nordmann' });
    expect(actors.get('SubstituteAsked')).toStrictEqual({ kind: 'system' });
    expect(actors.get('OfferAnswered')).toStrictEqual({ kind: 'staff', name: 'Turid Aas' });
    expect(textsOf(history)).toContain(
      'Turid Aas registrerte at Grete Vik (vara 2) svarte ja til å møte for Kari Nordmann.',
    );
  });

  test('names the seat of every step that has one', () => {
    const history = historyOf();
    memberReports(history, 3);
    const seats = logOf(history).map((entry) => entry.seatId);
    expect(seats).toStrictEqual([undefined, ...Array.from({ length: 4 }, () => seatId(3))]);
  });

  test('never holds what people wrote, but where it may be read', () => {
    const history = historyOf();
    memberReports(history, 3);
    history.answer(personId('a1'), 'no');
    const { message } = entryOf(history, 'OfferAnswered');
    expect(message).toStrictEqual({
      messageId: 'm1-i1',
      name: 'Anders Lund',
      channel: 'sms',
      direction: 'in',
      status: 'delivered',
      deliveredAt: NOON,
      readAs: 'no',
      from: '+4790000011',
      to: '+4759440000',
      textId: 't1',
      deletedAt: instant('2027-03-03T20:00:00.000Z'),
    });
  });

  test('shows no text that came in where staff took the answer', () => {
    const history = historyOf();
    memberReports(history, 3);
    history.run({ type: 'RecordAnswer', by: TURID, offerId: offerId(1), answer: 'yes' });
    expect(entryOf(history, 'OfferAnswered')).not.toHaveProperty('message');
  });

  test('asks for the texts that its sentences quote, each once: notes, and reasons for overruling', () => {
    const history = historyOf();
    memberReports(history, 3);
    history.run({ type: 'AddNote', by: TURID, note: detail('d1') });
    history.run({ type: 'StopChain', by: TURID, vacancyId: vacancyId(1), why: detail('d2') });
    expect(quotedDetailsOf(history.commits)).toStrictEqual([detail('d1').detailId, detail('d2').detailId]);
  });

  test('gives a reason for overruling to those who may see it, and says when its time is over', () => {
    const history = historyOf();
    memberReports(history, 3);
    history.run({ type: 'StopChain', by: TURID, vacancyId: vacancyId(1), why: detail('d1') });
    const { detailId } = detail('d1');
    const stopped = 'Turid Aas stoppet innkallingen for Kari Nordmann.';
    expect(textsOf(history).at(-1)).toBe(stopped);
    expect(textsOf(history, { details: new Map([[detailId, { text: 'Vent {actor}' }]]) }).at(-1)).toBe(
      `${stopped} Begrunnelse: «Vent {actor}»`,
    );
    expect(textsOf(history, { details: new Map([[detailId, 'deleted']]) }).at(-1)).toBe(
      `${stopped} Begrunnelse: [slettet etter fristen]`,
    );
  });

  test('keeps the words of an alert apart from who got it', () => {
    const history = historyOf();
    memberReports(history, 3);
    for (const id of ['a1', 'a2', 'a3', 'a4']) history.answer(personId(id), 'no');
    expect(textsOf(history)).toContain('Varsel «Ingen flere å spørre» til Turid Aas.');
  });

  test('quotes a note to those who may see it', () => {
    const history = historyOf();
    history.run({ type: 'AddNote', by: TURID, note: detail('d1') });
    expect(textsOf(history).at(-1)).toBe('Turid Aas la til et notat.');
    expect(textsOf(history, { details: new Map([[detail('d1').detailId, { text: 'Ring' }]]) }).at(-1)).toBe(
      'Turid Aas la til et notat: «Ring»',
    );
  });

  test('keeps the names of then', () => {
    const history = historyOf();
    memberReports(history, 3);
    const facts = factsOfWorld({ persons: { m3: { name: 'Kari Ny' } }, factsVersion: 2 });
    history.run({ type: 'TakeFacts', by: { kind: 'archive' }, facts });
    expect(textsOf(history)).toContain('Kari Nordmann meldte fra: forfall, hele møtet.');
    expect(textsOf(history).at(-1)).toBe('Nye opplysninger er hentet inn om personer.');
  });

  test('weaves in what other streams hold, in order of time', () => {
    const history = historyOf();
    history.waitIdly(plusMinutes(NOON, 10));
    memberReports(history, 3);
    const at = plusMinutes(NOON, 5);
    const extra = { at, actor: { kind: 'system' as const }, type: 'ReminderSent', text: 'Påminnelse' };
    expect(textsOf(history, { extraEntries: [extra] }).indexOf('Påminnelse')).toBe(1);
  });

  test('says from which entry on the chain is broken', () => {
    const history = historyOf();
    memberReports(history, 3);
    const source = { commits: history.commits, deliveries: new Map(), details: new Map(), extraEntries: [] };
    const { verified } = meetingLog(source, { brokenAt: 2 }, NOON, 'nb');
    expect(verified).toStrictEqual({ at: NOON, entries: 1, brokenAt: 2 });
  });
});

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

import { describe, expect, test } from 'vitest';
import {
  detail,
  factsOfWorld,
  historyOf,
  instant,
  memberReports,
  NOON,
  offerId,
  personId,
  seatId,
  TURID,
  vacancyId,
} from '#functions/attendance/fixture.ts';
import { entryOf, logOf, textsOf } from '#functions/attendance/log-fixture.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { meetingLog } from './log.ts';
import { quotedDetailsOf } from './log-details.ts';

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

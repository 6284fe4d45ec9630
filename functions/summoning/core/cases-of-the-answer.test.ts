import { describe, expect, test } from 'vitest';
import { askedForKari, atOnce, CONFIRMED, QUESTION, standingBy } from '#test/kit/evenings.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { play } from '#test/kit/play.ts';

/** Anders let his time run out, and Grete is asked. */
function silent() {
  const evening = askedForKari();
  evening.at('2026-12-01 14:40');
  evening.expectSms('anders', /Påminnelse/);
  evening.at('2026-12-01 16:20');
  evening.expectSms('grete', QUESTION);
  return evening;
}

describe('answers that come in another order than they were given', () => {
  test('R9 no, yes, no, told as first, third, second: the last one said counts', () => {
    const evening = askedForKari();
    evening.at('2026-12-01 13:00');
    evening.answeredAt('anders', 'no', '2026-12-01 12:30');
    evening.expectSms('grete', QUESTION);
    evening.answeredAt('anders', 'no', '2026-12-01 12:50');
    evening.answeredAt('anders', 'yes', '2026-12-01 12:40');
    expect(evening.whoSitsFor('kari')).toStrictEqual([]);
    expect(evening.offer('anders')).toMatchObject({ status: 'no', answer: { receivedAt: local('2026-12-01 12:50') } });
    expect(evening.log.flatMap((event) => (event.type === 'AnswerNotCounted' ? event.because : []))).toStrictEqual([
      'changesNothing',
      'olderThanTheOneCounted',
    ]);
  });

  test('R9 yes, no, yes, told as first, third, second: the seat stays taken', () => {
    const evening = askedForKari();
    evening.at('2026-12-01 13:00');
    evening.answeredAt('anders', 'yes', '2026-12-01 12:30');
    evening.expectSms('anders', CONFIRMED);
    evening.answeredAt('anders', 'yes', '2026-12-01 12:50');
    evening.answeredAt('anders', 'no', '2026-12-01 12:40');
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
  });

  test('R9 an answer that a later one overtook stands in the log, also when nobody is needed any more', () => {
    const evening = askedForKari();
    evening.at('2026-12-01 13:00');
    evening.answeredAt('anders', 'no', '2026-12-01 12:50');
    evening.expectSms('grete', QUESTION);
    evening.withdraw('kari');
    evening.expectSms('grete', /trengs ikke/);
    expect(evening.answeredAt('anders', 'yes', '2026-12-01 12:40')).toBeUndefined();
    evening.expectNoSms();
    expect(evening.log.at(-1)).toMatchObject({ type: 'AnswerNotCounted', because: 'olderThanTheOneCounted' });
  });

  test('W24 R9 a yes told again after its seat was given back is kept in the log, and nobody is written to', () => {
    const evening = askedForKari();
    evening.at('2026-12-01 13:00');
    evening.answeredAt('anders', 'yes', '2026-12-01 12:50');
    evening.expectSms('anders', CONFIRMED);
    evening.withdraw('kari');
    evening.expectSms('anders', /ikke lenger behov/);
    expect(evening.answeredAt('anders', 'yes', '2026-12-01 12:50')).toBeUndefined();
    evening.expectNoSms();
    expect(evening.log.at(-1)).toMatchObject({ type: 'AnswerNotCounted', because: 'offerWithdrawn' });
  });

  test('R9 a text answers no question that is still on its way to the provider', () => {
    const evening = askedForKari();
    evening.providerIs('down');
    evening.report('jonas');
    expect(evening.offer('grete')).toMatchObject({ status: 'sending' });
    expect(evening.answeredAt('grete', 'yes', '2026-12-01 12:00:30')).toStrictEqual({ kind: 'offer-not-known' });
  });
});

describe('answers that come too late', () => {
  test('R11 a late no changes nothing but the log, and nobody is written to', () => {
    const evening = silent();
    evening.answers('anders', 'nei');
    evening.expectNoSms();
    expect(evening.offer('anders').status).toBe('no');
    expect(evening.log.findLast(({ type }) => type === 'OfferAnswered')).toMatchObject({ answer: 'no', late: 'late' });
    expect(evening.offer('grete').status).toBe('asked');
  });

  test('R4 a no received before the deadline and delivered after it is logged as such', () => {
    const evening = silent();
    evening.answeredAt('anders', 'no', '2026-12-01 15:50');
    expect(evening.log.findLast(({ type }) => type === 'OfferAnswered')).toMatchObject({
      answer: 'no',
      late: 'inTimeDeliveredLate',
    });
  });

  test('R11 a yes after a no stands by when the seat was taken meanwhile', () => {
    const evening = standingBy();
    expect(evening.offer('anders').status).toBe('standby');
  });

  test.each(['yes', 'no'] as const)(
    'R19 a %s that we read only after the scope began is in the log, and no SMS follows',
    (answer) => {
      const evening = play(meetingFacts(atOnce), '2026-12-03 17:40');
      evening.report('kari');
      evening.expectSms('anders', QUESTION);
      evening.downUntil('2026-12-03 18:05');
      evening.wake();
      expect(evening.answeredAt('anders', answer, '2026-12-03 17:45')).toBeUndefined();
      evening.expectNoSms();
      expect(evening.log.at(-1)).toMatchObject({ type: 'AnswerNotCounted', answer, because: 'scopeBegan' });
    },
  );
});

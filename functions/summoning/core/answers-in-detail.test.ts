import { describe, expect, test } from 'vitest';
import { DetailId, OfferId, PersonId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { atOnce, QUESTION } from '#test/kit/evenings.ts';
import { asked, seated } from '#test/kit/histories.ts';
import { local, type MeetingChanges, meetingFacts } from '#test/kit/meeting.ts';
import { BY_TURID, type Evening, play, type Report, substitute, TURID } from '#test/kit/play.ts';
import { specificationOf } from '#test/kit/specification.ts';
import { meetingDecider } from './decide.ts';

const given = specificationOf(meetingDecider);
const now = local('2026-12-01 13:00');
const anders = PersonId.parse('anders');
const offerId = OfferId.parse('m1-o1');
const hour = (from: string, to: string): Report => ({ kind: 'partial', from, to });

/** Anders is asked for Kari, and for others as told. */
function evening(changes: MeetingChanges = {}, report: Report = { kind: 'full' }): Evening {
  const told = play(meetingFacts({ ...atOnce, ...changes }));
  told.report('kari', report);
  told.expectSms('anders', QUESTION);
  return told;
}

/** Anders is silent until Grete is asked. */
function silentAnders(): Evening {
  const told = evening();
  told.at('2026-12-01 15:30');
  told.expectSms('anders', /^Påminnelse/);
  told.at('2026-12-01 17:00');
  told.expectSms('grete', QUESTION);
  return told;
}

const typesOf = ({ log }: Evening) => log.map(({ type }) => type);
const statusOf = (told: Evening, person: string) => told.offersOf(person).map(({ status }) => status);

describe('R9 which questions an answer by link is about', () => {
  const yes = { type: 'AnswerOffer', by: substitute('anders'), personId: anders, answer: 'yes', via: 'link' } as const;

  test('R9 a question that nobody knows, or one of somebody else among them, answers none', () => {
    const told = evening();
    told.report('jonas');
    told.expectSms('grete', QUESTION);
    const [own, other] = [told.offer('anders').id, told.offer('grete').id];
    for (const offerIds of [[OfferId.parse('x')], [own, other]]) {
      expect(told.tries({ ...yes, receivedAt: told.now, offerIds })).toStrictEqual({ kind: 'offer-not-known' });
    }
    expect(statusOf(told, 'anders')).toStrictEqual(['asked']);
  });

  test('R15 of two questions the one that still stands is answered, and the other is kept for the log', () => {
    const told = play(meetingFacts({ settings: { graceMinutes: 3 } }));
    told.report('kari', hour('18:00', '19:30'));
    told.report('jonas', hour('19:30', '21:00'));
    told.at('2026-12-01 12:03');
    told.expectSms('anders', QUESTION);
    told.withdraw('jonas');
    told.expectSms('anders', /trengs ikke/);
    expect(told.answersByLink('anders', 'yes', { offers: told.offersOf('anders') })).toBeUndefined();
    told.expectSms('anders', /Takk!/);
    expect(told.log.find(({ type }) => type === 'AnswerNotCounted')).toMatchObject({ because: 'offerWithdrawn' });
    expect(told.whoSitsFor('kari')).toStrictEqual(['anders']);
  });
});

describe('R24 what the substitute wrote is kept by reference', () => {
  const text = { detailId: DetailId.parse('t1'), digest: 't1' };
  const comment = { detailId: DetailId.parse('c1'), digest: 'c1' };
  const answer = { type: 'AnswerOffer', now, by: substitute('anders'), personId: anders, via: 'link' } as const;

  test('R24 with the answer that counts, with one that does not, and with one that nobody understood', () => {
    const said = { at: now, by: substitute('anders'), offerId, receivedAt: now, textId: text };
    const yes = { ...answer, answer: 'yes', receivedAt: now, offerIds: [offerId], text, comment } as const;
    given(...asked())
      .when(yes)
      .then({ ...said, type: 'OfferAnswered', answer: 'yes', via: 'link', comment });
    given(...seated())
      .when(yes)
      .then({ ...said, type: 'AnswerNotCounted', answer: 'yes', via: 'link', because: 'changesNothing' });
    const unclear = meetingDecider.decide(
      { type: 'NoteUnclearAnswer', now, by: answer.by, personId: anders, receivedAt: now, text },
      asked().reduce(meetingDecider.evolve, meetingDecider.initialState),
    );
    expect(unclear).toMatchObject({ ok: true, value: [{ type: 'AnswerUnclear', textId: text }, {}] });
  });
});

describe('R4 R11 an answer after the deadline', () => {
  test.each([
    ['at the stated minute', '2026-12-01 16:00', 'inTimeDeliveredLate'],
    ['after it', '2026-12-01 16:00:01', 'late'],
  ])('R4 received %s', (_, receivedAt, late) => {
    const told = silentAnders();
    expect(told.offersOf('anders')[0]?.terms?.deadline).toBe(local('2026-12-01 16:00'));
    told.answeredAt('anders', 'no', receivedAt);
    expect(told.log.findLast(({ type }) => type === 'OfferAnswered')).toMatchObject({ answer: 'no', late });
  });

  test('R11 said again by somebody who stands by, it changes nothing', () => {
    const told = silentAnders();
    told.answers('grete', 'ja');
    told.expectSms('grete', /Takk!/);
    told.answers('anders', 'ja');
    told.expectSms('anders', /reserve/);
    const before = typesOf(told).length;
    told.answers('anders', 'ja');
    expect(typesOf(told).slice(before)).toStrictEqual(['AnswerNotCounted']);
    expect(statusOf(told, 'anders')).toStrictEqual(['standby']);
  });
});

describe('R13 who gives a seat back', () => {
  function standingBy(): Evening {
    const told = silentAnders();
    told.answers('grete', 'ja');
    told.expectSms('grete', /Takk!/);
    told.answers('anders', 'ja');
    told.expectSms('anders', /reserve/);
    return told;
  }
  test('R13 is not called in for another seat at the same time either', () => {
    const told = standingBy();
    told.report('mina');
    told.expectSms('tuva', QUESTION);
    const { id: vacancyId } = told.vacancy('mina');
    told.does({ type: 'SeatDirectly', ...BY_TURID, vacancyId, personId: anders });
    told.expectSms('anders', /satt opp som vara/);
    told.expectSms('tuva', /besatt/);
    told.does({ type: 'SubstituteCannot', ...BY_TURID, vacancyId });
    expect(typesOf(told)).toContain('StandbyEnded');
    expect(told.offersOf('anders').map(({ status }) => status)).not.toContain('standby');
    told.expectSms('tuva', QUESTION);
  });

  test('R13 whoever else stands by goes on standing by', () => {
    const told = standingBy();
    told.report('mina');
    told.expectSms('tuva', QUESTION);
    told.answers('tuva', 'ja');
    told.expectSms('tuva', /Takk!/);
    told.answers('tuva', 'nei');
    told.expectSms('tuva', /./);
    told.expectSms('espen', QUESTION);
    expect(statusOf(told, 'anders')).toStrictEqual(['standby']);
  });
});

describe('R21 what the substitute said on the phone', () => {
  const record = (told: Evening, answer: 'yes' | 'no', person = 'anders') =>
    told.tries({ type: 'RecordAnswer', by: TURID, offerId: told.offer(person).id, answer });
  const winner = (actor: object, at: Instant) => ({ type: 'OfferAnswered', actor, at });

  test('R21 a question that was called off has no answer any more', () => {
    const told = evening();
    told.withdraw('kari');
    told.expectSms('anders', /trengs ikke/);
    expect(record(told, 'yes')).toStrictEqual({
      kind: 'offer-withdrawn',
      winner: { type: 'OfferWithdrawn', actor: { kind: 'system' }, at: local('2026-12-01 12:00') },
    });
  });

  test('R21 the same said to the secretary twice is written once', () => {
    const told = evening();
    expect(record(told, 'yes')).toBeUndefined();
    told.expectSms('anders', /Takk!/);
    const before = told.log.length;
    expect(record(told, 'yes')).toBeUndefined();
    expect(told.log).toHaveLength(before);
  });

  test.each(['ja', 'nei'])('R21 a yes when they have said %s themselves', (said) => {
    const told = evening();
    told.answers('anders', said);
    if (said === 'ja') told.expectSms('anders', /Takk!/);
    else told.expectSms('grete', QUESTION);
    const kind = 'offer-already-answered';
    const refusal = { kind, winner: winner(substitute('anders'), local('2026-12-01 12:00')) };
    expect(record(told, 'yes')).toStrictEqual(refusal);
    if (said === 'nei') expect(record(told, 'no')).toStrictEqual(refusal);
  });

  test('R13 a no when they had said yes empties the seat', () => {
    const told = evening();
    told.answers('anders', 'ja');
    told.expectSms('anders', /Takk!/);
    expect(record(told, 'no')).toBeUndefined();
    told.expectSms('grete', QUESTION);
    expect(told.whoSitsFor('kari')).toStrictEqual([]);
  });

  test('R11 a yes from somebody who stands by was given already', () => {
    const told = silentAnders();
    told.answers('grete', 'ja');
    told.expectSms('grete', /Takk!/);
    told.answers('anders', 'ja');
    told.expectSms('anders', /reserve/);
    expect(record(told, 'yes')).toMatchObject({ kind: 'offer-already-answered' });
    expect(record(told, 'no')).toBeUndefined();
    expect(statusOf(told, 'anders')).toStrictEqual(['no']);
  });

  test('R11 a yes from somebody who was silent counts', () => {
    const told = silentAnders();
    expect(record(told, 'yes')).toBeUndefined();
    told.expectSms('anders', /Takk!/);
    told.expectSms('grete', /besatt/);
    expect(told.whoSitsFor('kari')).toStrictEqual(['anders']);
  });
});

describe('R8 a text that nobody understood', () => {
  test('R8 is about the question that reached its writer, not about somebody else’s or one still on its way', () => {
    const told = evening({}, hour('18:00', '19:00'));
    told.report('jonas', hour('18:00', '19:00'));
    told.expectSms('grete', QUESTION);
    told.providerIs('down', 'anders/sms');
    told.report('marit', hour('19:00', '20:00'));
    expect(statusOf(told, 'anders')).toStrictEqual(['asked', 'sending']);
    told.providerIs('accepts', 'anders/sms');
    told.answers('anders', 'kanskje');
    told.expectSms('anders', /./);
    expect(told.offersOf('anders').map(({ unclearAnswers }) => unclearAnswers)).toStrictEqual([1, 0]);
    expect(told.offersOf('grete').map(({ unclearAnswers }) => unclearAnswers)).toStrictEqual([0]);
    told.at('2026-12-01 12:10');
    told.expectSms('anders', /19\.00-20\.00/);
  });

  test('R8 of several that reached them it is about the last', () => {
    const told = evening({}, hour('18:00', '19:00'));
    told.report('jonas', hour('19:00', '20:00'));
    told.expectSms('anders', /19\.00-20\.00/);
    told.answers('anders', 'kanskje');
    told.expectSms('anders', /./);
    expect(told.offersOf('anders').map(({ unclearAnswers }) => unclearAnswers)).toStrictEqual([0, 1]);
  });

  test('R8 is about nothing when nothing is asked', () => {
    const told = evening();
    const unclear = { type: 'NoteUnclearAnswer', receivedAt: told.now } as const;
    const [by, personId] = [substitute('siri'), PersonId.parse('siri')];
    expect(told.tries({ ...unclear, by, personId })).toStrictEqual({ kind: 'offer-not-known' });
  });
});

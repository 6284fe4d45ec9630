import { describe, expect, test } from 'vitest';
import { PersonId } from '#shared/kernel/ids.ts';
import { atOnce, QUESTION } from '#test/kit/evenings.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { BY_TURID, play, TURID, WHY } from '#test/kit/play.ts';

const unranked = { ...atOnce, doubts: [{ kind: 'ranksUnknown', listId: 'A', since: local('2026-12-01 09:00') }] };

describe('R23 an order is never guessed', () => {
  test('R23 a list whose ranks are unknown lets its chain wait until they are known', () => {
    const evening = play(meetingFacts(unranked));
    evening.report('kari');
    evening.at('2026-12-02 12:00');
    evening.expectNoSms();
    evening.factsBecome({ ...atOnce, factsVersion: 2 });
    evening.expectSms('anders', QUESTION, '2026-12-02 12:00');
  });

  test('R23 the secretary is written to once, when somebody waits for it', () => {
    const evening = play(meetingFacts(unranked));
    evening.expectNoEmail('turid', /[Rr]ekkefølgen/);
    evening.report('kari');
    evening.report('jonas');
    evening.at('2026-12-02 12:00');
    evening.expectEmail('turid', /Rekkefølgen på lista mangler for Arbeiderpartiet/);
    expect(evening.received.filter(({ to }) => to === 'turid')).toHaveLength(1);
    const anew = [{ kind: 'ranksUnknown', listId: 'A', since: local('2026-12-02 12:00') }];
    evening.factsBecome({ ...unranked, doubts: anew });
    expect(evening.received.filter(({ to }) => to === 'turid')).toHaveLength(2);
  });

  test('R23 the other lists of the body are called as always', () => {
    const evening = play(meetingFacts(unranked));
    evening.report('mina');
    evening.expectSms('tuva', QUESTION);
  });

  test('R23 a list that is called after the own one holds the chain back too: nobody may be left out of the order', () => {
    const evening = play(meetingFacts({ ...unranked, body: { callingOrder: [{ own: true }, { list: 'A' }] } }));
    evening.report('mina');
    evening.expectNoSms();
  });

  test('R23 what is out already runs on, and the answer counts', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.factsBecome({ ...unranked, factsVersion: 2 });
    evening.answers('anders', 'ja');
    evening.expectSms('anders', /Takk! Du møter som vara/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
  });

  test('R23 R21 a person may ask somebody of the list all the same', () => {
    const evening = play(meetingFacts(unranked));
    evening.report('kari');
    const { id: vacancyId } = evening.vacancy('kari');
    evening.does({ type: 'AskOutOfOrder', by: TURID, vacancyId, personId: PersonId.parse('grete'), why: WHY });
    evening.expectSms('grete', QUESTION);
  });

  test('R23 doubts that say nothing new are written once', () => {
    const evening = play(meetingFacts(unranked));
    const before = evening.log.length;
    evening.factsBecome({ ...unranked, factsVersion: 2 });
    expect(evening.log).toHaveLength(before);
    evening.factsBecome({ ...atOnce, factsVersion: 3 });
    expect(evening.log.at(-1)).toMatchObject({ type: 'FactsChanged', doubts: [] });
  });
});

describe('R1 R23 a substitute who no longer stands on any list of the body leaves the chain', () => {
  const gone = { ...atOnce, substitutes: { A: ['grete', 'hassan', 'siri'] } };

  function unrankedB(...personIds: readonly string[]) {
    return unranked.doubts.map((doubt) => ({ ...doubt, listId: 'B', personIds }));
  }

  function asked() {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    return evening;
  }

  test('R1 R23 asked and gone: told that they are not needed, and the next is asked', () => {
    const evening = asked();
    evening.factsBecome(gone);
    evening.expectSms('anders', /trengs ikke/);
    evening.expectSms('grete', QUESTION);
    expect(evening.log.find(({ type }) => type === 'OfferWithdrawn')).toMatchObject({ because: 'leftLists' });
    evening.answers('grete', 'ja');
    evening.expectSms('grete', /Takk! Du møter som vara/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['grete']);
  });

  test('R1 R23 asked and gone: also while others of the body stand on a list without an order', () => {
    const evening = asked();
    evening.factsBecome({ ...gone, doubts: unrankedB('espen') });
    evening.expectSms('anders', /trengs ikke/);
    evening.expectSms('grete', QUESTION);
  });

  test('R11 R23 silent and gone: a late yes finds no question, and does not bring them back', () => {
    const evening = asked();
    evening.at('2026-12-01 15:30');
    evening.expectSms('anders', /Påminnelse/);
    evening.at('2026-12-01 17:00');
    evening.expectSms('grete', QUESTION);
    evening.factsBecome(gone);
    expect(evening.answeredAt('anders', 'yes', '2026-12-01 17:00')).toStrictEqual({ kind: 'offer-not-known' });
    evening.answers('grete', 'nei');
    evening.expectSms('hassan', QUESTION);
    expect(evening.whoSitsFor('kari')).toStrictEqual([]);
  });

  test('R13 R23 seated and gone: told, and the seat is filled by the next', () => {
    const evening = asked();
    evening.answers('anders', 'ja');
    evening.expectSms('anders', /Takk! Du møter som vara/);
    evening.factsBecome(gone);
    evening.expectSms('anders', /Du skal ikke møte/);
    expect(evening.whoSitsFor('kari')).toStrictEqual([]);
    evening.expectSms('grete', QUESTION);
  });

  test('R19 R23 whoever sat when the meeting began sat there, whatever the list says later', () => {
    const evening = asked();
    evening.answers('anders', 'ja');
    evening.expectSms('anders', /Takk! Du møter som vara/);
    evening.at('18:30');
    evening.factsBecome(gone);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
  });

  test.each([
    ['on another list of the body', { substitutes: { ...gone.substitutes, B: ['tuva', 'espen', 'anders'] } }],
    ['on a list of which nobody has told who stands there', { ...gone, doubts: unranked.doubts }],
    ['on another list, without a place in its order', { ...gone, doubts: unrankedB('espen', 'anders') }],
    [
      'personal substitute of a member',
      {
        ...gone,
        body: { seats: meetingFacts().body.seats.map((seat) => ({ ...seat, personalSubstituteId: 'anders' })) },
      },
    ],
  ])('R1 R23 the question stands for somebody %s', (_, facts) => {
    const evening = asked();
    evening.factsBecome({ ...atOnce, ...facts });
    evening.answers('anders', 'ja');
    evening.expectSms('anders', /Takk! Du møter som vara/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
  });

  test('R21 R23 whom a person asked out of order is not taken off by a list', () => {
    const evening = asked();
    const { id: vacancyId } = evening.vacancy('kari');
    evening.does({ type: 'AskOutOfOrder', by: TURID, vacancyId, personId: PersonId.parse('hassan'), why: WHY });
    evening.expectSms('hassan', QUESTION);
    evening.factsBecome({ ...atOnce, substitutes: { A: ['anders', 'grete', 'siri'] } });
    evening.answers('hassan', 'ja');
    evening.expectSms('hassan', /Takk! Du møter som vara/);
    evening.expectSms('anders', /./);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['hassan']);
  });

  test('R1 R21 R23 whom a person asked for one seat leaves the chain of another', () => {
    const evening = asked();
    evening.report('jonas');
    evening.expectSms('grete', QUESTION);
    const { id: vacancyId } = evening.vacancy('jonas');
    evening.does({ type: 'AskOutOfOrder', ...BY_TURID, vacancyId, personId: PersonId.parse('anders') });
    evening.expectSms('anders', QUESTION);
    evening.factsBecome(gone);
    evening.expectSms('anders', /trengs ikke/);
    evening.expectSms('hassan', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', /Takk! Du møter som vara/);
    evening.expectSms('grete', /er besatt/);
    expect(evening.whoSitsFor('jonas')).toStrictEqual(['anders']);
  });

  test('R21 R23 whom a person seated is not taken off by a list', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    const { id: vacancyId } = evening.vacancy('kari');
    evening.does({ type: 'SeatDirectly', by: TURID, vacancyId, personId: PersonId.parse('hassan'), why: WHY });
    evening.expectSms('anders', /er besatt/);
    evening.expectSms('hassan', /Du er satt opp som vara/);
    evening.factsBecome({ ...atOnce, substitutes: { A: ['anders', 'grete', 'siri'] } });
    expect(evening.whoSitsFor('kari')).toStrictEqual(['hassan']);
  });
});

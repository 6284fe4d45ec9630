import { describe, expect, test } from 'vitest';
import { PersonId } from '#shared/kernel/ids.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { play, TURID, WHY } from '#test/kit/play.ts';

const QUESTION = /Kan du møte som vara/;
const atOnce = { settings: { graceMinutes: 0 } };
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

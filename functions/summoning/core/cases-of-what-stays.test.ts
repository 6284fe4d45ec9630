import { describe, expect, test } from 'vitest';
import { askedForKari, atOnce, CONFIRMED, QUESTION, standingBy } from '#test/kit/evenings.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { BY_TURID, play, TURID } from '#test/kit/play.ts';

/** Anders sits for Kari from 18 to 19, Grete from 19 to 21: the absence grew. */
function seatedInTurn() {
  const evening = askedForKari({ kind: 'partial', from: '18:00', to: '19:00' });
  evening.answers('anders', 'ja');
  evening.expectSms('anders', CONFIRMED);
  evening.report('kari');
  evening.expectSms('anders', /19\.00-21\.00/);
  evening.answers('anders', 'nei');
  evening.expectSms('grete', /19\.00-21\.00/);
  evening.answers('grete', 'ja');
  evening.expectSms('grete', CONFIRMED);
  expect(evening.whoSitsFor('kari')).toStrictEqual(['anders', 'grete']);
  return evening;
}

describe('R12b W22 a narrower report says nothing to whoever keeps the same part', () => {
  test('R12b W22 who sits for the hour that is left hears nothing, who sits for the other is stood down', () => {
    const evening = play(meetingFacts(atOnce));
    evening.reportTimes('kari', ['18:00', '19:00'], ['20:00', '21:00']);
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.reportTimes('kari', ['18:00', '19:00']);
    evening.expectSms('anders', /skal ikke møte som vara .* 20\.00-21\.00/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
    expect(evening.absence('kari').scopes).toHaveLength(1);
  });

  test('R12b who is asked for the hour that is left is not asked once more', () => {
    const evening = play(meetingFacts(atOnce));
    evening.reportTimes('kari', ['18:00', '19:00'], ['20:00', '21:00']);
    evening.expectSms('anders', QUESTION);
    const [first, second] = evening.offersOf('anders');
    if (first === undefined || second === undefined) throw new Error('both parts were asked together');
    evening.answersByLink('anders', 'no', { offers: [second] });
    evening.expectSms('grete', /20\.00-21\.00/);
    evening.reportTimes('kari', ['18:00', '19:00']);
    evening.expectSms('grete', /trengs ikke/);
    expect(evening.offersOf('anders')[0]?.status).toBe('asked');
    evening.answersByLink('anders', 'yes', { offers: [first] });
    evening.expectSms('anders', /18\.00-19\.00/);
  });

  test('R12b W22 of two who sit in turn, the first keeps their hour in silence and the second is told of less', () => {
    const evening = seatedInTurn();
    evening.report('kari', { kind: 'partial', from: '18:00', to: '20:00' });
    evening.expectSms('grete', /denne delen: kl\. 19\.00-20\.00/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders', 'grete']);
  });

  test('R12b R13 who was a standby before they sat keeps the part that is left, and hears when nothing is', () => {
    const evening = standingBy();
    evening.factsBecome({});
    evening.answers('grete', 'nei');
    evening.expectSms('grete', /tatt av/);
    evening.expectSms('anders', /er blitt ledig/);
    evening.report('kari', { kind: 'partial', from: '18:00', to: '19:00' });
    evening.expectSms('anders', /Takk! .* denne delen: kl\. 18\.00-19\.00/);
    evening.withdraw('kari');
    evening.expectSms('anders', /skal ikke møte/);
  });

  test('R12b R21 a chain that a person stopped stays so', () => {
    const evening = askedForKari({ kind: 'partial', from: '18:00', to: '19:00' });
    const vacancyId = evening.vacancy('kari').id;
    evening.answers('anders', 'nei');
    evening.expectSms('grete', QUESTION);
    evening.does({ type: 'StopChain', ...BY_TURID, vacancyId });
    evening.reportTimes('kari', ['18:00', '19:00'], ['20:00', '21:00']);
    evening.expectSms('grete', /20\.00-21\.00/);
    evening.reportTimes('kari', ['18:00', '19:00']);
    evening.expectSms('grete', /trengs ikke/);
    expect(evening.vacancies('kari').find(({ id }) => id === vacancyId)).toMatchObject({
      phase: { name: 'open' },
      stopped: { by: TURID },
    });
  });

  test('R12b R17 an item that its own substitute sits for stays with them', () => {
    const evening = askedForKari({ kind: 'partial', from: '18:00', to: '19:00' });
    evening.answersByLink('anders', 'yes', { outOfItems: ['14/26'] });
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('grete', /sak 14\/26/);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
    evening.reportTimes('kari', ['18:00', '19:00'], ['20:00', '21:00']);
    evening.expectSms('anders', /20\.00-21\.00/);
    evening.reportTimes('kari', ['18:00', '19:00']);
    evening.expectSms('anders', /trengs ikke/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders', 'grete']);
  });
});

describe('what was filled part by part', () => {
  test('R18 a meeting that is held after all opens every part of an absence that grew', () => {
    const evening = seatedInTurn();
    evening.factsBecome({ ...atOnce, meeting: { status: 'cancelled' } });
    evening.expectSms('anders', /avlyst/);
    evening.expectSms('grete', /avlyst/);
    evening.factsBecome(atOnce);
    const open = evening.vacancies('kari').filter(({ phase }) => phase.name === 'open');
    expect(open.map(({ scope }) => scope)).toMatchObject([
      { from: local('2026-12-03 18:00'), to: local('2026-12-03 19:00') },
      { from: local('2026-12-03 19:00'), to: local('2026-12-03 21:00') },
    ]);
    for (const { personId } of [...evening.meeting.offers.values()].filter(({ status }) => status === 'asked')) {
      evening.expectSms(personId, QUESTION);
    }
  });

  test('R17 what the body found in items that are filled one by one opens nothing anew', () => {
    const evening = askedForKari({ kind: 'disqualified', items: ['12/26'] });
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.report('kari', { kind: 'disqualified', items: ['12/26', '14/26'] });
    evening.expectSms('anders', /sak 14\/26/);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    const decided = { type: 'DecideDisqualification', by: TURID, absenceId: evening.absence('kari').id } as const;
    evening.does({ ...decided, outcome: 'disqualified' });
    evening.expectNoSms();
    expect(evening.vacancies('kari').map(({ phase }) => phase.name)).toStrictEqual(['filled', 'filled']);
  });

  /** Anders sits for item 12/26, for which Kari is out; of that and 14/26 the body is to decide as well. */
  function assessedBeside() {
    const evening = askedForKari({ kind: 'disqualified', items: ['12/26'] });
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    const own = evening.absence('kari').id;
    evening.report('kari', { kind: 'assessment', items: ['12/26', '14/26'] });
    const decided = { type: 'DecideDisqualification', by: TURID } as const;
    return { evening, own, decided, assessed: { ...decided, absenceId: evening.absence('kari').id } };
  }

  test('R12b R17 what the body finds is called for once, also where another report called for it before', () => {
    const { evening, assessed } = assessedBeside();
    evening.does({ ...assessed, outcome: 'disqualified' });
    evening.expectSms('anders', /sak 14\/26/);
    expect(evening.vacancies('kari').map(({ scope }) => scope)).toStrictEqual([
      { kind: 'items', items: ['12/26'] },
      { kind: 'items', items: ['14/26'] },
    ]);
  });

  test('R17 what the body finds is called for where the report that called for it before stands no more', () => {
    const { evening, own, decided, assessed } = assessedBeside();
    evening.does({ ...decided, absenceId: own, outcome: 'notDisqualified' });
    evening.expectSms('anders', /skal ikke møte som vara/);
    evening.does({ ...assessed, outcome: 'disqualified' });
    evening.expectSms('anders', QUESTION);
    expect(evening.absence('kari').toCover).toStrictEqual([
      { kind: 'items', items: ['14/26'] },
      { kind: 'items', items: ['12/26'] },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { PersonId } from '#shared/kernel/ids.ts';
import { CONFIRMED, QUESTION } from '#test/kit/evenings.ts';
import { meetingFacts } from '#test/kit/meeting.ts';
import { play, TURID, WHY } from '#test/kit/play.ts';

const TAKEN = /er besatt\. Du trenger ikke å svare/;
const STANDBY = /Du står som reserve/;

describe('who is asked, and who takes the seat', () => {
  test('W1 R10 the main case: rank 1 declines, rank 2 accepts and sits for Kari', () => {
    const evening = play();
    evening.report('kari');
    evening.expectEmail('kari', /forfall/i);
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION, '2026-12-01 12:03');
    evening.answers('anders', 'Nei');
    evening.expectSms('grete', QUESTION, '2026-12-01 12:03');
    evening.answers('grete', 'JA');
    evening.expectSms('grete', CONFIRMED);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['grete']);
    evening.expectEmail('turid', /Grete Moe/);
    const story = ['AbsenceReported', 'VacancyOpened', 'SubstituteAsked', 'OfferAnswered', 'SeatFilled'];
    expect(evening.log.map(({ type }) => type).filter((type) => story.includes(type))).toStrictEqual([
      'AbsenceReported',
      'VacancyOpened',
      'SubstituteAsked',
      'OfferAnswered',
      'SubstituteAsked',
      'OfferAnswered',
      'SeatFilled',
    ]);
    evening.at('22:00');
  });

  test('W2 R15 two absences of one list: ranks 1 and 2 are asked side by side, and rank 3 when rank 1 declines', () => {
    const evening = play();
    evening.report('kari');
    evening.report('jonas');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    evening.expectSms('grete', QUESTION);
    expect(evening.offer('anders').vacancyId).toBe(evening.vacancy('kari').id);
    evening.answers('anders', 'nei');
    evening.expectSms('hassan', QUESTION);
    expect(evening.offer('hassan').vacancyId).toBe(evening.vacancy('kari').id);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
    expect(evening.whoSitsFor('jonas')).toStrictEqual(['grete']);
  });

  test('W3 R11 rank 1 is silent, rank 2 is asked, then the late yes of rank 1 takes the seat and rank 2 is thanked', () => {
    const evening = play();
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    evening.at('2026-12-01 14:43');
    evening.expectSms('anders', /Påminnelse/, '2026-12-01 14:43');
    evening.at('2026-12-01 16:16:29');
    evening.at('2026-12-01 16:16:30');
    evening.expectSms('grete', QUESTION, '2026-12-01 16:16:30');
    evening.answers('anders', 'JA');
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('grete', TAKEN);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
  });

  test('W4 R11 R13 rank 2 had said yes: rank 1 stands by, and is seated and told when rank 2 falls ill', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0 } }));
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.at('2026-12-01 14:40');
    evening.expectSms('anders', /Påminnelse/);
    evening.at('2026-12-01 16:20');
    evening.expectSms('grete', QUESTION);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', STANDBY);
    evening.answers('grete', 'Nei dessverre, er blitt syk');
    evening.expectSms('grete', /Takk for beskjeden/);
    evening.expectSms('anders', /Du sa ja tidligere og møter nå som vara/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
    expect(evening.offersOf('anders')).toHaveLength(1);
    evening.answers('anders', 'nei');
    evening.expectSms('anders', /Takk for beskjeden/);
    evening.expectSms('hassan', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('hassan', TAKEN);
  });

  test('W5 R15 two parts that only touch may be taken by one, who is asked for both in one message', () => {
    const evening = play();
    evening.report('kari', { kind: 'partial', from: '18:00', to: '19:30' });
    evening.report('jonas', { kind: 'partial', from: '19:30', to: '21:00' });
    evening.at('2026-12-01 12:04');
    evening.expectSms('anders', /Svar JA til begge/);
    evening.answers('anders', 'JA');
    evening.expectSms('anders', /Du møter som vara.*18\.00-19\.30.*19\.30-21\.00/);
    expect([...evening.whoSitsFor('kari'), ...evening.whoSitsFor('jonas')]).toStrictEqual(['anders', 'anders']);
  });

  test('W6 R17 a substitute who is disqualified in one item covers the other, and that item goes on to the next', () => {
    const evening = play();
    evening.report('kari', { kind: 'disqualified', items: ['12/26', '14/26'] });
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', /sakene 12\/26 og 14\/26/);
    evening.answersByLink('anders', 'yes', { outOfItems: ['14/26'] });
    evening.expectSms('anders', /Du møter som vara.*12\/26/);
    evening.expectSms('grete', /sak 14\/26/);
    expect(evening.offersOf('grete')).toHaveLength(1);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', /14\/26/);
    const seated = evening
      .vacancies('kari')
      .flatMap(({ phase, scope }) => (phase.name === 'filled' ? [[phase.personId, scope]] : []));
    expect(seated).toStrictEqual([
      ['anders', { kind: 'items', items: ['12/26'] }],
      ['grete', { kind: 'items', items: ['14/26'] }],
    ]);
  });

  test('R2 a yes from somebody disqualified in every item seats nobody, and the next is asked', () => {
    const evening = play();
    evening.report('kari', { kind: 'disqualified', items: ['12/26'] });
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    evening.answersByLink('anders', 'yes', { outOfItems: ['12/26'] });
    evening.expectSms('grete', QUESTION);
    expect(evening.whoSitsFor('kari')).toStrictEqual([]);
  });

  test('W7 R17 a substitute called in advance is stood down politely when the body finds no disqualification', () => {
    const evening = play();
    evening.report('kari', { kind: 'assessment', items: ['12/26'] });
    evening.at('2026-12-01 13:00');
    evening.expectNoSms();
    const { id: absenceId } = evening.absence('kari');
    evening.does({ type: 'CallInAdvance', by: TURID, absenceId });
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', /12\/26/);
    evening.does({ type: 'DecideDisqualification', by: TURID, absenceId, outcome: 'notDisqualified' });
    evening.expectSms('anders', /Det er ikke lenger behov\. Takk for at du sa ja/);
    expect(evening.vacancy('kari').phase).toStrictEqual({ name: 'closed', because: 'notDisqualified' });
  });

  test('W8 R12b the same absence reported twice, by link and by the secretary, is one absence and one SMS', () => {
    const evening = play();
    evening.report('kari');
    evening.report('kari');
    evening.report('kari', { kind: 'full' }, TURID);
    evening.at('2026-12-01 12:10');
    evening.expectSms('anders', QUESTION);
    expect(evening.meeting.absences.size).toBe(1);
    expect(evening.vacancies('kari')).toHaveLength(1);
  });

  test('W15 R14 an exhausted list alerts by e-mail and SMS, names why each did not come, and tells the quorum', () => {
    const evening = play(meetingFacts({ persons: { siri: { mobile: null } } }));
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    for (const name of ['anders', 'grete', 'hassan']) {
      evening.expectSms(name, QUESTION);
      evening.answers(name, 'nei');
    }
    expect(evening.offer('siri').channel).toBe('call');
    evening.expectSms('turid', /Ring Siri Dahl/);
    evening.does({ type: 'RecordAnswer', by: TURID, offerId: evening.offer('siri').id, answer: 'no' });
    evening.expectSms('turid', /Ingen flere å spørre for Kari Nordmann.*4 av 5 ventes, minst 3 må møte/);
    evening.expectEmail('turid', /Anders Lund[\s\S]*nei[\s\S]*Grete Moe[\s\S]*Hassan Ali[\s\S]*Siri Dahl/i);
    evening.at('22:00');
  });

  test('W15 R14 nobody is exhausted while somebody on the list is asked about another seat', () => {
    const evening = play(meetingFacts({ substitutes: { A: ['anders'] } }));
    evening.report('kari');
    evening.report('jonas');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    expect(evening.vacancy('jonas').phase.name).toBe('open');
    evening.answers('anders', 'nei');
    evening.expectSms('turid', /Ingen flere/);
    evening.expectSms('turid', /Ingen flere/);
    expect(evening.vacancy('jonas').phase.name).toBe('exhausted');
  });

  test('W24 R9 a yes about an old question is never taken for a newer one', () => {
    const evening = play();
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    evening.withdraw('kari');
    evening.expectSms('anders', /trengs ikke vara/);
    evening.at('2026-12-01 15:00');
    evening.report('jonas');
    evening.at('2026-12-01 15:03');
    evening.expectSms('anders', QUESTION);
    expect(evening.answeredAt('anders', 'yes', '2026-12-01 12:04')).toStrictEqual({ kind: 'offer-not-known' });
    expect(evening.offer('anders').status).toBe('asked');
  });

  test('R13 standbys come first by rank, before somebody who was not yet asked', () => {
    const evening = play(meetingFacts({ settings: { mode: 'staggered', graceMinutes: 0 } }), '2026-12-03 08:30');
    evening.report('kari');
    evening.expectSms('anders', QUESTION, '08:30');
    evening.at('09:00');
    evening.expectSms('grete', QUESTION, '09:00');
    evening.at('09:10');
    evening.expectSms('anders', /Påminnelse/);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', /En vara foran deg kan svare fram til .*kl\. 09\.30/);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('grete', STANDBY);
    evening.does({ type: 'SubstituteCannot', by: TURID, vacancyId: evening.vacancy('kari').id, why: WHY });
    evening.expectSms('grete', /Du sa ja tidligere/);
    expect(evening.whoSitsFor('kari')).toStrictEqual([PersonId.parse('grete')]);
  });
});

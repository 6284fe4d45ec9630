import { describe, expect, test } from 'vitest';
import { ListId, PersonId } from '#shared/kernel/ids.ts';
import { CONFIRMED, QUESTION } from '#test/kit/evenings.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { BY_TURID, play, TURID } from '#test/kit/play.ts';

const TAKEN = /er besatt\. Du trenger ikke å svare/;
const person = (id: string) => PersonId.parse(id);

function asked(list: readonly string[] = ['anders', 'grete', 'hassan', 'siri']) {
  const evening = play(meetingFacts({ settings: { graceMinutes: 0 }, substitutes: { A: list, B: ['tuva', 'espen'] } }));
  evening.report('kari');
  evening.expectSms('anders', QUESTION);
  const vacancyId = evening.vacancy('kari').id;
  return { evening, vacancyId, offerId: evening.offer('anders').id };
}

describe('R21 what the secretary can do at any time', () => {
  test('R21 skip the one asked: that offer is withdrawn, the next is asked, and a late yes does not undo it', () => {
    const { evening, vacancyId, offerId } = asked();
    evening.does({ type: 'SkipCandidate', ...BY_TURID, vacancyId, personId: person('anders') });
    evening.expectSms('anders', /trengs ikke/);
    evening.expectSms('grete', QUESTION);
    expect(evening.answersByLink('anders', 'yes')).toMatchObject({ kind: 'offer-withdrawn' });
    expect(evening.meeting.offers.get(offerId)?.status).toBe('withdrawn');
  });

  test('R21 skip somebody who was silent: their late yes counts no more', () => {
    const { evening, vacancyId } = asked();
    evening.at('2026-12-01 14:40');
    evening.expectSms('anders', /Påminnelse/);
    evening.at('2026-12-01 16:05');
    evening.expectSms('grete', QUESTION);
    evening.does({ type: 'SkipCandidate', ...BY_TURID, vacancyId, personId: person('anders') });
    expect(evening.answeredAt('anders', 'yes', '2026-12-01 16:05')).toStrictEqual({ kind: 'offer-not-known' });
  });

  test('R3 ask out of order beside the open offer: that yes takes the seat at once', () => {
    const { evening, vacancyId } = asked();
    evening.does({ type: 'AskOutOfOrder', ...BY_TURID, vacancyId, personId: person('siri') });
    evening.expectSms('siri', QUESTION);
    evening.answers('siri', 'ja');
    evening.expectSms('siri', CONFIRMED);
    evening.expectSms('anders', TAKEN);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['siri']);
  });

  test('R21 an offer out of order does not use up the turn of the next in line', () => {
    const { evening, vacancyId } = asked();
    evening.does({ type: 'AskOutOfOrder', ...BY_TURID, vacancyId, personId: person('siri') });
    evening.expectSms('siri', QUESTION);
    evening.answers('anders', 'nei');
    evening.expectSms('grete', QUESTION);
  });

  test('R21 seat somebody directly: open offers are withdrawn and told, the one seated gets a confirmation', () => {
    const { evening, vacancyId } = asked();
    evening.does({ type: 'SeatDirectly', ...BY_TURID, vacancyId, personId: person('tuva') });
    evening.expectSms('anders', TAKEN);
    evening.expectSms('tuva', /Du er satt opp som vara/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['tuva']);
  });

  test('R21 seat directly the one who is being asked: one confirmation, nothing else', () => {
    const { evening, vacancyId } = asked();
    evening.does({ type: 'SeatDirectly', ...BY_TURID, vacancyId, personId: person('anders') });
    evening.expectSms('anders', /Du er satt opp som vara/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
  });

  test('R21 who is seated for one seat is no longer asked for another at the same time, and that goes on to the next', () => {
    const { evening, vacancyId } = asked();
    evening.report('jonas');
    evening.expectSms('grete', QUESTION);
    evening.does({ type: 'SeatDirectly', ...BY_TURID, vacancyId, personId: person('grete') });
    evening.expectSms('anders', TAKEN);
    evening.expectSms('grete', /satt opp/);
    evening.expectSms('anders', QUESTION);
    expect(evening.offer('anders').vacancyId).toBe(evening.vacancy('jonas').id);
  });

  test('R21 a yes to one seat ends the question for another at the same time, and that goes on to the next', () => {
    const { evening, vacancyId } = asked();
    evening.report('jonas');
    evening.expectSms('grete', QUESTION);
    evening.does({ type: 'AskOutOfOrder', ...BY_TURID, vacancyId, personId: person('grete') });
    evening.expectSms('grete', QUESTION);
    evening.answersByLink('grete', 'yes');
    evening.expectSms('grete', CONFIRMED);
    evening.expectSms('anders', TAKEN);
    evening.expectSms('anders', QUESTION);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['grete']);
    expect(evening.offer('anders').vacancyId).toBe(evening.vacancy('jonas').id);
  });

  test('R21 extend or cut a deadline: told, and the next is asked by the new one', () => {
    const { evening, offerId } = asked();
    evening.does({ type: 'ChangeDeadline', by: TURID, offerId, deadline: local('2026-12-01 13:00:42') });
    evening.expectSms('anders', /Ny svarfrist.*kl\. 13\.00/);
    evening.at('2026-12-01 13:01:29');
    evening.expectNoSms();
    evening.at('2026-12-01 13:01:30');
    evening.expectSms('grete', QUESTION);
  });

  test('R21 stop and resume: an open offer runs on and its yes counts, but nobody further is asked', () => {
    const { evening, vacancyId } = asked();
    evening.does({ type: 'StopChain', ...BY_TURID, vacancyId });
    evening.answers('anders', 'nei');
    evening.at('2026-12-01 20:00');
    evening.expectNoSms();
    expect(evening.tries({ type: 'StopChain', ...BY_TURID, vacancyId })).toMatchObject({
      kind: 'chain-already-stopped',
      winner: { actor: TURID },
    });
    evening.does({ type: 'ResumeChain', by: TURID, vacancyId });
    evening.expectSms('grete', QUESTION);
    evening.does({ type: 'StopChain', ...BY_TURID, vacancyId });
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
  });

  test('R21 reopen: those who were silent are asked again, once, in order; a no stays', () => {
    const { evening, vacancyId } = asked(['anders', 'grete', 'hassan']);
    evening.answers('anders', 'nei');
    evening.expectSms('grete', QUESTION);
    evening.at('2026-12-01 14:40');
    evening.expectSms('grete', /Påminnelse/);
    evening.at('2026-12-01 16:05');
    evening.expectSms('hassan', QUESTION);
    evening.answers('hassan', 'nei');
    evening.expectSms('turid', /Ingen flere/);
    evening.does({ type: 'ReopenVacancy', ...BY_TURID, vacancyId });
    evening.expectSms('grete', QUESTION);
    evening.at('2026-12-01 18:45');
    evening.expectSms('grete', /Påminnelse/);
    evening.at('2026-12-02 10:00');
    evening.expectSms('turid', /Ingen flere/);
    expect(evening.offersOf('grete')).toHaveLength(2);
  });

  test('R14 another list only by a person’s choice, after the own order', () => {
    const { evening, vacancyId } = asked(['anders']);
    evening.answers('anders', 'nei');
    evening.expectSms('turid', /Ingen flere/);
    evening.does({ type: 'AskOtherList', ...BY_TURID, vacancyId, listId: ListId.parse('B') });
    evening.expectSms('tuva', QUESTION);
    evening.answers('tuva', 'ja');
    evening.expectSms('tuva', CONFIRMED);
  });

  test('R21 leave the seat empty: whoever is asked is thanked, nobody further is asked, and one asked by hand may take it', () => {
    const { evening, vacancyId } = asked();
    evening.does({ type: 'AcceptEmpty', ...BY_TURID, vacancyId });
    evening.expectSms('anders', /Det trengs ikke vara .* likevel\. Du trenger ikke å svare\. Takk!/);
    expect(evening.answersByLink('anders', 'yes')).toMatchObject({ kind: 'offer-withdrawn', winner: { actor: TURID } });
    evening.at('2026-12-01 19:00');
    evening.does({ type: 'AskOutOfOrder', ...BY_TURID, vacancyId, personId: person('tuva') });
    evening.expectSms('tuva', QUESTION);
    evening.answers('tuva', 'ja');
    evening.expectSms('tuva', CONFIRMED);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['tuva']);
  });

  test('R21 a seat left empty and opened again asks those who did not get to answer, in order; a no stays', () => {
    const { evening, vacancyId } = asked();
    evening.answers('anders', 'nei');
    evening.expectSms('grete', QUESTION);
    evening.does({ type: 'AcceptEmpty', ...BY_TURID, vacancyId });
    evening.expectSms('grete', /Det trengs ikke vara/);
    evening.does({ type: 'ReopenVacancy', ...BY_TURID, vacancyId });
    evening.expectSms('grete', QUESTION);
    evening.answers('grete', 'nei');
    evening.expectSms('hassan', QUESTION);
  });

  test('R21 replace the substitute: stood down, no standby for this vacancy, the next is asked', () => {
    const { evening, vacancyId } = asked();
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.does({ type: 'ReplaceSubstitute', ...BY_TURID, vacancyId, personId: person('anders') });
    evening.expectSms('anders', /Du skal ikke møte/);
    evening.expectSms('grete', QUESTION);
    evening.answers('grete', 'nei');
    evening.expectSms('hassan', QUESTION);
  });

  test('R21 resend at once; the reminder comes at its time all the same', () => {
    const { evening, offerId } = asked();
    evening.at('2026-12-01 12:30');
    evening.does({ type: 'Resend', by: TURID, offerId });
    evening.expectSms('anders', QUESTION, '2026-12-01 12:30');
    evening.at('2026-12-01 14:40');
    evening.expectSms('anders', /Påminnelse/, '2026-12-01 14:40');
  });

  test('W18 R21 the secretary records a yes as the no arrives: the no received earlier does not count, and the log has both', () => {
    const { evening, offerId } = asked();
    evening.at('2026-12-01 12:10');
    evening.does({ type: 'RecordAnswer', by: TURID, offerId, answer: 'yes' });
    evening.expectSms('anders', CONFIRMED);
    expect(evening.answeredAt('anders', 'no', '2026-12-01 12:09')).toBeUndefined();
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
    const answers = evening.log.filter(({ type }) => type === 'OfferAnswered' || type === 'AnswerNotCounted');
    expect(answers).toMatchObject([
      { type: 'OfferAnswered', answer: 'yes', by: TURID },
      { type: 'AnswerNotCounted', answer: 'no', because: 'olderThanTheOneCounted' },
    ]);
  });

  test('W9 R9 a yes answers every open question of this meeting, a no takes back every yes', () => {
    const evening = play();
    evening.report('kari', { kind: 'partial', from: '18:00', to: '19:30' });
    evening.report('jonas', { kind: 'partial', from: '19:30', to: '21:00' });
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', /Takk!.*18\.00-19\.30.*19\.30-21\.00/);
    evening.answers('anders', 'nei');
    evening.expectSms('anders', /Takk for beskjeden.*18\.00-19\.30.*19\.30-21\.00/);
    evening.expectSms('grete', QUESTION);
    expect([...evening.whoSitsFor('kari'), ...evening.whoSitsFor('jonas')]).toStrictEqual([]);
  });

  test('R2 who is unavailable that day, or out of the term, is skipped with the reason', () => {
    const away = { anders: { unavailable: [{ from: '2026-12-03', to: '2026-12-03' }] } };
    const evening = play(meetingFacts({ settings: { graceMinutes: 0 }, persons: away }));
    evening.report('kari');
    evening.expectSms('grete', QUESTION);
    expect(evening.vacancy('kari').skips).toMatchObject([{ personId: 'anders', rank: 1, reason: 'unavailable' }]);
    const late = play(meetingFacts({ settings: { graceMinutes: 0 }, body: { termTo: '2026-12-02' } }));
    late.report('kari');
    late.expectSms('turid', /Ingen flere/);
    expect(late.vacancy('kari').skips.map(({ reason }) => reason)).toStrictEqual(Array(4).fill('notInOffice'));
  });

  test('R17 the body finds fewer items than were asked about: the substitute sits for those alone', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0 } }));
    evening.report('kari', { kind: 'assessment', items: ['12/26', '14/26'] });
    const { id: absenceId } = evening.absence('kari');
    evening.does({ type: 'CallInAdvance', by: TURID, absenceId });
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', /12\/26/);
    const [item] = meetingFacts().meeting.items.map(({ no }) => no);
    evening.does({
      type: 'DecideDisqualification',
      by: TURID,
      absenceId,
      outcome: 'disqualified',
      ...(item && { items: [item] }),
    });
    evening.expectSms('anders', /denne delen: sak 12\/26/);
    const seated = evening.vacancies('kari').filter(({ phase }) => phase.name === 'filled');
    expect(seated.map(({ scope }) => scope)).toStrictEqual([{ kind: 'items', items: ['12/26'] }]);
  });

  test('R17 a standby takes no seat that waits for the body’s decision', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0 } }));
    evening.report('kari', { kind: 'disqualified', items: ['12/26'] });
    evening.expectSms('anders', QUESTION);
    evening.at('2026-12-01 14:40');
    evening.expectSms('anders', /Påminnelse/);
    evening.at('2026-12-01 16:05');
    evening.expectSms('grete', QUESTION);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', /reserve/);
    evening.report('jonas', { kind: 'assessment', items: ['12/26'] });
    evening.at('2026-12-01 19:00');
    evening.expectNoSms();
    evening.does({ type: 'CallInAdvance', by: TURID, absenceId: evening.absence('jonas').id });
    evening.expectSms('anders', /Du sa ja tidligere/);
  });

  test('R19 a notice that waits for the morning is dropped when the meeting is moved to begin before', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0 } }), '2026-12-02 20:00');
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.at('2026-12-02 22:00');
    evening.withdraw('kari', TURID);
    evening.factsBecome({ settings: { graceMinutes: 0 }, meeting: { start: local('2026-12-02 22:30') } });
    evening.at('2026-12-03 12:00');
    evening.expectNoSms();
  });
});

import { describe, expect, test } from 'vitest';
import { present } from '#shared/kernel/assert.ts';
import { PersonId } from '#shared/kernel/ids.ts';
import { askedForKari, atOnce, CONFIRMED, QUESTION, seatedForKari } from '#test/kit/evenings.ts';
import { local, meetingFacts, NEXT_WEEK } from '#test/kit/meeting.ts';
import { BY_TURID, play, TURID } from '#test/kit/play.ts';

const NOT_THEN = /Du skal ikke møte som vara i Kommunestyret torsdag 3\. desember kl\. 18\.00-21\.00 likevel/;

/** Anders sits for Kari. The meeting is moved in the evening, so he is to be asked about the new time in the morning. */
function movedInTheEvening() {
  const evening = seatedForKari();
  evening.at('2026-12-01 22:00');
  evening.factsBecome({ ...atOnce, meeting: NEXT_WEEK });
  return evening;
}

describe('R18 who said yes to the old time and is not asked about the new one hears that they need not come', () => {
  test('R5 at once, when the meeting is called off before they could be asked', () => {
    const evening = movedInTheEvening();
    evening.does({ type: 'CancelMeeting', ...BY_TURID });
    evening.expectSms('anders', /Kommunestyret torsdag 3\. desember.* er avlyst/, '2026-12-01 22:00');
    evening.at('2026-12-02 12:00');
  });

  test('in the morning, when the absence is taken back in the night', () => {
    const evening = movedInTheEvening();
    evening.withdraw('kari');
    evening.at('2026-12-02 08:00');
    evening.expectSms('anders', NOT_THEN, '2026-12-02 08:00');
    evening.at('2026-12-02 12:00');
    expect(evening.log.filter(({ type }) => type === 'OfferWithdrawn')).toStrictEqual([]);
  });

  test('when the secretary has seated somebody else meanwhile, or stopped the search', () => {
    const seated = movedInTheEvening();
    const { id: vacancyId } = seated.vacancy('kari');
    seated.does({ type: 'SeatDirectly', ...BY_TURID, vacancyId, personId: PersonId.parse('siri') });
    seated.expectSms('siri', /satt opp som vara/);
    seated.at('2026-12-02 08:00');
    seated.expectSms('anders', NOT_THEN);

    const stopped = movedInTheEvening();
    stopped.does({ type: 'StopChain', ...BY_TURID, vacancyId });
    stopped.at('2026-12-02 08:00');
    stopped.expectSms('anders', NOT_THEN);
  });

  test('R17 when nobody is called before the body has decided', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari', { kind: 'assessment', items: ['12/26'] });
    const { id: vacancyId } = evening.vacancy('kari');
    evening.does({ type: 'SeatDirectly', ...BY_TURID, vacancyId, personId: PersonId.parse('anders') });
    evening.expectSms('anders', /satt opp som vara/);
    evening.factsBecome({ ...atOnce, meeting: NEXT_WEEK });
    evening.expectSms('anders', /skal ikke møte som vara i sak 12\/26 .*3\. desember/);
    evening.does({ type: 'CallInAdvance', by: TURID, absenceId: evening.absence('kari').id });
    evening.expectSms('anders', /er flyttet til torsdag 10\. desember/);
  });

  test('when they cannot come that day', () => {
    const evening = seatedForKari();
    const away = { anders: { unavailable: [{ from: '2026-12-10', to: '2026-12-10' }] } };
    evening.factsBecome({ ...atOnce, meeting: NEXT_WEEK, persons: away });
    evening.expectSms('anders', NOT_THEN);
    evening.expectSms('grete', QUESTION);
  });

  test('when they are no longer on the list', () => {
    const evening = seatedForKari();
    evening.factsBecome({ ...atOnce, meeting: NEXT_WEEK, substitutes: { A: ['grete', 'hassan'] } });
    evening.expectSms('anders', NOT_THEN);
    evening.expectSms('grete', QUESTION);
  });

  test('also where somebody else hears from another question that the meeting is called off', () => {
    const evening = movedInTheEvening();
    const { id: vacancyId } = evening.vacancy('kari');
    evening.does({ type: 'AskOutOfOrder', ...BY_TURID, vacancyId, personId: PersonId.parse('siri') });
    evening.expectSms('siri', QUESTION);
    evening.does({ type: 'CancelMeeting', ...BY_TURID });
    evening.expectSms('siri', /er avlyst/);
    evening.expectSms('anders', /Kommunestyret torsdag 3\. desember.* er avlyst/);
  });

  test('when they leave the lists before they could be asked', () => {
    const evening = movedInTheEvening();
    const { id: vacancyId } = evening.vacancy('kari');
    evening.does({ type: 'AskOutOfOrder', ...BY_TURID, vacancyId, personId: PersonId.parse('siri') });
    evening.expectSms('siri', QUESTION);
    evening.factsBecome({ ...atOnce, meeting: NEXT_WEEK, substitutes: { A: ['grete', 'hassan'] } });
    evening.at('2026-12-02 08:00');
    evening.expectSms('anders', NOT_THEN);
    evening.expectSms('grete', QUESTION);
  });

  test('of a meeting called off once more, though they heard so the first time', () => {
    const evening = seatedForKari();
    evening.factsBecome({ ...atOnce, meeting: { status: 'cancelled' } });
    evening.expectSms('anders', /er avlyst/);
    evening.at('2026-12-01 13:00');
    evening.factsBecome(atOnce);
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.at('2026-12-01 22:00');
    evening.factsBecome({ ...atOnce, meeting: NEXT_WEEK });
    evening.does({ type: 'CancelMeeting', ...BY_TURID });
    evening.expectSms('anders', /3\. desember.* er avlyst/);
  });

  test('R15 of their own part, though another part of the seat, or another seat, is still to be asked about', () => {
    const evening = play(meetingFacts(atOnce));
    evening.reportTimes('kari', ['18:00', '19:00'], ['20:00', '21:00']);
    evening.expectSms('anders', QUESTION);
    evening.answersByLink('anders', 'no');
    evening.expectSms('grete', /20\.00-21\.00/);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
    evening.answersByLink('anders', 'yes', { offers: evening.offersOf('anders').slice(0, 1) });
    evening.expectSms('anders', CONFIRMED);
    evening.report('jonas', { kind: 'partial', from: '19:00', to: '20:00' });
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.at('2026-12-01 22:00');
    evening.factsBecome({ ...atOnce, meeting: NEXT_WEEK });
    const vacancyId = present(evening.vacancies('kari')[0], 'first part').id;
    evening.does({ type: 'SeatDirectly', ...BY_TURID, vacancyId, personId: PersonId.parse('siri') });
    evening.expectSms('siri', /satt opp som vara/);
    evening.at('2026-12-02 08:00');
    evening.expectSms('anders', NOT_THEN);
    evening.expectSms('anders', /er flyttet .*19\.00-20\.00/);
    evening.expectSms('grete', /er flyttet .*20\.00-21\.00/);
  });

  test('and not when they are asked', () => {
    const evening = movedInTheEvening();
    evening.at('2026-12-02 08:00');
    evening.expectSms('anders', /er flyttet til torsdag 10\. desember/);
    evening.withdraw('kari');
    evening.expectSms('anders', /Det trengs ikke vara .*10\. desember/);
  });

  test('R15 of both parts in one text', () => {
    const evening = play(meetingFacts(atOnce));
    evening.reportTimes('kari', ['18:00', '19:00'], ['20:00', '21:00']);
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.at('2026-12-01 22:00');
    evening.factsBecome({ ...atOnce, meeting: NEXT_WEEK });
    evening.withdraw('kari');
    evening.at('2026-12-02 08:00');
    evening.expectSms('anders', /skal ikke møte som vara i Kommunestyret torsdag 3\. desember/);
    evening.at('2026-12-02 12:00');
  });
});

describe('R12b who sat for the wider absence, or was asked, hears that nothing is left for them', () => {
  const shortIsNothing = meetingFacts({ settings: { graceMinutes: 0, minimumAbsenceMinutes: 30 } });
  const aMoment = { kind: 'partial', from: '18:00', to: '18:10' } as const;

  test('R16 of a part for which nobody is called: who sat', () => {
    const evening = seatedForKari({ kind: 'full' }, shortIsNothing);
    evening.report('kari', aMoment);
    evening.expectSms('anders', NOT_THEN);
    expect(evening.offer('anders').status).toBe('withdrawn');
  });

  test('R16 of a part for which nobody is called: who was asked', () => {
    const evening = askedForKari({ kind: 'full' }, shortIsNothing);
    evening.report('kari', aMoment);
    evening.expectSms('anders', /Det trengs ikke vara/);
    evening.at('2026-12-02 12:00');
  });

  test('R13c but not when no question ever reached them', () => {
    const evening = play(shortIsNothing);
    evening.providerIs('down');
    evening.report('kari');
    evening.report('kari', aMoment);
    evening.providerIs('accepts');
    evening.at('2026-12-02 12:00');
    expect(evening.offer('anders').status).toBe('withdrawn');
  });

  test('R6 R12 of a part that was taken back before they could be asked about it', () => {
    const evening = play(meetingFacts());
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    evening.report('kari', { kind: 'partial', from: '18:00', to: '19:00' });
    evening.withdraw('kari');
    evening.expectSms('anders', /Det trengs ikke vara/);
    evening.at('2026-12-02 12:00');
  });

  test('R6 R12 also when they have been asked about another seat meanwhile', () => {
    const evening = play(meetingFacts());
    evening.report('kari');
    evening.report('jonas');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    evening.expectSms('grete', QUESTION);
    evening.report('kari', { kind: 'partial', from: '18:00', to: '19:00' });
    const { id: vacancyId } = evening.vacancy('jonas');
    evening.does({ type: 'AskOutOfOrder', ...BY_TURID, vacancyId, personId: PersonId.parse('anders') });
    evening.expectSms('anders', QUESTION);
    evening.withdraw('kari');
    evening.expectSms('anders', /Det trengs ikke vara/);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('grete', /er besatt/);
  });

  test('R7 of a part that the secretary refuses', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0, approval: 'approveFirst' } }));
    evening.report('kari');
    evening.does({ type: 'ApproveAbsence', by: TURID, absenceId: evening.absence('kari').id });
    evening.expectSms('anders', QUESTION);
    evening.report('kari', { kind: 'partial', from: '18:00', to: '19:00' });
    evening.does({ type: 'RejectAbsence', ...BY_TURID, absenceId: evening.absence('kari').id });
    evening.expectSms('anders', /Det trengs ikke vara/);
  });
});

test('R12b two who sit keep each what is left of their part, while the new report can still be undone', () => {
  const evening = play(meetingFacts());
  evening.reportTimes('kari', ['18:00', '19:00'], ['19:30', '21:00']);
  evening.at('2026-12-01 12:03');
  evening.expectSms('anders', QUESTION);
  evening.answersByLink('anders', 'no');
  evening.expectSms('grete', QUESTION);
  evening.answers('grete', 'ja');
  evening.expectSms('grete', CONFIRMED);
  evening.answers('anders', 'ja');
  evening.expectSms('anders', CONFIRMED);
  evening.reportTimes('kari', ['18:00', '18:30'], ['20:00', '21:00']);
  evening.expectSms('anders', /18\.00-18\.30/);
  evening.expectSms('grete', /20\.00-21\.00/);
  evening.withdraw('kari');
  evening.expectSms('anders', /skal ikke møte/);
  evening.expectSms('grete', /skal ikke møte/);
});

describe('R18 R21 whom the secretary seated, and who is on no list', () => {
  const withoutSiri = { ...atOnce, substitutes: { A: ['anders', 'grete', 'hassan'] } };
  const siri = PersonId.parse('siri');

  function siriSeated(report?: Parameters<typeof askedForKari>[0]) {
    const evening = askedForKari(report, meetingFacts(withoutSiri));
    evening.does({ type: 'SeatDirectly', ...BY_TURID, vacancyId: evening.vacancy('kari').id, personId: siri });
    evening.expectSms('anders', /er besatt/);
    evening.expectSms('siri', /satt opp som vara/);
    return evening;
  }

  test('is asked first about the new time when the meeting moves, and again when it moves once more', () => {
    const evening = siriSeated();
    evening.factsBecome({ ...withoutSiri, meeting: NEXT_WEEK });
    evening.expectSms('siri', /3\. desember er flyttet til torsdag 10\. desember.*Kan du møte som vara da/);
    evening.answers('siri', 'ja');
    evening.expectSms('siri', CONFIRMED);
    evening.factsBecome({
      ...withoutSiri,
      meeting: { start: local('2026-12-11 18:00'), end: local('2026-12-11 21:00') },
    });
    evening.expectSms('siri', /10\. desember er flyttet til fredag 11\. desember/);
    evening.answers('siri', 'nei');
    evening.expectSms('anders', QUESTION);
    expect(evening.log.findLast(({ type }) => type === 'SubstituteAsked')).toMatchObject({
      personId: 'anders',
      rank: 1,
    });
  });

  test('R1 R23 keeps the new question and the seat, whatever the lists become', () => {
    const evening = siriSeated();
    evening.factsBecome({ ...withoutSiri, meeting: NEXT_WEEK });
    evening.expectSms('siri', /er flyttet til torsdag 10\. desember/);
    evening.factsBecome({ ...atOnce, meeting: NEXT_WEEK, substitutes: { A: ['anders', 'grete'] } });
    evening.answers('siri', 'ja');
    evening.expectSms('siri', CONFIRMED);
    evening.factsBecome({ ...withoutSiri, meeting: NEXT_WEEK });
    expect(evening.whoSitsFor('kari')).toStrictEqual(['siri']);
  });

  test('R12b keeps the part, and is asked first for the rest, when the absence becomes wider', () => {
    const evening = siriSeated({ kind: 'partial', from: '18:00', to: '19:00' });
    evening.report('kari');
    evening.expectSms('siri', QUESTION);
    evening.answers('siri', 'ja');
    evening.expectSms('siri', CONFIRMED);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['siri', 'siri']);
  });
});

import { describe, expect, test } from 'vitest';
import { atOnce, CONFIRMED, QUESTION, seatedForKari } from '#test/kit/evenings.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { play, seatIdOf, TURID, WHY } from '#test/kit/play.ts';

const STOOD_DOWN = /ikke lenger behov/;

describe('a report taken back, widened or narrowed', () => {
  test('R6 a report can be undone for three minutes before the first SMS', () => {
    const evening = play();
    evening.report('kari');
    evening.at('2026-12-01 12:02:59');
    evening.withdraw('kari');
    evening.at('2026-12-01 13:00');
    evening.expectNoSms();
    expect(evening.meeting.offers.size).toBe(0);
    expect(evening.vacancy('kari').phase).toStrictEqual({ name: 'closed', because: 'withdrawn' });
  });

  test('R6 a standby waits for those three minutes too', () => {
    const evening = seatedForKari();
    evening.factsBecome({ settings: { graceMinutes: 3 } });
    evening.at('2026-12-01 12:10');
    // Grete answers late to a seat that Hassan has taken meanwhile.
    evening.does({ type: 'SubstituteCannot', by: TURID, vacancyId: evening.vacancy('kari').id, why: WHY });
    evening.expectSms('grete', QUESTION);
    evening.at('2026-12-01 14:50');
    evening.expectSms('grete', /Påminnelse/);
    evening.at('2026-12-01 16:30');
    evening.expectSms('hassan', QUESTION);
    evening.answers('hassan', 'ja');
    evening.expectSms('hassan', CONFIRMED);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', /reserve/);
    evening.report('jonas');
    evening.at('2026-12-01 16:32:59');
    evening.expectNoSms();
    evening.at('2026-12-01 16:33');
    evening.expectSms('grete', /Du sa ja tidligere/, '2026-12-01 16:33');
    expect(evening.whoSitsFor('jonas')).toStrictEqual(['grete']);
  });

  test('R12 withdrawn while somebody is asked: no longer needed', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.withdraw('kari');
    evening.expectSms('anders', /trengs ikke vara/);
  });

  test('R12 withdrawn when filled gives the seat back until 24 h before; later the secretary decides', () => {
    const early = seatedForKari();
    early.withdraw('kari');
    early.expectSms('anders', STOOD_DOWN);

    const late = seatedForKari();
    late.at('2026-12-02 18:00:01');
    late.withdraw('kari');
    late.expectNoSms();
    late.expectEmail('turid', /Kari Nordmann/);
    late.withdraw('kari');
    const absenceId = late.absence('kari').id;
    late.does({ type: 'DecideWithdrawal', by: TURID, absenceId, outcome: 'substitute' });
    expect(late.whoSitsFor('kari')).toStrictEqual(['anders']);
    late.withdraw('kari');
    late.does({ type: 'DecideWithdrawal', by: TURID, absenceId, outcome: 'member' });
    late.expectSms('anders', STOOD_DOWN);
    expect(late.whoSitsFor('kari')).toStrictEqual([]);
  });

  test('W22 R12b part becomes whole: who sits for the part is asked first for the rest, and keeps the part after a no', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari', { kind: 'partial', from: '18:00', to: '19:30' });
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'nei');
    evening.expectSms('grete', QUESTION);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', /18\.00-19\.30/);
    evening.report('kari');
    evening.expectSms('grete', /19\.30-21\.00/);
    evening.answersByLink('grete', 'no');
    evening.expectSms('anders', /19\.30-21\.00/);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', /19\.30-21\.00/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['grete', 'anders']);
    expect(evening.meeting.absences.size).toBe(2);
  });

  test('R12b a part that nobody covers yet becomes one whole vacancy', () => {
    const evening = play();
    evening.report('kari', { kind: 'partial', from: '18:30', to: '19:30' });
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', /18\.00-21\.00/);
    const open = evening.vacancies('kari').filter(({ phase }) => phase.name === 'open');
    expect(open.map(({ scope }) => scope)).toStrictEqual([{ kind: 'meeting' }]);
  });

  test('W22 R12b whole becomes part: the substitute keeps the part that is left, at once', () => {
    const evening = play();
    evening.report('kari');
    evening.at('2026-12-01 12:03');
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.report('kari', { kind: 'partial', from: '18:00', to: '19:00' });
    evening.expectSms('anders', /denne delen: .*18\.00-19\.00/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
  });

  test('R12b items become the whole meeting: who sits for them is asked first, and the items are covered by that', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari', { kind: 'disqualified', items: ['12/26'] });
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'nei');
    evening.expectSms('grete', QUESTION);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', /12\/26/);
    evening.report('kari');
    evening.expectSms('grete', /18\.00-21\.00/);
    evening.withdraw('kari');
    // The items are still to be covered when she comes after all.
    evening.expectSms('grete', /trengs ikke/);
    evening.expectSms('grete', /12\/26/);
  });

  test('R12b more items than before: the first substitute keeps theirs and is asked first for the rest', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari', { kind: 'disqualified', items: ['12/26'] });
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', /12\/26/);
    evening.report('kari', { kind: 'disqualified', items: ['12/26', '14/26'] });
    evening.expectSms('anders', /sak 14\/26/);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', /14\/26/);
    expect(evening.absence('kari').scopes).toStrictEqual([{ kind: 'items', items: ['12/26', '14/26'] }]);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders', 'anders']);
    evening.report('kari', { kind: 'disqualified', items: ['12/26'] });
    evening.expectSms('anders', /skal ikke møte som vara i sak 14\/26/);
    evening.expectNoSms();
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
    expect(evening.offersOf('anders').map(({ status }) => status)).toStrictEqual(['yes', 'withdrawn']);
  });

  test('R12b an item that an assessment is asked for is not called for twice', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari', { kind: 'assessment', items: ['12/26'] });
    evening.report('kari', { kind: 'disqualified', items: ['12/26', '14/26'] });
    evening.expectSms('anders', /sak 14\/26/);
    expect(evening.vacancies('kari').map(({ scope }) => scope)).toStrictEqual([
      { kind: 'items', items: ['12/26'] },
      { kind: 'items', items: ['14/26'] },
    ]);
  });

  test('R12b a report after the scope began is recorded, and calls nobody', () => {
    const evening = play(meetingFacts(atOnce), '2026-12-03 18:00');
    evening.report('kari');
    evening.expectEmail('kari', /har begynt, så vi rekker ikke å spørre vara/);
    evening.expectNoEmail('kari', /når en vara er på plass/);
    evening.at('21:00');
    expect(evening.meeting.absences.size).toBe(1);
    expect(evening.vacancies('kari')).toStrictEqual([]);
    expect(
      evening.tries({ type: 'ReportAbsence', by: TURID, seatId: evening.absence('kari').seatId, kind: 'full' }),
    ).toStrictEqual({ kind: 'meeting-has-ended' });
  });

  test('R16 each interval is a vacancy, clipped to the meeting, unless it is shorter than the minimum', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0, minimumAbsenceMinutes: 30 } }));
    const seatId = seatIdOf('kari');
    const intervals = [
      { from: local('2026-12-03 20:00'), to: local('2026-12-03 22:00') },
      { from: local('2026-12-03 17:00'), to: local('2026-12-03 18:29') },
      { from: local('2026-12-03 19:00'), to: local('2026-12-03 19:30') },
    ];
    evening.does({ type: 'ReportAbsence', by: TURID, seatId, kind: 'partial', intervals });
    evening.expectSms('anders', /19\.00-19\.30.*20\.00-21\.00/);
    expect(evening.absence('kari').scopes).toHaveLength(3);
    expect(evening.vacancies('kari').map(({ scope }) => scope)).toStrictEqual([
      { kind: 'interval', from: local('2026-12-03 19:00'), to: local('2026-12-03 19:30') },
      { kind: 'interval', from: local('2026-12-03 20:00'), to: local('2026-12-03 21:00') },
    ]);
  });

  test('R7 approveFirst: the secretary is asked by e-mail, again every 24 h, and it goes by itself at 48 h', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0, approval: 'approveFirst' } }), '2026-11-29 12:00');
    evening.report('kari');
    const asked = () =>
      evening.received.filter(({ to, channel }) => to === 'turid' && channel === 'email').map(({ at }) => at);
    evening.at('2026-12-01 17:59:59');
    evening.expectNoSms();
    expect(asked()).toStrictEqual([local('2026-11-29 12:00'), local('2026-11-30 12:00'), local('2026-12-01 12:00')]);
    evening.at('2026-12-01 18:00');
    evening.expectSms('anders', QUESTION, '2026-12-01 18:00');
  });

  test('R7 an approved absence starts at once, a refused one calls nobody, what staff report needs no approval', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0, approval: 'approveFirst' } }), '2026-11-29 12:00');
    evening.report('kari');
    evening.does({ type: 'ApproveAbsence', by: TURID, absenceId: evening.absence('kari').id });
    evening.expectSms('anders', QUESTION);
    expect(evening.tries({ type: 'ApproveAbsence', by: TURID, absenceId: evening.absence('kari').id })).toMatchObject({
      kind: 'not-awaiting-approval',
      winner: { actor: TURID },
    });
    evening.report('jonas');
    evening.does({ type: 'RejectAbsence', by: TURID, absenceId: evening.absence('jonas').id, why: WHY });
    evening.report('mina', { kind: 'full' }, TURID);
    evening.expectSms('tuva', QUESTION);
    expect(evening.vacancy('jonas').phase).toStrictEqual({ name: 'closed', because: 'rejected' });
  });

  test('R7 a go-ahead that nobody can be asked for rings no alarm without end', () => {
    const evening = play(
      meetingFacts({ settings: { graceMinutes: 0, approval: 'approveFirst', sending: 'off' } }),
      '2026-11-25 12:00',
    );
    evening.report('kari');
    evening.at('2026-11-28 12:00');
    expect(evening.received).toStrictEqual([]);
    expect(evening.wakeAt).toBe(local('2026-11-29 12:00'));
  });
});

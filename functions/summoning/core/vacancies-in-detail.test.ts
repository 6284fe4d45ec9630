import { describe, expect, test } from 'vitest';
import { DetailId } from '#shared/kernel/ids.ts';
import { atOnce, QUESTION } from '#test/kit/evenings.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { BY_TURID, type Evening, memberActor, play, type Report, seatIdOf } from '#test/kit/play.ts';

const CONFIRMED = /Takk!/;
const later = { settings: { graceMinutes: 60 } };
const hour = (from: string, to: string): Report => ({ kind: 'partial', from, to });

function closed({ log }: Evening) {
  return log.flatMap((event) => (event.type === 'VacancyClosed' ? event.because : []));
}

function withdrawn({ log }: Evening) {
  return log.flatMap((event) => (event.type === 'OfferWithdrawn' ? event.because : []));
}

/** Kari's parts that are to be covered, by the clock. */
function partsOf(told: Evening) {
  return told
    .vacancies('kari')
    .filter(({ phase }) => phase.name !== 'closed')
    .map(({ scope }) => (scope.kind === 'interval' ? [scope.from, scope.to] : scope.kind));
}

describe('R19 what has begun is over', () => {
  test('R19 the question runs out with the scope, and the next part wakes us when it begins', () => {
    const told = play(meetingFacts(atOnce), '2026-12-03 17:00');
    told.report('kari', hour('18:30', '19:00'));
    told.expectSms('anders', QUESTION);
    told.report('jonas', hour('18:00', '18:20'));
    told.expectSms('anders', QUESTION);
    told.does({ type: 'StopChain', ...BY_TURID, vacancyId: told.vacancy('kari').id });
    told.answersByLink('anders', 'no', { offers: told.offersOf('anders').slice(0, 1) });
    told.does({ type: 'StopChain', ...BY_TURID, vacancyId: told.vacancy('jonas').id });
    told.at('17:59');
    const open = told.log.length;
    told.at('18:00');
    expect(told.log.slice(open).map(({ type, at }) => [type, at])).toContainEqual([
      'VacancyClosed',
      local('2026-12-03 18:00'),
    ]);
    expect(told.wakeAt).toBe(local('2026-12-03 18:30'));
    told.at('18:30');
    expect(closed(told)).toStrictEqual(['scopeBegan', 'scopeBegan']);
    expect(told.wakeAt).toBeUndefined();
  });

  test('R19 a question that nobody answered before the start ran out; an answer that was given stays', () => {
    const told = play(meetingFacts({ ...atOnce, substitutes: { A: ['anders', 'grete'] } }), '2026-12-03 17:54');
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.answers('anders', 'nei');
    told.expectSms('grete', QUESTION);
    told.at('18:00');
    expect(told.offer('anders').status).toBe('no');
    expect(told.offer('grete').status).toBe('noAnswer');
  });
});

describe('R12 R18 why a question was withdrawn', () => {
  test('R18 the meeting was called off', () => {
    const told = play(meetingFacts(atOnce));
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.does({ type: 'CancelMeeting', ...BY_TURID });
    told.expectSms('anders', /avlyst/);
    expect([withdrawn(told), closed(told)]).toStrictEqual([['cancelled'], ['cancelled']]);
  });

  test('R12 the absence was taken back', () => {
    const told = play(meetingFacts(atOnce));
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.withdraw('kari');
    told.expectSms('anders', /trengs ikke/);
    expect([withdrawn(told), closed(told)]).toStrictEqual([['notNeeded'], ['withdrawn']]);
  });

  test('W17 R23 the member left the body, and is called for anew when they are back', () => {
    const told = play(meetingFacts(atOnce));
    told.report('kari');
    told.expectSms('anders', QUESTION);
    const seats = meetingFacts().body.seats;
    const without = seats.map((seat) => (seat.personId === 'kari' ? { ...seat, personId: 'siri' } : seat));
    told.factsBecome({ ...atOnce, body: { seats: without }, factsVersion: 2 });
    told.expectSms('anders', /trengs ikke/);
    expect(closed(told)).toStrictEqual(['seatChanged']);
    told.factsBecome({ ...atOnce, factsVersion: 3 });
    told.expectSms('anders', QUESTION);
    expect(partsOf(told)).toStrictEqual(['meeting']);
  });
});

describe('R12b a second report', () => {
  test('R12b hours in another order, or one of two alone, are told apart', () => {
    const told = play(meetingFacts(later));
    const interval = (from: string, to: string) => ({
      from: local(`2026-12-03 ${from}`),
      to: local(`2026-12-03 ${to}`),
    });
    const report = (...intervals: readonly ReturnType<typeof interval>[]) =>
      told.tries({
        type: 'ReportAbsence',
        by: memberActor('kari'),
        seatId: seatIdOf('kari'),
        kind: 'partial',
        intervals,
      });
    const [first, last] = [interval('18:00', '18:30'), interval('20:00', '20:30')];
    report(last, first);
    expect(partsOf(told)).toStrictEqual([
      [first.from, first.to],
      [last.from, last.to],
    ]);
    const reported = told.log.length;
    report(first, last);
    expect(told.log).toHaveLength(reported);
    report(first);
    expect(partsOf(told)).toStrictEqual([[first.from, first.to]]);
    expect(report()).toStrictEqual({ kind: 'interval-outside-meeting' });
  });

  test('R12b an hour beside another is an absence of its own', () => {
    const told = play(meetingFacts(later));
    told.report('kari', hour('18:00', '19:00'));
    told.report('kari', hour('20:00', '21:00'));
    expect([...told.meeting.absences.values()].map(({ status }) => status)).toStrictEqual(['reported', 'reported']);
  });

  test('R12b hours that meet become one, and those of others stay as they are', () => {
    const told = play(meetingFacts(later));
    told.report('jonas', hour('18:00', '19:00'));
    told.report('kari', hour('18:00', '19:00'));
    told.report('kari', hour('18:30', '20:00'));
    expect(partsOf(told)).toStrictEqual([[local('2026-12-03 18:00'), local('2026-12-03 20:00')]]);
    expect(told.vacancies('jonas')).toHaveLength(1);
    expect(told.absence('jonas').status).toBe('reported');
  });

  test('R12b a narrower hour keeps whoever sits in it, and who is asked first for it is that one', () => {
    const told = play(meetingFacts(atOnce));
    told.report('jonas');
    told.expectSms('anders', QUESTION);
    told.answers('anders', 'ja');
    told.expectSms('anders', CONFIRMED);
    told.report('kari');
    told.expectSms('grete', QUESTION);
    told.answers('grete', 'ja');
    told.expectSms('grete', CONFIRMED);
    told.report('kari', hour('18:00', '19:00'));
    told.expectSms('grete', /18\.00-19\.00/);
    expect(told.whoSitsFor('kari')).toStrictEqual(['grete']);
    expect(told.whoSitsFor('jonas')).toStrictEqual(['anders']);
  });

  test('R7 a request for assessment needs no go-ahead, for it calls nobody', () => {
    const told = play(meetingFacts({ settings: { graceMinutes: 0, approval: 'approveFirst' } }));
    told.report('kari', { kind: 'assessment', items: ['12/26'] });
    expect(told.absence('kari').status).toBe('reported');
    told.report('jonas', { kind: 'disqualified', items: ['12/26'] });
    expect(told.absence('jonas').status).toBe('awaitingApproval');
  });

  test('R24 the reason is kept by reference, and an item named twice or not at all is refused', () => {
    const told = play(meetingFacts(later));
    const detail = { detailId: DetailId.parse('d7'), digest: 'd7' };
    const report = { type: 'ReportAbsence', by: memberActor('kari'), seatId: seatIdOf('kari') } as const;
    expect(told.tries({ ...report, kind: 'disqualified' })).toStrictEqual({ kind: 'item-not-known' });
    told.does({ ...report, kind: 'full', detail });
    expect(told.log.find(({ type }) => type === 'AbsenceReported')).toMatchObject({ detail });
    told.report('jonas');
    expect(told.log.findLast(({ type }) => type === 'AbsenceReported')).not.toHaveProperty('detail');
  });
});

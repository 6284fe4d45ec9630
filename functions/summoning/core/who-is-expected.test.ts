import { describe, expect, test } from 'vitest';
import { AbsenceId, ItemNo, ListId } from '#shared/kernel/ids.ts';
import { askedForKari, atOnce, CONFIRMED, QUESTION } from '#test/kit/evenings.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { type Evening, play, TURID, WHY } from '#test/kit/play.ts';
import { coveredSeats, quorumForecast } from './cover.ts';
import { isUnranked, waitingFor } from './waiting.ts';

/** How many are expected for each item of the agenda, in its order. */
function expectedByItem({ meeting }: Evening) {
  return quorumForecast(meeting).byItem.map(({ expected }) => expected);
}

const waits = (evening: Evening, at = evening.now) => waitingFor(evening.meeting, evening.vacancy('kari'), at);

describe('R14 who is expected', () => {
  test('R14 a member who is away leaves the seat open until somebody sits in it', () => {
    const evening = askedForKari();
    expect([coveredSeats(evening.meeting), quorumForecast(evening.meeting).expected]).toStrictEqual([4, 4]);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    expect([coveredSeats(evening.meeting), quorumForecast(evening.meeting).expected]).toStrictEqual([5, 5]);
  });

  test('R14 R17 who sits for the whole meeting is not counted for the item that they may not take', () => {
    const evening = askedForKari();
    evening.answersByLink('anders', 'yes', { outOfItems: ['14/26'] });
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('grete', QUESTION);
    expect(expectedByItem(evening)).toStrictEqual([5, 4, 5]);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
    expect(expectedByItem(evening)).toStrictEqual([5, 5, 5]);
  });

  test('R14 R17 who is out of an item that they do not sit for takes nothing from it', () => {
    const evening = askedForKari({ kind: 'disqualified', items: ['12/26', '14/26'] });
    evening.answersByLink('anders', 'yes', { outOfItems: ['14/26', '15/26'] });
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('grete', QUESTION);
    expect(expectedByItem(evening)).toStrictEqual([5, 4, 5]);
  });

  test('R17 the body’s decision is what keeps the member from an item', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari', { kind: 'assessment', items: ['12/26', '14/26'] });
    expect(expectedByItem(evening)).toStrictEqual([4, 4, 5]);
    const decide = { type: 'DecideDisqualification', by: TURID, absenceId: AbsenceId.parse('m1-a1') } as const;
    evening.does({ ...decide, outcome: 'disqualified', items: [ItemNo.parse('14/26')] });
    evening.expectSms('anders', /sak 14\/26/);
    expect(expectedByItem(evening)).toStrictEqual([5, 4, 5]);
  });

  test('R17 whom the body found able to take part is there, and so is one who withdrew', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari', { kind: 'assessment', items: ['12/26'] });
    const decide = { type: 'DecideDisqualification', by: TURID, absenceId: AbsenceId.parse('m1-a1') } as const;
    evening.does({ ...decide, outcome: 'notDisqualified' });
    evening.report('jonas', { kind: 'assessment', items: ['12/26'] });
    evening.withdraw('jonas');
    expect(expectedByItem(evening)).toStrictEqual([5, 5, 5]);
  });

  test('R7 R14 a member whose absence was refused is away all the same', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0, approval: 'approveFirst' } }));
    evening.report('kari');
    evening.does({ type: 'RejectAbsence', by: TURID, absenceId: evening.absence('kari').id, why: WHY });
    expect(quorumForecast(evening.meeting).expected).toBe(4);
  });

  test('R23 a report stays with the seat that it was made for, whatever seat the member has since', () => {
    const evening = askedForKari();
    const seats = meetingFacts().body.seats.map((seat) => {
      if (seat.personId === 'kari') return { ...seat, personId: 'siri' };
      return seat.personId === 'jonas' ? { ...seat, personId: 'kari' } : seat;
    });
    evening.factsBecome({ ...atOnce, body: { seats }, factsVersion: 2 });
    evening.expectSms('anders', /trengs ikke/);
    expect(quorumForecast(evening.meeting).expected).toBe(5);
  });
});

describe('why nobody is asked just now', () => {
  test('R21 a person stopped the search', () => {
    const evening = askedForKari();
    evening.does({ type: 'StopChain', by: TURID, vacancyId: evening.vacancy('kari').id, why: WHY });
    expect(waits(evening)).toStrictEqual({ for: 'stopped' });
  });

  test('R23 the order of the list is not known: only of that list, and not where something else is in doubt', () => {
    const since = local('2026-12-01 10:00');
    const evening = play(
      meetingFacts({
        ...atOnce,
        doubts: [
          { kind: 'personConflict', personId: 'anders', field: 'mobile', since },
          { kind: 'ranksUnknown', listId: 'B', since },
        ],
      }),
    );
    const isUnknown = (list: string) => isUnranked(evening.meeting, ListId.parse(list));
    expect([isUnknown('A'), isUnknown('B')]).toStrictEqual([false, true]);
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
  });

  test('R23 what else is in doubt lets whoever left the lists leave the chain', () => {
    const since = local('2026-12-01 10:00');
    const doubts = [{ kind: 'personConflict', personId: 'anders', field: 'mobile', since }];
    const evening = askedForKari(undefined, meetingFacts({ ...atOnce, doubts }));
    evening.factsBecome({ ...atOnce, doubts, substitutes: { A: ['grete'] }, factsVersion: 2 });
    evening.expectSms('anders', /trengs ikke/);
    evening.expectSms('grete', QUESTION);
    expect(evening.offer('anders').status).toBe('withdrawn');
  });

  test('R17 the body is to decide, and once it has, the item is filled', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari', { kind: 'assessment', items: ['12/26'] });
    expect(waits(evening)).toStrictEqual({ for: 'decision' });
    const absenceId = evening.absence('kari').id;
    evening.does({ type: 'DecideDisqualification', by: TURID, absenceId, outcome: 'disqualified' });
    evening.expectSms('anders', QUESTION);
    expect(waits(evening)).toBeUndefined();
  });

  test('R6 the report can still be undone, down to two hours before the start', () => {
    const evening = play(meetingFacts(), '2026-12-03 16:00');
    evening.report('kari');
    expect(waits(evening)).toStrictEqual({ for: 'grace', until: local('2026-12-03 16:03') });
    const late = play(meetingFacts(), '2026-12-03 16:01');
    late.report('kari');
    late.expectSms('anders', QUESTION);
    expect(late.absence('kari')).not.toHaveProperty('undoUntil');
  });
});

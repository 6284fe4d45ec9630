import { describe, expect, test } from 'vitest';
import { ItemNo, ListId, PersonId } from '#shared/kernel/ids.ts';
import { atOnce, CONFIRMED, QUESTION } from '#test/kit/evenings.ts';
import { quiet } from '#test/kit/histories.ts';
import { local, meetingFacts, NEXT_WEEK } from '#test/kit/meeting.ts';
import { BY_TURID, type Evening, play, type Report, seatIdOf, TURID } from '#test/kit/play.ts';
import { specificationOf } from '#test/kit/specification.ts';
import { meetingDecider } from './decide.ts';

const given = specificationOf(meetingDecider);
const anders = PersonId.parse('anders');

const inItem = (no: string): Report => ({ kind: 'disqualified', items: [no] });

/** Where Kari's vacancies stand, in the order in which they opened. */
function phases(evening: Evening): readonly string[] {
  return evening.vacancies('kari').map(({ phase }) => (phase.name === 'closed' ? phase.because : phase.name));
}

/** Nobody of the list is left, so the secretary chooses another. */
function asksList(evening: Evening, member: string, list: string): void {
  evening.expectSms('turid', /Ingen flere/);
  const { id: vacancyId } = evening.vacancy(member);
  evening.does({ type: 'AskOtherList', ...BY_TURID, vacancyId, listId: ListId.parse(list) });
}

describe('R17 items, and the whole evening beside them', () => {
  const approveFirst = meetingFacts({ settings: { graceMinutes: 0, approval: 'approveFirst' } });

  test('R17 an assessment needs nobody extra once the whole evening is reported', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 60 } }));
    evening.report('kari', { kind: 'assessment', items: ['12/26'] });
    evening.report('kari');
    expect(phases(evening)).toStrictEqual(['replaced', 'open']);
  });

  test('R7 R17 items are called for as long as the whole evening awaits the go-ahead', () => {
    const evening = play(approveFirst);
    evening.report('kari', inItem('12/26'), TURID);
    evening.expectSms('anders', QUESTION);
    evening.report('kari');
    expect(phases(evening)).toStrictEqual(['open', 'open']);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    expect(phases(evening)).toStrictEqual(['filled', 'open']);
  });

  test('R7 R17 and no longer, when somebody is seated for the whole evening by hand', () => {
    const evening = play(approveFirst);
    evening.report('kari', inItem('12/26'), TURID);
    evening.expectSms('anders', QUESTION);
    evening.report('kari');
    const { id: vacancyId } = evening.vacancy('kari');
    evening.does({ type: 'SeatDirectly', ...BY_TURID, vacancyId, personId: PersonId.parse('siri') });
    evening.expectSms('siri', /satt opp som vara/);
    evening.expectSms('anders', /./);
    expect(phases(evening)).toStrictEqual(['replaced', 'filled']);
  });

  test('R7 R17 somebody who sits for an hour of the evening does not sit for the item', () => {
    const evening = play(approveFirst);
    evening.report('kari', { kind: 'partial', from: '20:00', to: '21:00' }, TURID);
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.report('kari');
    evening.report('kari', inItem('12/26'), TURID);
    evening.expectSms('grete', QUESTION);
    expect(phases(evening)).toStrictEqual(['filled', 'open', 'open']);
  });
});

describe('R19 R13c what the provider never took', () => {
  test('R19 a question that was never accepted has run out when the meeting begins', () => {
    const evening = play(meetingFacts(atOnce), '2026-12-03 17:30');
    evening.providerIs('down');
    evening.report('kari');
    evening.at('18:00');
    expect(evening.offer('anders').status).toBe('noAnswer');
    expect(phases(evening)).toStrictEqual(['scopeBegan']);
  });
});

describe('R1 the place in the order', () => {
  test('R1 R18 who stands on two lists keeps the rank of the one that they were called from', () => {
    const substitutes = { A: ['anders', 'grete', 'hassan', 'tuva'], B: ['tuva', 'espen'] };
    const evening = play(meetingFacts({ ...atOnce, substitutes }));
    evening.report('mina');
    evening.expectSms('tuva', QUESTION);
    evening.answers('tuva', 'ja');
    evening.expectSms('tuva', CONFIRMED);
    evening.factsBecome({ ...atOnce, substitutes, meeting: NEXT_WEEK });
    evening.expectSms('tuva', /er flyttet/);
    expect(evening.offer('tuva')).toMatchObject({ rank: 1, listId: 'B' });
  });

  test('R1 R11 who was called from a second list gets no seat for which a third is called', () => {
    const listOf = (id: string, ...people: readonly string[]) => ({
      id,
      name: `Liste ${id}`,
      substitutes: people.map((personId, index) => ({ rank: index + 1, personId })),
    });
    const body = { lists: [listOf('A', 'anders'), listOf('B', 'tuva', 'espen'), listOf('C', 'siri')] };
    const evening = play(meetingFacts({ ...atOnce, body }), '2026-12-01 08:00');
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'nei');
    asksList(evening, 'kari', 'B');
    evening.expectSms('tuva', QUESTION);
    evening.at('2026-12-01 10:40');
    evening.expectSms('tuva', /^Påminnelse/);
    evening.at('2026-12-01 12:02');
    evening.expectSms('espen', QUESTION);
    evening.answers('espen', 'ja');
    evening.expectSms('espen', CONFIRMED);
    evening.answers('tuva', 'ja');
    evening.expectSms('tuva', /reserve/);
    evening.report('jonas');
    asksList(evening, 'jonas', 'C');
    evening.expectSms('siri', QUESTION);
    expect(evening.whoSitsFor('jonas')).toStrictEqual([]);
  });
});

describe('R21 who was there', () => {
  const now = local('2026-12-03 20:00');
  const [from, to] = [local('2026-12-03 18:00'), local('2026-12-03 19:00')];
  const recorded = { by: TURID, seatId: seatIdOf('kari'), personId: anders } as const;
  const record = { type: 'RecordAttendance', now, ...recorded } as const;

  test.each([
    ['who came late', { from }],
    ['who left early', { to }],
    ['who came and left', { from, to }],
    ['who came and left in the same minute', { from, to: from }],
    ['who was out for an item', { outOfItems: [ItemNo.parse('12/26')] }],
  ])('R21 it is recorded %s', (_, what) => {
    given(...quiet())
      .when({ ...record, ...what })
      .then({ type: 'AttendanceRecorded', at: now, ...recorded, ...what });
  });

  test('R21 nobody leaves before they came, or is out for an item that is not on the agenda', () => {
    const history = quiet();
    given(...history)
      .when({ ...record, from: to, to: from })
      .thenRefused({ kind: 'interval-outside-meeting' });
    given(...history)
      .when({ ...record, outOfItems: [ItemNo.parse('12/26'), ItemNo.parse('99/26')] })
      .thenRefused({ kind: 'item-not-known' });
  });
});

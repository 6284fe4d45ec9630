import { describe, expect, test } from 'vitest';
import { present } from '#shared/kernel/assert.ts';
import { PersonId } from '#shared/kernel/ids.ts';
import { evening, QUESTION } from '#test/kit/evenings.ts';
import { type MeetingChanges, meetingFacts, NEXT_WEEK } from '#test/kit/meeting.ts';
import { BY_TURID, TURID, WHY } from '#test/kit/play.ts';

const AT_ONCE = { graceMinutes: 0 };

const listOf = (id: string, ...ranked: readonly (readonly [rank: number, personId: string])[]) => ({
  id,
  name: `Liste ${id}`,
  substitutes: ranked.map(([rank, personId]) => ({ rank, personId })),
});

const movedByAWeek = (factsVersion: number): MeetingChanges => ({
  settings: AT_ONCE,
  meeting: NEXT_WEEK,
  factsVersion,
});

describe('R1 the calling order', () => {
  test('R1 follows the ranks, not the order in which the source names people', () => {
    const lists = [listOf('A', [2, 'anders'], [1, 'grete'], [3, 'siri']), listOf('B', [1, 'tuva'])];
    const tonight = evening({ body: { lists } });
    tonight.report('kari');
    tonight.expectSms('grete', QUESTION);
    tonight.answers('grete', 'nei');
    tonight.expectSms('anders', QUESTION);
  });

  test('R1 ends with the own list: another is called only by a person’s choice', () => {
    const lists = [listOf('A', [1, 'anders']), listOf('B', [1, 'tuva'])];
    const tonight = evening({ body: { lists } });
    tonight.report('kari');
    tonight.expectSms('anders', QUESTION);
    tonight.answers('anders', 'nei');
    tonight.expectSms('turid', /Ingen flere/);
    const [, other] = meetingFacts().body.lists;
    tonight.does({
      type: 'AskOtherList',
      by: TURID,
      why: WHY,
      vacancyId: tonight.vacancy('kari').id,
      listId: present(other, 'second list').id,
    });
    tonight.expectSms('tuva', QUESTION);
    expect(tonight.offer('tuva').rank).toBe(1);
  });

  test('R1 goes on to further lists in the order that the body has set', () => {
    const lists = [listOf('A', [1, 'anders']), listOf('B', [1, 'tuva']), listOf('C', [1, 'siri'])];
    const tonight = evening({ body: { lists, callingOrder: [{ own: true }, { list: 'C' }, { list: 'B' }] } });
    tonight.report('kari');
    for (const substitute of ['anders', 'siri', 'tuva']) {
      tonight.expectSms(substitute, QUESTION);
      tonight.answers(substitute, 'nei');
    }
    tonight.expectSms('turid', /Ingen flere/);
  });

  test('R1 puts a personal substitute ahead of the list, once, where the body’s settings allow it', () => {
    const seats = meetingFacts().body.seats.map((seat) => ({ ...seat, personalSubstituteId: 'hassan' }));
    const body = { seats, callingOrder: [{ personal: true }, { own: true }] };
    const allowed = evening({ body, settings: { personalSubstitutes: true } });
    allowed.report('kari');
    for (const substitute of ['hassan', 'anders', 'grete', 'siri']) {
      allowed.expectSms(substitute, QUESTION);
      allowed.answers(substitute, 'nei');
    }
    allowed.expectSms('turid', /Ingen flere/);
    expect(allowed.offer('hassan').rank).toBe(0);

    const forbidden = evening({ body, settings: { personalSubstitutes: false } });
    forbidden.report('kari');
    forbidden.expectSms('anders', QUESTION);
  });
});

describe('R12b R18 whoever was there before is asked first', () => {
  test('R18 the former substitute of a meeting that moved, before a higher rank that had said no', () => {
    const tonight = evening();
    tonight.report('kari');
    tonight.expectSms('anders', QUESTION);
    tonight.answers('anders', 'nei');
    tonight.expectSms('grete', QUESTION);
    tonight.answers('grete', 'ja');
    tonight.expectSms('grete', /Takk!/);
    tonight.factsBecome(movedByAWeek(2));
    tonight.expectSms('grete', /er flyttet/);
    tonight.answers('grete', 'nei');
    tonight.expectSms('anders', QUESTION); // What he said was about the old time.
  });

  test('R18 also a former substitute of another list, with the rank they have there', () => {
    const body = { lists: [listOf('A', [1, 'anders']), listOf('B', [1, 'espen'], [2, 'tuva'])] };
    const tonight = evening({ body });
    tonight.report('kari');
    tonight.expectSms('anders', QUESTION);
    const { id: vacancyId } = tonight.vacancy('kari');
    tonight.does({ type: 'SeatDirectly', ...BY_TURID, vacancyId, personId: PersonId.parse('tuva') });
    tonight.expectSms('anders', /er besatt/);
    tonight.expectSms('tuva', /satt opp som vara/);
    tonight.factsBecome({ ...movedByAWeek(2), body });
    tonight.expectSms('tuva', /er flyttet/);
    expect(tonight.offer('tuva').rank).toBe(2);
  });

  test('R12b whoever has a part is asked for the rest before a higher rank that said no to the part', () => {
    const tonight = evening();
    tonight.report('kari', { kind: 'partial', from: '19:30', to: '21:00' });
    tonight.expectSms('anders', QUESTION);
    tonight.answers('anders', 'nei');
    tonight.expectSms('grete', QUESTION);
    tonight.answers('grete', 'ja');
    tonight.expectSms('grete', /Takk!/);
    tonight.report('kari');
    tonight.expectSms('grete', /18\.00-19\.30/);
    tonight.answers('grete', 'nei');
    tonight.expectSms('anders', /18\.00-19\.30/);
  });
});

describe('R11 a yes and the seats of others', () => {
  test('R11 a late yes takes no seat of a list that the substitute does not stand on', () => {
    const tonight = evening();
    tonight.report('kari');
    tonight.expectSms('anders', QUESTION);
    tonight.at('2026-12-01 15:30');
    tonight.expectSms('anders', /^Påminnelse/);
    tonight.at('2026-12-01 17:00');
    tonight.expectSms('grete', QUESTION);
    tonight.answers('grete', 'ja');
    tonight.expectSms('grete', /Takk!/);
    tonight.report('mina');
    tonight.expectSms('tuva', QUESTION);
    tonight.answers('anders', 'ja');
    tonight.expectSms('anders', /reserve/);
    tonight.answers('tuva', 'nei');
    tonight.expectSms('espen', QUESTION);
    expect(tonight.whoSitsFor('mina')).toStrictEqual([]);
  });
});

describe('R2 who is passed over, and why', () => {
  test.each([
    ['begins that day', { termFrom: '2026-12-03' }, true],
    ['ends that day', { termTo: '2026-12-03' }, true],
    ['begins the day after', { termFrom: '2026-12-04' }, false],
    ['ended the day before', { termTo: '2026-12-02' }, false],
  ])('R2 a term that %s', (_when, body, isAsked) => {
    const tonight = evening({ body });
    tonight.report('kari');
    if (isAsked) tonight.expectSms('anders', QUESTION);
    else tonight.expectSms('turid', /Ingen flere/);
    expect(tonight.vacancy('kari').skips.map(({ reason }) => reason)).toStrictEqual(
      isAsked ? [] : Array(4).fill('notInOffice'),
    );
  });

  test.each([
    ['up to the day before', { from: '2026-11-20', to: '2026-12-02' }, 'anders'],
    ['until that day', { from: '2026-11-20', to: '2026-12-03' }, 'grete'],
    ['from that day', { from: '2026-12-03', to: '2026-12-20' }, 'grete'],
    ['from the day after', { from: '2026-12-04', to: '2026-12-20' }, 'anders'],
  ])('R2 somebody who is unavailable %s', (_when, period, asked) => {
    const tonight = evening({ persons: { anders: { unavailable: [period] } } });
    tonight.report('kari');
    tonight.expectSms(asked, QUESTION);
    const why = asked === 'anders' ? [] : [{ personId: 'anders', rank: 1, reason: 'unavailable' }];
    expect(tonight.vacancy('kari').skips).toMatchObject(why);
  });

  test('R2 whoever holds a seat in the body is not asked to sit in another', () => {
    const lists = [listOf('A', [1, 'mina'], [2, 'grete']), listOf('B', [1, 'tuva'])];
    const tonight = evening({ body: { lists } });
    tonight.report('kari');
    tonight.expectSms('grete', QUESTION);
    expect(tonight.vacancy('kari').skips).toMatchObject([{ personId: 'mina', reason: 'sitsInMeeting' }]);
  });

  test('R2 whoever sits for somebody else at the same time is passed over, with whom for', () => {
    const tonight = evening();
    tonight.report('kari');
    tonight.expectSms('anders', QUESTION);
    tonight.answers('anders', 'ja');
    tonight.expectSms('anders', /Takk!/);
    tonight.report('jonas', { kind: 'partial', from: '18:00', to: '19:00' });
    tonight.expectSms('grete', QUESTION);
    expect(tonight.vacancy('jonas').skips).toMatchObject([
      { personId: 'anders', reason: 'sitsInMeeting', forPersonId: 'kari' },
    ]);
  });

  test('R2 whoever sits for somebody else in an item is passed over for that item, which is named', () => {
    const tonight = evening();
    tonight.report('kari', { kind: 'disqualified', items: ['12/26'] });
    tonight.expectSms('anders', QUESTION);
    tonight.answers('anders', 'ja');
    tonight.expectSms('anders', /Takk!/);
    tonight.report('jonas', { kind: 'disqualified', items: ['14/26'] });
    tonight.expectSms('anders', QUESTION);
    tonight.report('marit', { kind: 'disqualified', items: ['12/26'] });
    tonight.expectSms('grete', QUESTION);
    expect(tonight.vacancy('marit').skips).toMatchObject([
      { personId: 'anders', reason: 'sitsInMeeting', forPersonId: 'kari', items: ['12/26'] },
    ]);
  });

  test.each([
    ['was asked about', undefined, 'openOffer'],
    ['declined', 'nei', 'declined'],
  ])('R2 whoever %s a seat at the same time is passed over for the next one', (_what, answer, reason) => {
    const tonight = evening();
    tonight.report('kari');
    tonight.expectSms('anders', QUESTION);
    if (answer !== undefined) {
      tonight.answers('anders', answer);
      tonight.expectSms('grete', QUESTION);
    }
    tonight.report('jonas');
    tonight.expectSms(answer === undefined ? 'grete' : 'hassan', QUESTION);
    expect(tonight.vacancy('jonas').skips.at(0)).toMatchObject({ personId: 'anders', reason, forPersonId: 'kari' });
  });

  test('R2 a NO to one part of the evening is no NO to another part', () => {
    const tonight = evening();
    tonight.report('kari', { kind: 'partial', from: '18:00', to: '19:00' });
    tonight.expectSms('anders', QUESTION);
    tonight.answers('anders', 'nei');
    tonight.expectSms('grete', QUESTION);
    tonight.report('jonas', { kind: 'partial', from: '19:00', to: '20:00' });
    tonight.expectSms('anders', /19\.00-20\.00/);
  });

  test('R2 R17 whoever is disqualified in one of two items may still be asked for both', () => {
    const tonight = evening();
    tonight.report('kari', { kind: 'disqualified', items: ['12/26'] });
    tonight.expectSms('anders', QUESTION);
    tonight.answersByLink('anders', 'yes', { outOfItems: ['12/26'] });
    tonight.expectSms('grete', QUESTION);
    tonight.answers('grete', 'nei');
    tonight.expectSms('hassan', QUESTION);
    tonight.report('jonas', { kind: 'disqualified', items: ['14/26', '15/26'] });
    tonight.expectSms('anders', /14\/26 og 15\/26/);
  });
});

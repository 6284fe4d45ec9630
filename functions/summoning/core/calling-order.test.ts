import { describe, expect, test } from 'vitest';
import { MeetingId, PersonId } from '#shared/kernel/ids.ts';
import { atOnce, QUESTION } from '#test/kit/evenings.ts';
import { local, type MeetingChanges, meetingFacts } from '#test/kit/meeting.ts';
import { BY_TURID, play, type Report } from '#test/kit/play.ts';
import { candidatesFor, hasSameCallingOrder, isElectedSubstitute, listsCalled, otherSeatsOf } from './candidates.ts';

const UNASKED = { graceMinutes: 60, personalSubstitutes: true };
const [anders, hassan] = [PersonId.parse('anders'), PersonId.parse('hassan')];

/** Seats with the personal substitutes of these members. */
function seats(personal: Readonly<Record<string, string>>) {
  return meetingFacts().body.seats.map((seat) => ({
    ...seat,
    ...(personal[seat.personId] !== undefined && { personalSubstituteId: personal[seat.personId] }),
  }));
}

/** Vacancies after these members and nobody else: nobody is asked yet. */
function away(members: readonly string[], body: MeetingChanges['body'] = {}, report: Report = { kind: 'full' }) {
  const evening = play(meetingFacts({ settings: UNASKED, body }));
  for (const member of members) evening.report(member, report);
  return evening;
}

describe('R1 who is called, in which order', () => {
  test.each([
    ['their list, where they have one', {}, ['anders', 'grete', 'hassan', 'siri']],
    [
      'a personal substitute first, and nobody twice',
      { seats: seats({ kari: 'hassan' }), callingOrder: [{ personal: true }, { own: true }] },
      ['hassan', 'anders', 'grete', 'siri'],
    ],
    [
      'whoever is there, where the member has no personal substitute',
      { seats: seats({}), callingOrder: [{ personal: true }, { own: true }] },
      ['anders', 'grete', 'hassan', 'siri'],
    ],
    ['a list that the body does not have: nobody', { callingOrder: [{ list: 'C' }] }, []],
  ] as const)('R1 %s', (_, body, order) => {
    const evening = away(['kari'], body);
    const called = candidatesFor(evening.meeting, evening.vacancy('kari'));
    expect(called.map(({ personId }) => personId)).toStrictEqual(order);
  });

  test.each([
    ['anders', ['anders', 'grete', 'hassan', 'siri']],
    ['hassan', ['hassan', 'anders', 'grete', 'siri']],
    ['tuva', ['tuva', 'anders', 'grete', 'hassan', 'siri']],
    ['kari', ['anders', 'grete', 'hassan', 'siri']],
  ])('R12b whoever was there before is first, once, if elected anywhere: %s', (preferred, order) => {
    const evening = away(['kari']);
    const vacancy = { ...evening.vacancy('kari'), preferred: PersonId.parse(preferred) };
    expect(candidatesFor(evening.meeting, vacancy).map(({ personId }) => personId)).toStrictEqual(order);
  });

  test.each([
    ['their own', [{ own: true }], 'kari', ['A']],
    ['their own and then another', [{ own: true }, { list: 'B' }], 'kari', ['A', 'B']],
    ['a personal substitute stands alone', [{ personal: true }], 'mina', []],
    ['each of several', [{ list: 'B' }, { personal: true }, { own: true }], 'kari', ['B', 'A']],
  ] as const)('R23 whose order must be known: %s', (_, callingOrder, member, lists) => {
    const evening = away([member], { callingOrder, seats: seats({ mina: 'espen' }) });
    expect(listsCalled(evening.meeting, evening.vacancy(member))).toStrictEqual(lists);
  });
});

describe('R11 a yes may fill another seat of the same calling order', () => {
  const personal = [{ personal: true }, { own: true }];
  test.each([
    ['two of one list', {}, 'kari', 'jonas', true],
    ['two lists', {}, 'kari', 'mina', false],
    ['two lists, where one list is called for everybody', { callingOrder: [{ list: 'A' }] }, 'kari', 'mina', true],
    ['nobody’s own substitute', { callingOrder: personal, seats: seats({}) }, 'kari', 'jonas', true],
    [
      'substitutes of their own',
      { callingOrder: personal, seats: seats({ kari: 'siri', jonas: 'hassan' }) },
      'kari',
      'jonas',
      false,
    ],
  ])('R11 %s', (_, body, one, other, isSame) => {
    const evening = away([one, other], body);
    expect(hasSameCallingOrder(evening.meeting, evening.vacancy(one), evening.vacancy(other))).toBe(isSame);
  });

  test('R23 whoever stands in for one member alone was elected too', () => {
    const lists = meetingFacts().body.lists.map((list) => ({
      ...list,
      substitutes: list.substitutes.filter(({ personId }) => personId !== 'hassan'),
    }));
    expect(isElectedSubstitute(away(['kari'], { lists, seats: seats({ kari: 'hassan' }) }).meeting, hassan)).toBe(true);
    expect(isElectedSubstitute(away(['kari'], { lists }).meeting, hassan)).toBe(false);
  });
});

test('R1 R11 substitutes of their own tell no seats apart where the body does not allow them', () => {
  const body = { callingOrder: [{ personal: true }, { own: true }], seats: seats({ kari: 'siri', jonas: 'hassan' }) };
  const evening = play(meetingFacts({ settings: { graceMinutes: 60, personalSubstitutes: false }, body }));
  evening.report('kari');
  evening.report('jonas');
  expect(hasSameCallingOrder(evening.meeting, evening.vacancy('kari'), evening.vacancy('jonas'))).toBe(true);
});

describe('R2 a meeting of another body', () => {
  test.each([
    ['at the same time', 'anders', '17:00', '19:00', true],
    ['that begins when this one ends', 'anders', '21:00', '22:00', false],
    ['that ends when this one begins', 'anders', '16:00', '18:00', false],
    ['in its last minute', 'anders', '20:59', '22:00', true],
    ['of somebody else', 'grete', '18:00', '21:00', false],
  ])('R2 warns of one %s', (_, person, from, to, isWarned) => {
    const other = {
      personId: PersonId.parse(person),
      meetingId: MeetingId.parse('m2'),
      bodyName: 'Formannskapet',
      start: local(`2026-12-03 ${from}`),
      end: local(`2026-12-03 ${to}`),
    };
    const evening = play({ ...meetingFacts({ settings: UNASKED }), otherSeats: [other] });
    evening.report('kari');
    expect(otherSeatsOf(evening.meeting, evening.vacancy('kari'), anders)).toStrictEqual(isWarned ? [other] : []);
  });

  test('R2 warns of nothing where no other meeting is known', () => {
    const evening = away(['kari']);
    expect(otherSeatsOf(evening.meeting, evening.vacancy('kari'), anders)).toStrictEqual([]);
  });
});

describe('R21 what is forgotten when a vacancy is reopened', () => {
  test.each([
    ['is passed over for that seat', false, 'hassan'],
    ['is asked again when a person reopens it', true, 'anders'],
  ])('R13b somebody whose number was mended since it failed %s', (_, isReopened, next) => {
    const evening = play(meetingFacts(atOnce));
    evening.providerIs('refuses', 'anders/sms');
    evening.report('kari');
    evening.expectSms('grete', QUESTION);
    evening.providerIs('accepts', 'anders/sms');
    evening.factsBecome({ ...atOnce, persons: { anders: { mobile: '+4790001234' } }, factsVersion: 2 });
    const { id: vacancyId } = evening.vacancy('kari');
    evening.at('2026-12-01 12:10');
    if (isReopened) {
      evening.does({ type: 'StopChain', ...BY_TURID, vacancyId });
      evening.does({ type: 'ReopenVacancy', ...BY_TURID, vacancyId });
    }
    evening.answers('grete', 'nei');
    evening.expectSms(next, QUESTION);
  });

  test.each(['kari', 'jonas'])(
    'R13b somebody whom no text reached is asked again by the same number, for %s',
    (member) => {
      const evening = play(meetingFacts({ ...atOnce, substitutes: { A: ['anders'] } }));
      evening.report('kari');
      evening.expectSms('anders', QUESTION);
      evening.isUndelivered('anders');
      evening.expectSms('turid', /Ingen flere/);
      evening.report('jonas');
      evening.expectSms('turid', /Ingen flere/);
      evening.at('2026-12-01 12:10');
      const { id: vacancyId } = evening.vacancy(member);
      evening.does({ type: 'ReopenVacancy', ...BY_TURID, vacancyId });
      evening.expectSms('anders', QUESTION);
      expect(evening.offer('anders').vacancyId).toBe(vacancyId);
    },
  );

  test('R13b who could not be reached for one seat may be asked for another', () => {
    const evening = play(meetingFacts(atOnce));
    evening.providerIs('refuses', 'anders/sms');
    evening.report('kari');
    evening.expectSms('grete', QUESTION);
    evening.providerIs('accepts', 'anders/sms');
    evening.factsBecome({ ...atOnce, persons: { anders: { mobile: '+4790001234' } }, factsVersion: 2 });
    evening.report('jonas');
    evening.expectSms('anders', QUESTION);
  });

  test('R21 whom the secretary skipped is asked again when it is reopened, unless they are skipped anew', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    const { id: vacancyId } = evening.vacancy('kari');
    const skip = (personId: string) =>
      evening.does({ type: 'SkipCandidate', ...BY_TURID, vacancyId, personId: PersonId.parse(personId) });
    skip('anders');
    evening.expectSms('anders', /trengs ikke/);
    evening.expectSms('grete', QUESTION);
    evening.at('2026-12-01 12:10');
    skip('hassan');
    evening.at('2026-12-01 12:20');
    evening.does({ type: 'StopChain', ...BY_TURID, vacancyId });
    evening.does({ type: 'ReopenVacancy', ...BY_TURID, vacancyId });
    evening.at('2026-12-01 12:30');
    skip('hassan');
    evening.answers('grete', 'nei');
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'nei');
    evening.expectSms('siri', QUESTION);
  });
});

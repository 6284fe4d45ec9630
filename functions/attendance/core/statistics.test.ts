import { describe, expect, test } from 'vitest';
import {
  absenceId,
  END,
  type History,
  historyOf,
  ITEM_1,
  ITEM_2,
  instant,
  memberReports,
  NOON,
  offerId,
  personId,
  START,
  TURID,
} from '#functions/attendance/fixture.ts';
import { BodyId } from '#shared/kernel/ids.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { type MeetingProjection, projectMeeting } from './meeting-summary.ts';
import { statisticsOf } from './statistics.ts';

const KST = BodyId.parse('kst');
const terms = [{ id: KST, termFrom: '2023-10-01', termTo: '2027-09-30' }];

function statistics(...views: readonly MeetingProjection[]) {
  return statisticsOf(views, terms, { timeZone: 'Europe/Oslo', language: 'nb' });
}

function viewOf(history: History): MeetingProjection {
  return projectMeeting(history.meeting, history.version, history.now);
}

/** a1 says no after an hour, a2 yes after two. */
function filledByTheSecond(): History {
  const history = historyOf();
  memberReports(history, 3);
  history.until(plusMinutes(NOON, 60));
  history.answer(personId('a1'), 'no');
  history.until(plusMinutes(NOON, 120));
  history.answer(personId('a2'), 'yes');
  history.until(END);
  return history;
}

describe('the figures of a meeting', () => {
  test('count what came of each question and each vacancy, and the time until the seat was filled', () => {
    expect(statistics(viewOf(filledByTheSecond())).total).toStrictEqual({
      meetings: 1,
      vacancies: { filled: 1, exhausted: 0, closed: 0, open: 0 },
      answers: { yes: 1, no: 1, noAnswer: 0, unreachable: 0, withdrawn: 0, open: 0 },
      ways: { sms: 2, link: 0, staff: 0 },
      timeToFill: { seats: 1, median: 120, longest: 120, buckets: [0, 0, 1, 0, 0, 0, 0] },
    });
  });

  test('call a seat empty where the meeting began before anybody was found', () => {
    const history = historyOf();
    memberReports(history, 3);
    history.until(plusMinutes(START, 1));
    expect(statistics(viewOf(history)).total).toMatchObject({
      vacancies: { filled: 0, exhausted: 1, closed: 0, open: 0 },
      timeToFill: { seats: 0, buckets: [0, 0, 0, 0, 0, 0, 0] },
    });
  });

  test('do not call a seat empty whose member came after all', () => {
    const history = historyOf();
    memberReports(history, 3);
    history.run({ type: 'WithdrawAbsence', by: TURID, absenceId: absenceId(1) });
    history.until(END);
    expect(statistics(viewOf(history)).total.vacancies).toMatchObject({ exhausted: 0, closed: 1 });
  });

  test('do not call a seat empty whose items were divided between two substitutes', () => {
    const history = historyOf();
    memberReports(history, 3, { kind: 'disqualified', items: [ITEM_1, ITEM_2] });
    history.until(plusMinutes(NOON, 10));
    const own = { personId: personId('a1'), offerIds: [offerId(1)], outOfItems: [ITEM_2] };
    const by = { kind: 'substitute', personId: personId('a1') } as const;
    history.run({ type: 'AnswerOffer', by, ...own, answer: 'yes', via: 'link', receivedAt: history.now });
    history.until(plusMinutes(NOON, 60));
    history.answer(personId('a2'), 'yes');
    history.until(END);
    expect(statistics(viewOf(history)).total.vacancies).toStrictEqual({ filled: 2, exhausted: 0, closed: 1, open: 0 });
  });

  test('name nobody', () => {
    expect(JSON.stringify(viewOf(filledByTheSecond()).figures)).not.toMatch(/Nordmann|Vik|a2|m3/);
  });
});

describe('several meetings', () => {
  const filled = viewOf(filledByTheSecond());
  const before = { ...filled, summary: { ...filled.summary, start: instant('2022-12-03T17:00:00.000Z') } };
  const other = { ...filled, bodyId: BodyId.parse('fsk'), summary: { ...filled.summary, bodyName: 'Formannskapet' } };
  const slow = { ...filled, figures: filled.figures && { ...filled.figures, minutesToFill: [15, 16, 5_000] } };

  test('are counted by body and term, the present term first', () => {
    const { bodies, total } = statistics(before, filled, other);
    expect(bodies.map(({ bodyId, term, figures }) => [bodyId, term, figures.meetings])).toStrictEqual([
      ['fsk', undefined, 1],
      ['kst', '2023–2027', 1],
      ['kst', undefined, 1],
    ]);
    expect(total).toMatchObject({ meetings: 3, vacancies: { filled: 3 }, answers: { yes: 3, no: 3 } });
  });

  test('have their bodies in the order of the Norwegian alphabet', () => {
    const aardal = { ...other, summary: { ...other.summary, bodyName: 'Årdal utvalg' } };
    const { bodies } = statistics(aardal, filled);
    expect(bodies.map(({ bodyName }) => bodyName)).toStrictEqual(['Kommunestyret', 'Årdal utvalg']);
  });

  test('give the time that half of the seats took, and how many took how long', () => {
    expect(statistics(filled, slow).total.timeToFill).toStrictEqual({
      seats: 4,
      median: 16,
      longest: 5_000,
      buckets: [1, 1, 1, 0, 0, 0, 1],
    });
  });

  test('count as meetings also where nothing is known of them yet', () => {
    const { figures: _, ...unknown } = filled;
    expect(statistics(unknown).total).toMatchObject({ meetings: 1, vacancies: { filled: 0 } });
  });
});

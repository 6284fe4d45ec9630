import { describe, expect, test } from 'vitest';
import { AbsenceId, DetailId, ItemNo, VacancyId } from '#shared/kernel/ids.ts';
import { atOnce, CONFIRMED, QUESTION } from '#test/kit/evenings.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { BY_TURID, type Evening, memberActor, play, seatIdOf, TURID } from '#test/kit/play.ts';
import type { ReportAbsence } from './commands.ts';

type Intervals = NonNullable<ReportAbsence['intervals']>;

const DETAIL = { detailId: DetailId.parse('d7'), digest: 'd7' };
const later = { settings: { graceMinutes: 60 } };

const hour = (from: string, to: string): Intervals[number] => ({
  from: local(`2026-12-03 ${from}`),
  to: local(`2026-12-03 ${to}`),
});
const part = (from: string, to: string) => ({ kind: 'interval', ...hour(from, to) });
const items = (...numbers: readonly string[]) => numbers.map((no) => ItemNo.parse(no));
const report = (rest: Pick<ReportAbsence, 'kind' | 'intervals' | 'items' | 'detail'>) =>
  ({ type: 'ReportAbsence', by: memberActor('kari'), seatId: seatIdOf('kari'), ...rest }) as const;
const hours = (...intervals: Intervals) => report({ kind: 'partial', intervals });

const absence = (index: number) => AbsenceId.parse(`m1-a${index}`);
const vacancy = (index: number) => VacancyId.parse(`m1-v${index}`);

/** The last report as it was written. */
function written({ log }: Evening) {
  return log.findLast((event) => event.type === 'AbsenceReported');
}

/** Vacancies that a later report took over, with the absence they belong to since. */
function kept({ log }: Evening) {
  return log.flatMap((event) => (event.type === 'VacancyKept' ? [[event.vacancyId, event.absenceId]] : []));
}

function statuses({ meeting }: Evening) {
  return [...meeting.absences.values()].map(({ kind, status }) => [kind, status]);
}

describe('R12b W8 what is the same report', () => {
  test('R12b two hours of which one is another are another report', () => {
    const evening = play(meetingFacts(later));
    evening.does(hours(hour('18:00', '18:30'), hour('20:00', '20:30')));
    evening.does(hours(hour('18:00', '18:30'), hour('19:00', '19:30')));
    expect(statuses(evening)).toStrictEqual([
      ['partial', 'replaced'],
      ['partial', 'reported'],
    ]);
  });

  test('R17 to be disqualified is another thing than to ask for an assessment of the same item', () => {
    const evening = play(meetingFacts(later));
    evening.report('kari', { kind: 'assessment', items: ['12/26'] });
    evening.report('kari', { kind: 'disqualified', items: ['12/26'] });
    expect(statuses(evening)).toStrictEqual([
      ['assessment', 'reported'],
      ['disqualified', 'reported'],
    ]);
  });

  test('R17 items of an evening that is reported as a whole are a report beside it', () => {
    const evening = play(meetingFacts(later));
    evening.report('kari');
    evening.report('kari', { kind: 'disqualified', items: ['12/26'] });
    expect(statuses(evening)).toStrictEqual([
      ['full', 'reported'],
      ['disqualified', 'reported'],
    ]);
  });

  test('R17 what the body has decided stays when one more item is to be assessed', () => {
    const evening = play(meetingFacts(later));
    evening.report('kari', { kind: 'assessment', items: ['12/26'] });
    evening.does({
      type: 'DecideDisqualification',
      by: TURID,
      absenceId: absence(1),
      outcome: 'disqualified',
      items: items('12/26'),
    });
    evening.report('kari', { kind: 'assessment', items: ['12/26', '14/26'] });
    expect(statuses(evening)).toStrictEqual([
      ['assessment', 'decidedDisqualified'],
      ['assessment', 'reported'],
    ]);
    expect(written(evening)).toMatchObject({ toCover: [{ kind: 'items', items: ['14/26'] }] });
  });

  test('R16 R17 a report of no hours, and one that names an item nobody has heard of, are refused', () => {
    const evening = play(meetingFacts(later));
    expect(evening.tries(report({ kind: 'partial' }))).toStrictEqual({ kind: 'interval-outside-meeting' });
    const unknown = report({ kind: 'disqualified', items: items('12/26', '99/26') });
    expect(evening.tries(unknown)).toStrictEqual({ kind: 'item-not-known' });
  });
});

describe('R12b what a second report keeps', () => {
  test('R12b a first report leaves nothing to others', () => {
    const evening = play(meetingFacts(later));
    evening.report('kari', { kind: 'disqualified', items: ['12/26'] });
    expect(written(evening)).not.toHaveProperty('toCover');
    evening.report('jonas');
    evening.report('jonas', { kind: 'partial', from: '18:00', to: '19:00' });
    expect(written(evening)).not.toHaveProperty('toCover');
    expect(kept(evening)).toStrictEqual([]);
  });

  test('R12b the hour that was reported before stays as it was, covered or not', () => {
    const evening = play(meetingFacts(later));
    evening.does(hours(hour('18:00', '19:00'), hour('20:00', '21:00')));
    evening.does(hours(hour('18:00', '19:00'), hour('20:00', '20:30')));
    expect(kept(evening)).toStrictEqual([[vacancy(1), absence(2)]]);
    expect(written(evening)).toMatchObject({ toCover: [part('18:00', '19:00'), part('20:00', '20:30')] });
  });

  test('R12b R19 an hour that has begun is not kept', () => {
    const evening = play(meetingFacts({ settings: { sending: 'off' } }), '2026-12-03 10:00');
    evening.does(hours(hour('18:00', '19:00'), hour('20:00', '21:00')));
    evening.at('18:30');
    evening.does({ ...hours(hour('18:00', '19:00')), by: TURID });
    expect(kept(evening)).toStrictEqual([]);
  });

  test('R12b two parts that are covered stay when the whole evening is reported', () => {
    const evening = play(meetingFacts(atOnce));
    evening.does(hours(hour('18:00', '19:00')));
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.does(hours(hour('20:00', '21:00')));
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.report('kari');
    evening.expectSms('anders', /19\.00-20\.00/);
    expect(kept(evening)).toStrictEqual([
      [vacancy(1), absence(3)],
      [vacancy(2), absence(3)],
    ]);
  });

  test.each([
    [
      'stays while somebody sits in it',
      'yes',
      [part('18:00', '19:00'), part('19:00', '19:30'), part('20:00', '21:00')],
    ],
    ['is reported anew when nobody does', 'no', undefined],
  ] as const)('R12b a smaller part %s', (_, answer, toCover) => {
    const evening = play(meetingFacts(atOnce));
    evening.does(hours(hour('18:00', '19:00')));
    evening.expectSms('anders', QUESTION);
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    for (const { id: vacancyId } of evening.vacancies('kari')) {
      evening.does({ type: 'StopChain', ...BY_TURID, vacancyId });
    }
    const [first, rest] = evening.offersOf('anders').map((offer) => [offer]);
    evening.answersByLink('anders', 'no', { offers: rest ?? [] });
    evening.answersByLink('anders', answer, { offers: first ?? [] });
    if (answer === 'yes') evening.expectSms('anders', CONFIRMED);
    evening.does(hours(hour('18:00', '19:30'), hour('20:00', '21:00')));
    evening.expectSms('grete', QUESTION);
    expect(written(evening)).toMatchObject({ scopes: [part('18:00', '19:30'), part('20:00', '21:00')] });
    expect(written(evening)?.toCover).toStrictEqual(toCover);
  });

  test('R12b who is asked for the second of two items is asked first for the whole evening', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari', { kind: 'disqualified', items: ['12/26'] });
    evening.expectSms('anders', QUESTION);
    evening.does({ type: 'StopChain', ...BY_TURID, vacancyId: vacancy(1) });
    evening.answers('anders', 'nei');
    evening.report('kari', { kind: 'disqualified', items: ['14/26'] });
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'nei');
    evening.expectSms('grete', QUESTION);
    evening.report('kari');
    expect(written(evening)).toMatchObject({ preferred: 'grete' });
    evening.expectSms('grete', QUESTION);
  });

  test('R6 the moment’s grace counts from the part that is still to begin', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 3 } }), '2026-12-03 18:10');
    evening.does(hours(hour('18:00', '18:20'), hour('20:30', '21:00')));
    expect(written(evening)).toMatchObject({ undoUntil: local('2026-12-03 18:13') });
    evening.at('18:13');
    evening.expectSms('anders', QUESTION);
  });
});

describe('R12 R24 the reason of a part that is taken back late', () => {
  test('R24 goes with the request, and with the report when the secretary has said yes', () => {
    const evening = play(meetingFacts(atOnce), '2026-12-03 08:00');
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.does(report({ kind: 'partial', intervals: [hour('18:00', '19:00')], detail: DETAIL }));
    const { narrowTo } = evening.absence('kari');
    expect(narrowTo).toStrictEqual({ kind: 'partial', scopes: [part('18:00', '19:00')], detail: DETAIL });
    evening.does({ type: 'DecideWithdrawal', by: TURID, absenceId: absence(1), outcome: 'member' });
    evening.expectSms('anders', /18\.00-19\.00/);
    expect(written(evening)).toMatchObject({ kind: 'partial', detail: DETAIL });
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
  });
});

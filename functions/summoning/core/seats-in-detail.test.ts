import { describe, expect, test } from 'vitest';
import { atOnce, personsWrittenTo, QUESTION } from '#test/kit/evenings.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { BY_TURID, type Evening, play, type Report } from '#test/kit/play.ts';

const CONFIRMED = /Takk!/;
const hour = (from: string, to: string): Report => ({ kind: 'partial', from, to });

describe('R3 several questions at once', () => {
  const hurried = (substitutes: readonly string[]) =>
    play(
      meetingFacts({ settings: { graceMinutes: 0, mode: 'staggered' }, substitutes: { A: substitutes } }),
      '2026-12-01 08:00',
    );

  test('R3 of two who said yes while a third is asked, both learn until when they stand by, and one sits', () => {
    const told = hurried(['anders', 'grete', 'hassan']);
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.at('2026-12-01 10:00');
    told.expectSms('grete', QUESTION);
    told.answers('grete', 'ja');
    told.expectSms('grete', /kl\. 12\.00/);
    expect(personsWrittenTo(told, 'standbyUntil')).toStrictEqual(['grete']);
    told.at('2026-12-01 10:39');
    told.answers('grete', 'ja');
    told.answers('anders', 'nei');
    told.expectSms('grete', /møter/);
    expect(told.whoSitsFor('kari')).toStrictEqual(['grete']);
  });
});

describe('R11 R13 whose yes takes the seat', () => {
  /** Anders was silent about Kari's seat and Grete has it; Anders then said yes, and stands by. */
  function standingBy(): Evening {
    const told = play(meetingFacts(atOnce));
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.at('2026-12-01 15:30');
    told.expectSms('anders', /^Påminnelse/);
    told.at('2026-12-01 17:00');
    told.expectSms('grete', QUESTION);
    told.answers('grete', 'ja');
    told.expectSms('grete', CONFIRMED);
    told.answers('anders', 'ja');
    told.expectSms('anders', /reserve/);
    return told;
  }

  test('R13 a standby whose chain was stopped waits until it goes on', () => {
    const told = standingBy();
    const { id: vacancyId } = told.vacancy('kari');
    told.answers('grete', 'nei');
    told.expectSms('grete', /./);
    told.expectSms('anders', /møter/);
    told.answers('anders', 'nei');
    told.expectSms('anders', /./);
    told.expectSms('hassan', QUESTION);
    told.does({ type: 'StopChain', ...BY_TURID, vacancyId });
    told.answers('hassan', 'ja');
    told.expectSms('hassan', CONFIRMED); // Who was asked before it was stopped is answered all the same.
    expect(told.whoSitsFor('kari')).toStrictEqual(['hassan']);
  });

  test('R11 the higher of two standbys is seated when a seat falls free, and each is thanked once', () => {
    const told = standingBy();
    expect(personsWrittenTo(told, 'standby')).toStrictEqual(['anders']);
    told.report('jonas', hour('18:00', '19:00'));
    told.expectSms('anders', /møter/);
    expect(told.whoSitsFor('jonas')).toStrictEqual(['anders']);
    expect(personsWrittenTo(told, 'seatedFromStandby')).toStrictEqual(['anders']);
    expect(personsWrittenTo(told, 'standby')).toStrictEqual(['anders']);
  });

  test('R5 what others did is told in the morning, an own answer at once', () => {
    const told = standingBy();
    told.at('2026-12-01 22:00');
    told.answers('grete', 'nei');
    told.expectSms('grete', /./, '2026-12-01 22:00');
    told.expectNoSms();
    expect(told.whoSitsFor('kari')).toStrictEqual(['anders']);
    told.at('2026-12-02 08:00');
    told.expectSms('anders', /møter/, '2026-12-02 08:00');
  });
});

describe('R15 one answer to several seats', () => {
  test('R15 is confirmed once to each, and those who had it are told apart', () => {
    const told = play(meetingFacts({ settings: { graceMinutes: 3 } }));
    told.report('kari', hour('18:00', '19:00'));
    told.report('jonas', hour('19:00', '20:00'));
    told.report('mina');
    told.at('2026-12-01 12:03');
    told.expectSms('anders', QUESTION);
    told.expectSms('tuva', QUESTION);
    told.answers('anders', 'ja');
    told.expectSms('anders', CONFIRMED);
    told.answers('tuva', 'ja');
    told.expectSms('tuva', CONFIRMED);
    expect(personsWrittenTo(told, 'confirmed')).toStrictEqual(['anders', 'tuva']);
    expect([...told.whoSitsFor('kari'), ...told.whoSitsFor('jonas')]).toStrictEqual(['anders', 'anders']);
  });
});

describe('W6 R17 items that a substitute may not take', () => {
  test('W6 the seat is divided, and whoever else was asked for the whole hears that it is taken', () => {
    const told = play(meetingFacts(atOnce));
    told.report('kari', { kind: 'disqualified', items: ['12/26', '14/26'] });
    told.expectSms('anders', QUESTION);
    const { id: vacancyId } = told.vacancy('kari');
    const grete = told.meeting.facts?.persons.find(({ id }) => id === 'grete');
    if (grete === undefined) throw new Error('Grete is a substitute');
    told.does({ type: 'AskOutOfOrder', ...BY_TURID, vacancyId, personId: grete.id });
    told.expectSms('grete', QUESTION);
    told.answersByLink('anders', 'yes', { outOfItems: ['14/26'] });
    told.expectSms('anders', CONFIRMED);
    told.expectSms('grete', /besatt/);
    told.expectSms('grete', /14\/26/);
    expect(told.log.flatMap((event) => (event.type === 'VacancyClosed' ? event.because : []))).toStrictEqual([
      'divided',
    ]);
    expect(told.log.flatMap((event) => (event.type === 'OfferWithdrawn' ? event.because : []))).toStrictEqual([
      'divided',
    ]);
    const parts = told.vacancies('kari').slice(1);
    expect(parts.map(({ scope, phase }) => [scope, phase.name])).toStrictEqual([
      [{ kind: 'items', items: ['12/26'] }, 'filled'],
      [{ kind: 'items', items: ['14/26'] }, 'open'],
    ]);
    expect(parts.every(({ openedAt }) => openedAt === local('2026-12-01 12:00'))).toBe(true);
  });
});

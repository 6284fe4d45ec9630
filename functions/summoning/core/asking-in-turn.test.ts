import { describe, expect, test } from 'vitest';
import { ItemNo, PersonId } from '#shared/kernel/ids.ts';
import { evening, personsWrittenTo, QUESTION } from '#test/kit/evenings.ts';
import { NEXT_WEEK } from '#test/kit/meeting.ts';
import { BY_TURID, type Evening, type Report, seatIdOf, TURID } from '#test/kit/play.ts';

const AT_ONCE = { graceMinutes: 0 };
const hour = (from: string, to: string): Report => ({ kind: 'partial', from, to });

function skipsOf(told: Evening, member: string) {
  return told.vacancy(member).skips.map(({ personId, reason }) => `${personId} ${reason}`);
}

describe('R2 R22 why somebody was passed over is in the log', () => {
  const away = { unavailable: [{ from: '2026-12-03', to: '2026-12-03' }] };

  test('R2 once for each reason and each seat, and not for who was asked', () => {
    const told = evening({ persons: { anders: away, hassan: away } });
    told.report('kari');
    told.expectSms('grete', QUESTION);
    expect(skipsOf(told, 'kari')).toStrictEqual(['anders unavailable']);
    told.answers('grete', 'nei');
    told.expectSms('siri', QUESTION);
    expect(skipsOf(told, 'kari')).toStrictEqual(['anders unavailable', 'hassan unavailable']);
    told.factsBecome({ settings: AT_ONCE, persons: { anders: { smsOptOut: true }, hassan: away }, factsVersion: 2 });
    told.answers('siri', 'nei');
    told.expectSms('turid', /Ingen flere/);
    expect(skipsOf(told, 'kari')).toStrictEqual(['anders unavailable', 'hassan unavailable', 'anders noChannel']);
    told.report('jonas');
    told.expectSms('turid', /Ingen flere/);
    expect(skipsOf(told, 'jonas')).toStrictEqual([
      'anders noChannel',
      'grete declined',
      'hassan unavailable',
      'siri declined',
    ]);
  });

  test('R2 also for somebody whose question was called off before they were in the way', () => {
    const told = evening();
    told.report('kari');
    told.expectSms('anders', QUESTION);
    const ofList = { settings: AT_ONCE, substitutes: { A: ['grete', 'hassan', 'siri'] } };
    told.factsBecome({ ...ofList, factsVersion: 2 });
    told.expectSms('anders', /trengs ikke/);
    told.expectSms('grete', QUESTION);
    told.factsBecome({ settings: AT_ONCE, persons: { anders: away }, factsVersion: 3 });
    told.answers('grete', 'nei');
    told.expectSms('hassan', QUESTION);
    expect(skipsOf(told, 'kari')).toStrictEqual(['anders unavailable']);
  });
});

describe('R18 what is asked after the meeting was moved', () => {
  const aWeekLater = {
    settings: AT_ONCE,
    meeting: NEXT_WEEK,
    factsVersion: 2,
  };

  test('R18 only who had said yes to that seat reads of the old time', () => {
    const told = evening();
    told.report('kari', hour('18:00', '19:00'));
    told.expectSms('anders', QUESTION);
    told.answers('anders', 'ja');
    told.expectSms('anders', /Takk!/);
    told.report('jonas', hour('18:00', '19:00'));
    told.expectSms('grete', QUESTION);
    told.answers('grete', 'nei');
    told.expectSms('hassan', QUESTION);
    told.factsBecome(aWeekLater);
    told.expectSms('anders', /er flyttet/);
    told.expectSms('hassan', /trengs ikke/);
    told.expectSms('grete', QUESTION);
    expect(personsWrittenTo(told, 'moved')).toStrictEqual(['anders']);
    told.answers('grete', 'nei');
    told.expectSms('hassan', QUESTION);
    told.answers('anders', 'nei');
    told.expectSms('siri', QUESTION);
    expect(personsWrittenTo(told, 'moved')).toStrictEqual(['anders']);
  });

  test('R18 who was asked first about the rest, and had not answered, reads a question like any other', () => {
    const staggered = { settings: { ...AT_ONCE, mode: 'staggered' } } as const;
    const told = evening(staggered, '2026-12-01 08:00');
    told.report('kari', hour('18:00', '19:00'));
    told.expectSms('anders', QUESTION);
    told.answers('anders', 'ja');
    told.expectSms('anders', /Takk!/);
    told.report('kari');
    told.expectSms('anders', /19\.00-21\.00/);
    told.at('2026-12-01 10:00');
    told.expectSms('grete', QUESTION);
    told.answers('grete', 'ja');
    told.expectSms('grete', /kl\. 12\.00/);
    told.factsBecome({ ...aWeekLater, settings: staggered.settings });
    told.expectSms('anders', /trengs ikke/);
    told.expectSms('anders', /er flyttet.*18\.00-19\.00/);
    told.expectSms('anders', /Kan du møte som vara.*19\.00-21\.00/);
    expect(personsWrittenTo(told, 'moved')).toStrictEqual(['anders']);
  });

  test('R18 who sat in two parts is asked about each in a message of its own', () => {
    const told = evening();
    for (const [member, report] of [
      ['kari', hour('18:00', '19:00')],
      ['jonas', hour('19:00', '20:00')],
    ] as const) {
      told.report(member, report);
      told.expectSms('anders', QUESTION);
      told.answers('anders', 'ja');
      told.expectSms('anders', /Takk!/);
    }
    told.factsBecome(aWeekLater);
    told.expectSms('anders', /18\.00-19\.00/);
    told.expectSms('anders', /19\.00-20\.00/);
    expect(personsWrittenTo(told, 'moved')).toStrictEqual(['anders', 'anders']);
  });
});

describe('R4 the reminder', () => {
  test('R4 R15 goes to each of two who were asked at the same time', () => {
    const told = evening();
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.report('jonas');
    told.expectSms('grete', QUESTION);
    told.at('2026-12-01 15:30');
    told.expectSms('anders', /^Påminnelse/);
    told.expectSms('grete', /^Påminnelse/);
    told.at('2026-12-01 15:59');
  });

  test('R4 is not made up for when the stated minute has passed', () => {
    const told = evening();
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.downUntil('2026-12-01 16:00');
    told.wake();
    expect(personsWrittenTo(told, 'offerReminder')).toStrictEqual([]);
    expect(told.offer('anders').status).toBe('asked');
  });

  test('R13b nobody is reminded by text whom the secretary rings', () => {
    const told = evening({ persons: { anders: { mobile: null, landline: '+4755112233' } } });
    told.report('kari');
    told.expectSms('turid', /Ring Anders Lund/);
    const { remindAt } = told.offer('anders').terms ?? {};
    expect(remindAt).toBeDefined();
    told.factsBecome({ settings: AT_ONCE, persons: { anders: { mobile: '+4790001234' } }, factsVersion: 2 });
    told.at('2026-12-01 15:59');
    expect(personsWrittenTo(told, 'offerReminder')).toStrictEqual([]);
  });
});

describe('R9 the number of a question', () => {
  const shared = { mobile: '+4790005555' };

  test('R9 is given where two share a mobile, is unlike that of the other, and is free again after the answer', () => {
    const persons = { anders: shared, grete: shared };
    const told = evening({ persons });
    told.report('kari', hour('18:00', '19:00'));
    told.expectSms('anders', QUESTION);
    told.report('jonas', hour('18:00', '19:00'));
    told.expectSms('grete', QUESTION);
    told.report('marit', hour('18:00', '19:00'));
    told.expectSms('hassan', QUESTION);
    const codes = () => ['anders', 'grete', 'hassan'].map((person) => told.offer(person).code);
    expect(codes()).toStrictEqual([1, 2, undefined]);
    told.answersByLink('anders', 'no');
    told.expectSms('siri', QUESTION);
    told.report('marit', hour('19:00', '20:00'));
    told.expectSms('anders', /19\.00-20\.00/);
    expect(codes()).toStrictEqual([1, 2, undefined]);
  });

  test('R9 is given to one whose number somebody else in the municipality has', () => {
    const told = evening({ persons: { anders: { sharesNumber: true } } });
    told.report('kari');
    told.expectSms('anders', QUESTION);
    expect(told.offer('anders').code).toBe(1);
  });
});

describe('R20 a member who says that they come', () => {
  const coming = (told: Evening, member = 'kari') =>
    told.tries({ type: 'ConfirmComing', by: TURID, seatId: seatIdOf(member) });

  test.each([
    ['away all evening', { kind: 'full' } as const, { kind: 'absence-stands' }],
    ['away for an hour', hour('18:00', '19:00'), undefined],
  ])('R20 while %s', (_, report, refusal) => {
    const told = evening({ settings: { graceMinutes: 60 } });
    told.report('kari', report);
    expect(coming(told)).toStrictEqual(refusal);
    expect(coming(told, 'jonas')).toBeUndefined();
  });

  test('R20 when the report was taken back, when the meeting is over, and when it is called off', () => {
    const told = evening({ settings: { graceMinutes: 60 } });
    told.report('kari');
    told.withdraw('kari');
    expect(coming(told)).toBeUndefined();
    told.does({ type: 'CancelMeeting', ...BY_TURID });
    expect(coming(told, 'jonas')).toStrictEqual({ kind: 'meeting-cancelled' });
    const over = evening({}, '2026-12-03 21:00');
    expect(coming(over)).toStrictEqual({ kind: 'meeting-has-ended' });
  });
});

describe('R17 what the body decides', () => {
  test('R17 a substitute called in advance is called once', () => {
    const told = evening();
    told.report('kari', { kind: 'assessment', items: ['12/26'] });
    const call = { type: 'CallInAdvance', by: TURID, absenceId: told.absence('kari').id } as const;
    told.does(call);
    told.expectSms('anders', QUESTION);
    told.does(call);
    expect(told.log.filter(({ type }) => type === 'CalledInAdvance')).toHaveLength(1);
  });

  test('R17 fewer items than were asked about send home no substitute of another seat', () => {
    const told = evening();
    const items = ['12/26', '14/26'];
    for (const [member, substitute] of [
      ['kari', 'anders'],
      ['jonas', 'grete'],
    ] as const) {
      told.report(member, { kind: 'disqualified', items });
      told.expectSms(substitute, QUESTION);
      told.answers(substitute, 'ja');
      told.expectSms(substitute, /Takk!/);
    }
    const { id: absenceId } = told.absence('kari');
    const decided = [ItemNo.parse('12/26')];
    told.does({ type: 'DecideDisqualification', by: TURID, absenceId, outcome: 'disqualified', items: decided });
    const vacated = told.log.flatMap((event) => (event.type === 'SeatVacated' ? event.personId : []));
    expect(vacated).toStrictEqual([PersonId.parse('anders')]);
    expect(told.whoSitsFor('jonas')).toStrictEqual(['grete']);
    told.expectSms('anders', /./);
  });
});

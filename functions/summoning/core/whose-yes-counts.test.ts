import { describe, expect, test } from 'vitest';
import { PersonId } from '#shared/kernel/ids.ts';
import { atOnce, CONFIRMED, QUESTION, standingBy } from '#test/kit/evenings.ts';
import { meetingFacts } from '#test/kit/meeting.ts';
import { BY_TURID, type Evening, play } from '#test/kit/play.ts';

const UNTIL = /kl\. 12\.00/;
const STANDBY = /reserve/;

/** What substitutes were told of this, and whether it could wait for the morning. */
function told({ log }: Evening, about: string) {
  return log.flatMap((event) =>
    event.type === 'MessageWanted' && event.topic.about === about && event.recipient.kind === 'person'
      ? [[event.recipient.personId, event.quietBinds]]
      : [],
  );
}

function asksByHand(evening: Evening, member: string, person: string): void {
  const { id: vacancyId } = evening.vacancy(member);
  evening.does({ type: 'AskOutOfOrder', ...BY_TURID, vacancyId, personId: PersonId.parse(person) });
  evening.expectSms(person, QUESTION);
}

describe('R3 several are asked, and some say yes before those ahead of them', () => {
  /** Anders, Grete and Hassan are asked for Kari, one after the other while the first has still time. */
  function hurried(): Evening {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0, mode: 'staggered' } }), '2026-12-01 08:00');
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.at('2026-12-01 10:00');
    evening.expectSms('grete', QUESTION);
    return evening;
  }

  /** Three have the question at once: Anders may answer for a moment yet. */
  function threeAsked(): Evening {
    const evening = hurried();
    evening.at('2026-12-01 10:40');
    evening.expectSms('anders', /^Påminnelse/);
    evening.at('2026-12-01 12:00');
    evening.expectSms('hassan', QUESTION);
    return evening;
  }

  test('R3 a yes waits for those ahead alone, not for who was asked after', () => {
    const evening = threeAsked();
    evening.answers('anders', 'nei');
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
    evening.expectSms('hassan', /besatt/);
  });

  test('R3 both who waited hear that they stand by when the one ahead takes the seat, and that can wait', () => {
    const evening = threeAsked();
    evening.answers('hassan', 'ja');
    evening.expectSms('hassan', /kl\. 14\.00/);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', UNTIL);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('grete', STANDBY);
    evening.expectSms('hassan', STANDBY);
    expect(told(evening, 'standbyUntil')).toStrictEqual([
      ['hassan', false],
      ['grete', false],
    ]);
    expect(told(evening, 'standby')).toStrictEqual([
      ['grete', true],
      ['hassan', true],
    ]);
  });

  test('R3 who was asked by hand takes the seat at once, whoever is ahead in the order', () => {
    const evening = hurried();
    evening.answers('grete', 'ja');
    evening.expectSms('grete', UNTIL);
    asksByHand(evening, 'kari', 'siri');
    evening.answers('siri', 'ja');
    evening.expectSms('siri', CONFIRMED);
    evening.expectSms('anders', /besatt/);
    evening.expectSms('grete', STANDBY);
  });

  test('R3 nobody waits for somebody who was asked by hand', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    asksByHand(evening, 'kari', 'grete');
    evening.answers('anders', 'nei');
    evening.expectSms('hassan', QUESTION);
    evening.answers('hassan', 'ja');
    evening.expectSms('hassan', CONFIRMED);
    evening.expectSms('grete', /besatt/);
  });

  test('R3 R10 two who waited for the same moment are confirmed each in their own seat', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0, mode: 'staggered' } }), '2026-12-01 08:00');
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.report('mina');
    evening.expectSms('tuva', QUESTION);
    evening.at('2026-12-01 10:00');
    for (const person of ['grete', 'espen']) evening.expectSms(person, QUESTION);
    for (const person of ['grete', 'espen']) {
      evening.answers(person, 'ja');
      evening.expectSms(person, UNTIL);
    }
    evening.at('2026-12-01 10:40');
    for (const person of ['anders', 'tuva']) evening.expectSms(person, /^Påminnelse/);
    evening.at('2026-12-01 12:02');
    for (const person of ['grete', 'espen']) evening.expectSms(person, CONFIRMED);
    expect(evening.log.flatMap((event) => (event.type === 'SeatFilled' ? event.how : []))).toStrictEqual([
      'answer',
      'answer',
    ]);
  });
});

describe('R11 R13 who stands by', () => {
  test('R13 gets no seat while sending is off, and is seated when it is on again', () => {
    const evening = standingBy();
    evening.factsBecome({ settings: { graceMinutes: 0, sending: 'off' } });
    evening.answers('grete', 'nei');
    expect(evening.whoSitsFor('kari')).toStrictEqual([]);
    evening.factsBecome({ ...atOnce, factsVersion: 3 });
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
    evening.expectSms('anders', /møter/);
  });

  test('R2 gets no second seat at the same time', () => {
    const evening = standingBy();
    evening.report('jonas');
    evening.expectSms('anders', /møter/);
    evening.answers('grete', 'nei');
    evening.expectSms('grete', /./);
    evening.expectSms('hassan', QUESTION);
    expect([evening.whoSitsFor('kari'), evening.whoSitsFor('jonas')]).toStrictEqual([[], ['anders']]);
  });

  test('R11 the order counts among those who stand by, whoever was asked by hand for another seat', () => {
    const evening = play(meetingFacts(atOnce), '2026-12-01 08:00');
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    asksByHand(evening, 'kari', 'siri');
    evening.at('2026-12-01 10:40');
    for (const person of ['anders', 'siri']) evening.expectSms(person, /^Påminnelse/);
    evening.at('2026-12-01 12:02');
    evening.expectSms('grete', QUESTION);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', CONFIRMED);
    for (const person of ['siri', 'anders']) {
      evening.answers(person, 'ja');
      evening.expectSms(person, STANDBY);
    }
    evening.report('jonas');
    evening.expectSms('anders', /møter/);
    expect(evening.whoSitsFor('jonas')).toStrictEqual(['anders']);
  });

  test('R13 the order counts also between who stands by for that seat and for another', () => {
    const evening = play(meetingFacts(atOnce), '2026-12-01 08:00');
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.report('jonas');
    evening.expectSms('grete', QUESTION);
    evening.at('2026-12-01 10:40');
    evening.expectSms('anders', /^Påminnelse/);
    evening.expectSms('grete', /^Påminnelse/);
    evening.at('2026-12-01 12:02');
    evening.expectSms('hassan', QUESTION);
    evening.expectSms('siri', QUESTION);
    for (const person of ['hassan', 'siri']) {
      evening.answers(person, 'ja');
      evening.expectSms(person, CONFIRMED);
    }
    for (const person of ['grete', 'anders']) {
      evening.answers(person, 'ja');
      evening.expectSms(person, STANDBY);
    }
    evening.answers('siri', 'nei');
    evening.expectSms('siri', /./);
    evening.expectSms('anders', /møter/);
    expect(evening.whoSitsFor('jonas')).toStrictEqual(['anders']);
  });

  test('R13 R23 the order counts as it is when the seat falls free', () => {
    const evening = play(meetingFacts(atOnce), '2026-12-01 08:00');
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.at('2026-12-01 10:40');
    evening.expectSms('anders', /^Påminnelse/);
    evening.at('2026-12-01 12:02');
    evening.expectSms('grete', QUESTION);
    evening.at('2026-12-01 15:00');
    evening.expectSms('grete', /^Påminnelse/);
    evening.at('2026-12-01 16:20');
    evening.expectSms('hassan', QUESTION);
    evening.answers('hassan', 'ja');
    evening.expectSms('hassan', CONFIRMED);
    for (const person of ['anders', 'grete']) {
      evening.answers(person, 'ja');
      evening.expectSms(person, STANDBY);
    }
    evening.factsBecome({ ...atOnce, substitutes: { A: ['grete', 'anders', 'hassan', 'siri'] } });
    evening.answers('hassan', 'nei');
    evening.expectSms('hassan', /./);
    evening.expectSms('grete', /møter/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['grete']);
  });

  test.each([
    ['of a wider report', { kind: 'full' }, [], { kind: 'partial', from: '18:00', to: '19:00' }],
    ['of items that were divided', { kind: 'disqualified', items: ['12/26', '14/26'] }, ['14/26'], undefined],
  ] as const)('R12b a late yes to the question %s is no yes to a seat that another has got', (_, first, out, then) => {
    const evening = play(meetingFacts(atOnce), '2026-12-01 08:00');
    evening.report('kari', first);
    evening.expectSms('anders', QUESTION);
    evening.at('2026-12-01 10:40');
    evening.expectSms('anders', /^Påminnelse/);
    evening.at('2026-12-01 12:02');
    evening.expectSms('grete', QUESTION);
    evening.answersByLink('grete', 'yes', { outOfItems: out });
    evening.expectSms('grete', CONFIRMED);
    if (then === undefined) {
      evening.expectSms('hassan', QUESTION);
      evening.answers('hassan', 'ja');
      evening.expectSms('hassan', CONFIRMED);
    } else {
      evening.report('kari', then);
      evening.expectSms('grete', /18\.00-19\.00/);
    }
    expect(evening.answersByLink('anders', 'yes')).toBeUndefined();
    expect(told(evening, 'standby')).toStrictEqual([]);
    expect(evening.offer('anders').status).toBe('standby');
  });
});

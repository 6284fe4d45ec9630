import { describe, expect, test } from 'vitest';
import { EmailAddress, PersonId } from '#shared/kernel/ids.ts';
import { atOnce, CONFIRMED, evening, QUESTION } from '#test/kit/evenings.ts';
import { also, quiet } from '#test/kit/histories.ts';
import { local } from '#test/kit/meeting.ts';
import { type Evening, seatIdOf, TURID, WHY } from '#test/kit/play.ts';
import { meetingDecider } from './decide.ts';
import { plan } from './plan.ts';
import { initialState } from './state.ts';

const email = 'anders@example.no';
const landline = '+4755112233';
const both = { anders: { email } };

describe('R13b where a question goes when it does not get through', () => {
  test('R13b the number that was taken out of the register leaves nobody to ring, who was asked by text already', () => {
    const told = evening();
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.factsBecome({ ...atOnce, persons: { anders: { mobile: null, landline } } });
    told.expectSms('grete', QUESTION);
    expect(told.offer('anders')).toMatchObject({ status: 'unreachable', failure: 'no-channel', channel: 'sms' });
  });

  test('R13b a new number gets the question that the old one refused, when the letter bounced as well', () => {
    const told = evening({ persons: both });
    told.providerIs('refuses', 'anders/sms');
    told.providerIs('down', 'anders/email');
    told.report('kari');
    told.providerIs('accepts', 'anders/sms');
    told.factsBecome({ ...atOnce, persons: { anders: { email, mobile: '+4790008888' } } });
    told.expectNoSms();
    told.providerIs('refuses', 'anders/email');
    told.at('2026-12-01 12:01');
    told.expectSms('anders', QUESTION);
  });

  test('R13b also when the old one had accepted it, and it never arrived', () => {
    const told = evening({ persons: both });
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.isUndelivered('anders');
    told.expectEmail('anders', QUESTION);
    told.factsBecome({ ...atOnce, persons: { anders: { email, mobile: '+4790008888' } } });
    told.isUndelivered('anders', 'email');
    told.expectSms('anders', QUESTION);
    expect(told.offer('anders')).toMatchObject({ status: 'asked', channel: 'sms' });
  });

  test('R13b whose only registered channel failed is not rung about another seat either', () => {
    const told = evening({ persons: { anders: { mobile: null, email, landline } } });
    told.report('kari');
    told.expectEmail('anders', QUESTION);
    told.isUndelivered('anders', 'email');
    told.expectSms('grete', QUESTION);
    told.report('jonas');
    told.expectSms('hassan', QUESTION);
    expect(told.vacancy('jonas').skips).toMatchObject([
      { personId: 'anders', reason: 'noChannel' },
      { personId: 'grete', reason: 'openOffer' },
    ]);
  });

  test('R13b with six hours left to the minute nobody is rung', () => {
    const told = evening({ persons: { anders: { mobile: null, landline } } }, '2026-12-03 12:00');
    told.report('kari');
    told.expectSms('grete', QUESTION);
    expect(told.offersOf('anders')).toStrictEqual([]);
  });

  test('R9 two without a mobile share no number', () => {
    const told = evening({ persons: { anders: { mobile: null, landline }, grete: { mobile: null, landline } } });
    told.report('kari');
    told.expectSms('turid', /Ring Anders Lund/);
    expect(told.offer('anders').code).toBeUndefined();
  });

  test('R5 R13c a question put by hand in the night goes out in the night to a corrected number as well', () => {
    const told = evening({}, '2026-12-01 22:00');
    told.report('kari');
    told.providerIs('hangs');
    const vacancyId = told.vacancy('kari').id;
    told.does({ type: 'AskOutOfOrder', by: TURID, vacancyId, personId: PersonId.parse('siri'), why: WHY });
    told.providerIs('accepts');
    told.factsBecome({ ...atOnce, persons: { siri: { mobile: '+4790008888' } } });
    told.expectSms('siri', QUESTION, '2026-12-01 22:00');
  });
});

describe('R25 everything goes to the secretary', () => {
  const secretary = (id: string, mobile?: string) => ({
    name: id,
    email: EmailAddress.parse(`${id}@example.no`),
    ...(mobile !== undefined && { mobile }),
  });

  function addressesOf({ log }: Evening) {
    return new Set(log.flatMap((event) => (event.type === 'MessageClaimed' ? [`${event.channel} ${event.to}`] : [])));
  }

  test('R25 texts to the first with a mobile, letters to the first with an address, where nobody else was chosen', () => {
    const secretaries = [secretary('turid'), secretary('berit', '+4790009998')];
    const told = evening({ settings: { sending: 'redirect', secretaries } });
    told.report('kari');
    told.expectSms('turid', QUESTION);
    expect(addressesOf(told)).toStrictEqual(new Set(['email turid@example.no', 'sms +4790009998']));
  });

  test('R25 to the next secretary, when the number of the first does not work', () => {
    const secretaries = [secretary('turid', '+4790009999'), secretary('berit', '+4790009998')];
    const told = evening({ settings: { sending: 'redirect', secretaries } });
    told.report('kari');
    told.expectSms('turid', QUESTION);
    expect(addressesOf(told)).not.toContain('sms +4790009998');
    told.isUndelivered('turid');
    told.answers('anders', 'ja');
    told.expectSms('turid', CONFIRMED);
    expect(addressesOf(told)).toContain('sms +4790009998');
  });

  test('R25 a question waits for somebody who can be sent it, and nobody else is asked meanwhile', () => {
    const redirect = { graceMinutes: 0, sending: 'redirect', secretaries: [] } as const;
    const told = evening({ settings: redirect });
    told.report('kari');
    told.at('2026-12-01 13:00');
    expect(told.received).toStrictEqual([]);
    expect(told.offer('anders').status).toBe('sending');
    told.factsBecome({
      settings: {
        ...redirect,
        redirectTo: { mobile: '+4790009999' },
        secretaries: [secretary('turid', '+4790009999')],
      },
    });
    told.expectSms('turid', QUESTION);
  });

  test('R13b letters to the secretary go to the address and texts to the mobile', () => {
    const told = evening({ substitutes: { A: [] } });
    told.report('kari');
    told.expectSms('turid', /Ingen flere/);
    expect(addressesOf(told)).toStrictEqual(
      new Set(['email kari@example.no', 'email turid@example.no', 'sms +4790009999']),
    );
  });
});

describe('R5 when the night is spent on somebody', () => {
  const atNoon = { meeting: { start: local('2026-12-04 12:00'), end: local('2026-12-04 15:00') } };

  test('R5 whose text turned out not to have arrived was not woken: the next is asked at once', () => {
    const told = evening(atNoon, '2026-12-03 23:00');
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.isUndelivered('anders');
    told.expectSms('grete', QUESTION, '2026-12-03 23:00');
  });

  test('R5 a question that may have arrived does not hold itself back', () => {
    const told = evening(atNoon, '2026-12-03 23:00');
    told.providerIs('hangs');
    told.report('kari');
    told.providerIs('accepts');
    told.at('2026-12-03 23:05');
    told.expectSms('anders', QUESTION, '2026-12-03 23:00:30');
  });

  test('R5 somebody asked out of order by night does not count: the one in turn is asked as well', () => {
    const told = evening(atNoon, '2026-12-03 23:00');
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.answers('anders', 'nei');
    const vacancyId = told.vacancy('kari').id;
    told.does({ type: 'AskOutOfOrder', by: TURID, vacancyId, personId: PersonId.parse('siri'), why: WHY });
    told.expectSms('siri', QUESTION);
    told.at('2026-12-04 07:29');
    told.expectNoSms();
    told.at('2026-12-04 07:30');
    told.expectSms('grete', QUESTION);
  });

  test('R5 what may have arrived is repeated in the morning, not in the night', () => {
    const told = evening({}, '2026-12-01 20:59:50');
    told.providerIs('hangs');
    told.report('kari');
    told.providerIs('accepts');
    told.at('2026-12-02 07:59');
    told.expectNoSms();
    told.at('2026-12-02 08:00');
    told.expectSms('anders', QUESTION, '2026-12-02 08:00');
  });

  test('R4 R5 a reminder that an outage held up wakes nobody, and comes in the morning', () => {
    const told = evening({}, '2026-12-01 18:15');
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.at('2026-12-01 20:54');
    told.providerIs('down');
    told.at('2026-12-01 21:30');
    told.providerIs('accepts');
    told.at('2026-12-02 07:59');
    told.expectNoSms();
    told.at('2026-12-02 08:00');
    told.expectSms('anders', /^Påminnelse/, '2026-12-02 08:00');
  });

  test('R5 a letter wakes nobody: it goes out in the night', () => {
    const told = evening({ persons: { anders: { mobile: null, email } } });
    told.report('kari');
    told.expectEmail('anders', QUESTION);
    told.at('2026-12-01 15:59');
    told.answersByLink('anders', 'yes');
    told.at('2026-12-01 23:00');
    told.withdraw('kari', TURID);
    told.expectEmail('anders', /ikke lenger behov/);
  });

  test('R4 a reminder missed while we were down is made up for, whatever else is sent at the same time', () => {
    const told = evening();
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.downUntil('2026-12-01 14:50');
    told.report('jonas');
    told.expectSms('anders', /^Påminnelse/);
    told.expectSms('grete', QUESTION);
  });
});

describe('R9 what somebody knows of when they answer', () => {
  test('R9 R13b who was rung may answer by text, once their mobile is known', () => {
    const told = evening({ persons: { anders: { mobile: null, landline } } });
    told.report('kari');
    told.expectSms('turid', /Ring Anders Lund/);
    told.factsBecome({ ...atOnce, persons: { anders: { mobile: '+4790008888' } } });
    told.answers('anders', 'ja');
    told.expectSms('anders', CONFIRMED);
  });

  test('R9 a question under way may be answered before anybody knows that it arrived', () => {
    const told = evening();
    told.providerIs('untold');
    told.report('kari');
    told.expectSms('anders', QUESTION);
    told.providerIs('accepts');
    told.answers('anders', 'ja');
    told.expectSms('anders', CONFIRMED);
    expect(told.whoSitsFor('kari')).toStrictEqual(['anders']);
  });

  test('R13 who was seated without being asked may say by text that they cannot', () => {
    const told = evening({ settings: { graceMinutes: 60 } });
    told.report('kari');
    const vacancyId = told.vacancy('kari').id;
    told.does({ type: 'SeatDirectly', by: TURID, vacancyId, personId: PersonId.parse('siri'), why: WHY });
    told.expectSms('siri', /./);
    told.answers('siri', 'nei');
    told.expectSms('siri', /./);
    expect(told.whoSitsFor('kari')).toStrictEqual([]);
  });
});

describe('what goes out at once', () => {
  test('R13c five at a time, and the rest as soon as those are told of', () => {
    const now = local('2026-12-01 12:00');
    const links = also(quiet, { type: 'SendFormLinks', now, by: TURID });
    const six = also(links, { type: 'SendFormLink', now, by: TURID, seatId: seatIdOf('kari'), channel: 'sms' })();
    const planned = plan(six.reduce(meetingDecider.evolve, meetingDecider.initialState), now, 'worker');
    expect(planned.events.map(({ type }) => type)).toStrictEqual(Array.from({ length: 5 }, () => 'MessageClaimed'));
    expect(planned.wakeAt).toBe(now);
  });

  test('of a meeting that nobody has told of nothing follows', () => {
    expect(plan(initialState, local('2026-12-01 12:00'), 'worker')).toStrictEqual({
      events: [],
      meeting: initialState,
      wakeAt: undefined,
    });
  });
});

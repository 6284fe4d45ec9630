import { describe, expect, test } from 'vitest';
import { askedForKari, atOnce, CONFIRMED, QUESTION, seatedForKari, standingBy } from '#test/kit/evenings.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { memberActor, play, TURID } from '#test/kit/play.ts';

const TAKEN_OVER = /er blitt ledig. Du sa ja tidligere og møter nå/;

describe('who hears that a seat is filled', () => {
  test('R10 the secretary and the member do, group contact and chair only where the municipality chose so', () => {
    const body = {
      lists: meetingFacts().body.lists.map((list) => ({
        ...list,
        contactPersonId: list.id === 'A' ? 'jonas' : 'mina',
      })),
    };
    const plain = seatedForKari(undefined, meetingFacts({ ...atOnce, body }));
    plain.expectEmail('turid', /Anders Lund møter for Kari Nordmann/);
    plain.expectEmail('kari', /Anders Lund møter for deg/);
    for (const other of ['jonas', 'marit', 'mina']) plain.expectNoEmail(other, /Anders Lund/);

    const notify = { chair: true, groupContact: true };
    const chosen = seatedForKari(undefined, meetingFacts({ settings: { graceMinutes: 0, notify }, body }));
    for (const told of ['jonas', 'marit']) {
      chosen.expectEmail(told, /Anders Lund møter som vara/);
      chosen.expectNoEmail(told, /Kari/);
    }
    chosen.expectNoEmail('mina', /Anders Lund/);
  });

  test('R10 a member who is their own group’s contact hears of it once', () => {
    const body = { lists: meetingFacts().body.lists.map((list) => ({ ...list, contactPersonId: 'kari' })) };
    const notify = { chair: false, groupContact: true };
    const evening = seatedForKari(undefined, meetingFacts({ settings: { graceMinutes: 0, notify }, body }));
    expect(evening.received.filter(({ to, text }) => to === 'kari' && /Anders Lund/.test(text))).toHaveLength(1);
  });

  test('R6 the receipt says what was registered, how to undo it and what to do if it was somebody else', () => {
    const evening = play();
    evening.report('kari', { kind: 'partial', from: '18:00', to: '19:00' });
    evening.expectEmail('kari', /borte kl\.\s18\.00.19\.00[\s\S]*Du kan angre til kl\.\s12\.03[\s\S]*Var det ikke du/);
  });
});

describe('whoever was passed over or silent', () => {
  test('R2 R11 who let one question run out is passed over for another seat, and may still say yes late', () => {
    const evening = askedForKari();
    evening.at('2026-12-01 14:40');
    evening.expectSms('anders', /Påminnelse/);
    evening.at('2026-12-01 16:20');
    evening.expectSms('grete', QUESTION);
    evening.report('jonas');
    evening.expectSms('hassan', QUESTION);
    expect(evening.vacancy('jonas').skips).toMatchObject([
      { personId: 'anders', reason: 'noAnswer', forPersonId: 'kari' },
      { personId: 'grete', reason: 'openOffer', forPersonId: 'kari' },
    ]);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('grete', /besatt/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
  });

  test('R8 whoever takes texts again after START is asked by text for the next seat', () => {
    const evening = askedForKari();
    evening.factsBecome({ ...atOnce, persons: { anders: { smsOptOut: true } } });
    evening.expectSms('grete', QUESTION);
    evening.factsBecome({ ...atOnce, factsVersion: 2 });
    evening.report('jonas');
    evening.expectSms('anders', QUESTION);
    expect(evening.vacancy('jonas').skips).toStrictEqual([]);
  });

  test('R3 in a hurry three are asked side by side, and a fourth only when one of them has answered', () => {
    const evening = play(meetingFacts(atOnce), '2026-12-03 14:00');
    const mayTakeTheirTime = (person: string) => {
      evening.expectSms(person, QUESTION);
      const { id: offerId } = evening.offer(person);
      evening.does({ type: 'ChangeDeadline', by: TURID, offerId, deadline: local('2026-12-03 17:00') });
      evening.expectSms(person, /Ny svarfrist/);
    };
    evening.report('kari');
    mayTakeTheirTime('anders');
    evening.at('14:11');
    mayTakeTheirTime('grete');
    evening.at('14:22');
    mayTakeTheirTime('hassan');
    evening.at('14:50');
    evening.answers('grete', 'nei');
    evening.expectSms('siri', QUESTION, '14:50');
  });
});

describe('R11 a standby takes the first open seat that they may take', () => {
  test('R11 of a vacancy opened later, without being asked again', () => {
    const evening = standingBy();
    evening.report('jonas');
    evening.expectSms('anders', TAKEN_OVER);
    expect(evening.whoSitsFor('jonas')).toStrictEqual(['anders']);
    expect(evening.offersOf('anders')).toHaveLength(1);
  });

  test.each([
    { kind: 'partial', from: '18:00', to: '19:00' },
    { kind: 'disqualified', items: ['12/26'] },
  ] as const)('R11 also of a part of what they said yes to (%o)', (report) => {
    const evening = standingBy();
    evening.report('jonas', report);
    evening.expectSms('anders', TAKEN_OVER);
    expect(evening.whoSitsFor('jonas')).toStrictEqual(['anders']);
  });

  test('R11 not of more than they said yes to: they are asked', () => {
    const evening = standingBy({ kind: 'partial', from: '18:00', to: '19:00' });
    evening.report('jonas');
    evening.expectSms('anders', QUESTION);
    expect(evening.whoSitsFor('jonas')).toStrictEqual([]);
  });

  test('R11 of two, the one that was reported first', () => {
    const evening = askedForKari();
    evening.report('jonas');
    evening.expectSms('grete', QUESTION);
    evening.answers('anders', 'nei');
    evening.expectSms('hassan', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('hassan', /besatt/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
    expect(evening.whoSitsFor('jonas')).toStrictEqual([]);
  });
});

describe('R2 R13 a standby whose turn comes when they cannot', () => {
  const unavailable = { unavailable: [{ from: '2026-12-03', to: '2026-12-03' }] };
  const away = { ...atOnce, persons: { anders: unavailable } };

  test.each([
    { cannot: ['anders'], passedOver: ['anders'], next: 'grete', news: TAKEN_OVER },
    { cannot: ['anders', 'grete'], passedOver: ['anders', 'grete'], next: 'siri', news: QUESTION },
    { cannot: ['grete'], passedOver: [], next: 'anders', news: TAKEN_OVER },
  ])('$cannot cannot: the turn goes to $next, and the log says why', ({ cannot, passedOver, next, news }) => {
    const evening = askedForKari();
    evening.answers('anders', 'nei');
    evening.expectSms('grete', QUESTION);
    evening.answers('grete', 'nei');
    evening.expectSms('hassan', QUESTION);
    evening.answers('hassan', 'ja');
    evening.expectSms('hassan', CONFIRMED);
    for (const person of ['anders', 'grete']) {
      evening.answers(person, 'ja');
      evening.expectSms(person, /Du står som reserve/);
    }
    const persons = Object.fromEntries(cannot.map((person) => [person, unavailable]));
    evening.factsBecome({ ...atOnce, persons });
    evening.answers('hassan', 'nei');
    evening.expectSms('hassan', /tatt av/);
    evening.expectSms(next, news);
    expect(evening.vacancy('kari').skips.map(({ personId, rank, reason }) => [personId, rank, reason])).toStrictEqual(
      passedOver.map((person, index) => [person, index + 1, 'unavailable']),
    );
  });

  test('and with nobody else standing by the next is asked, until they can after all', () => {
    const evening = standingBy();
    evening.factsBecome(away);
    evening.answers('grete', 'nei');
    evening.expectSms('grete', /tatt av/);
    evening.expectSms('hassan', QUESTION);
    evening.factsBecome({ ...atOnce, factsVersion: 2 });
    evening.expectSms('anders', TAKEN_OVER);
    evening.expectSms('hassan', /besatt/);
  });

  test('R14 the secretary reads why, when nobody is left', () => {
    const evening = standingBy();
    evening.factsBecome({ ...atOnce, body: { termTo: '2026-12-02' } });
    evening.answers('grete', 'nei');
    evening.expectSms('grete', /tatt av/);
    evening.expectSms('turid', /Ingen flere/);
    expect(evening.vacancy('kari').skips.find(({ personId }) => personId === 'anders')?.reason).toBe('notInOffice');
    expect(evening.whoSitsFor('kari')).toStrictEqual([]);
  });

  test('R10 whoever says yes now knows best: that takes the seat', () => {
    const evening = askedForKari();
    evening.factsBecome(away);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
  });
});

describe('what is taken back or called off', () => {
  test('R12 the secretary gives the seat back for the member at any time, and the substitute is told', () => {
    const evening = seatedForKari();
    evening.at('17:00');
    evening.withdraw('kari', TURID);
    evening.expectSms('anders', /ikke lenger behov/);
    expect(evening.absence('kari').status).toBe('withdrawn');
  });

  test('R12 what is withdrawn before anybody was asked is told to nobody', () => {
    const evening = play();
    evening.report('kari');
    evening.withdraw('kari', memberActor('kari'));
    evening.at('2026-12-02 12:00');
    expect(evening.received.filter(({ channel }) => channel === 'sms')).toStrictEqual([]);
    expect(evening.offersOf('anders')).toStrictEqual([]);
  });

  test('R18 when a meeting is called off every timer ends', () => {
    const evening = askedForKari();
    expect(evening.wakeAt).toBeDefined();
    evening.factsBecome({ ...atOnce, meeting: { status: 'cancelled' } });
    evening.expectSms('anders', /avlyst/);
    expect(evening.wakeAt).toBeUndefined();
    expect(evening.offer('anders').status).toBe('withdrawn');
  });

  test.each([
    ['17:31', '20:31', /Endring/],
    ['18:29', '21:29', /Endring/],
    ['18:30', '21:30', /er flyttet/],
    ['18:00', '21:30', /er flyttet/],
  ])('R18 from %s to %s', (from, to, told) => {
    const evening = seatedForKari();
    evening.factsBecome({
      ...atOnce,
      meeting: { start: local(`2026-12-03 ${from}`), end: local(`2026-12-03 ${to}`) },
    });
    evening.expectSms('anders', told);
  });
});

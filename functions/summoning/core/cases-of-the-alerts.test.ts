import { describe, expect, test } from 'vitest';
import { present } from '#shared/kernel/assert.ts';
import { ItemNo } from '#shared/kernel/ids.ts';
import { atOnce, QUESTION } from '#test/kit/evenings.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { BY_TURID, type Evening, play, type Report, TURID, WHY } from '#test/kit/play.ts';

const whole: Report = { kind: 'full' };
const hour = (from: string, to: string): Report => ({ kind: 'partial', from, to });

/** What the secretary was to be told about this, in order. */
function alerts({ log }: Evening, about: string) {
  return log.flatMap((event) => (event.type === 'MessageWanted' && event.topic.about === about ? event : []));
}

describe('R13c what the secretary hears of a provider', () => {
  test('R13c the alert takes the other channel, says since when and why, and when the next try is', () => {
    const evening = play();
    evening.providerIs('down');
    evening.report('kari');
    evening.at('2026-12-01 12:13');
    expect(alerts(evening, 'providerDown')).toMatchObject([
      {
        at: local('2026-12-01 12:13'),
        channel: 'email',
        topic: {
          channel: 'sms',
          code: '401',
          since: local('2026-12-01 12:03'),
          retryAt: local('2026-12-01 12:20:30'),
        },
      },
    ]);
  });

  test('R13c of several questions that are held up the one tried first names the next try', () => {
    const evening = play(meetingFacts(atOnce));
    evening.providerIs('down');
    evening.report('kari');
    evening.at('2026-12-01 12:05');
    evening.report('jonas');
    evening.at('2026-12-01 12:10');
    expect(alerts(evening, 'providerDown')).toMatchObject([{ topic: { retryAt: local('2026-12-01 12:12:30') } }]);
  });

  test('R13c a try that nobody came back from has no code to tell, and is tried at once', () => {
    const evening = play();
    evening.providerIs('down');
    evening.report('kari');
    evening.at('2026-12-01 12:10');
    evening.providerIs('lost');
    evening.at('2026-12-01 12:13');
    expect(alerts(evening, 'providerDown')).toMatchObject([
      { topic: { code: 'no-answer', retryAt: local('2026-12-01 12:13') } },
    ]);
    evening.providerIs('accepts');
    evening.at('2026-12-01 12:20');
    evening.expectSms('anders', QUESTION);
  });

  test('R13c when it works again it counts what this failure held up, and nothing else', () => {
    const evening = play(meetingFacts(atOnce));
    evening.providerIs('down');
    evening.report('mina');
    evening.at('2026-12-01 12:00:10');
    evening.providerIs('accepts');
    evening.at('2026-12-01 12:01');
    evening.expectSms('tuva', QUESTION); // Held up for a moment: nobody was told.
    evening.providerIs('down');
    evening.report('kari');
    evening.report('jonas');
    evening.at('2026-12-01 12:15');
    evening.providerIs('accepts');
    evening.does({ type: 'AddNote', by: TURID, note: WHY });
    evening.at('2026-12-01 12:45');
    evening.expectSms('anders', QUESTION);
    evening.expectSms('grete', QUESTION);
    expect(alerts(evening, 'providerUp')).toMatchObject([{ channel: 'email', topic: { channel: 'sms', sent: 2 } }]);
  });

  test('R13c when nothing is left to send, the failure has ended and nobody is told', () => {
    const evening = play();
    evening.providerIs('down');
    evening.report('kari');
    evening.at('2026-12-01 12:15');
    evening.withdraw('kari');
    evening.at('2026-12-01 13:00');
    expect(evening.log.filter(({ type }) => type === 'ProviderRecovered')).toHaveLength(1);
    expect(alerts(evening, 'providerUp')).toStrictEqual([]);
  });
});

describe('R26 somebody must be elected to preside', () => {
  test.each([
    ['both all evening', whole, whole, true],
    ['the leader all evening, the deputy for an hour', whole, hour('18:00', '19:00'), true],
    ['the one for an hour after the other', hour('18:00', '19:00'), hour('19:00', '20:00'), false],
    ['the leader alone', whole, undefined, false],
    ['the deputy alone', undefined, whole, false],
    ['the deputy, and the leader asks about an item', { kind: 'assessment', items: ['12/26'] }, whole, false],
    ['the deputy, and the leader may not take an item', { kind: 'disqualified', items: ['12/26'] }, whole, true],
  ] as const)('R26 when away: %s', (_, leader: Report | undefined, deputy: Report | undefined, isMissing) => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 60 } }));
    if (leader !== undefined) evening.report('marit', leader);
    if (deputy !== undefined) evening.report('per', deputy);
    evening.report('kari');
    expect(evening.meeting.presidingMissing).toBe(isMissing);
    expect(alerts(evening, 'noPresiding')).toHaveLength(isMissing ? 1 : 0);
  });

  test('R26 two hours of the leader, one of which is the deputy’s too', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 60 } }));
    evening.report('marit', hour('18:00', '19:00'));
    evening.report('per', hour('20:00', '20:30'));
    expect(evening.meeting.presidingMissing).toBe(false);
    evening.report('marit', hour('20:00', '21:00'));
    expect(evening.meeting.presidingMissing).toBe(true);
  });

  test('R26 a second deputy leads when the leader and the first are away', () => {
    const seats = meetingFacts().body.seats.map((seat) =>
      seat.personId === 'jonas' ? { ...seat, role: 'deputyLeader' as const } : seat,
    );
    const evening = play(meetingFacts({ settings: { graceMinutes: 60 }, body: { seats } }));
    evening.report('marit');
    evening.report('per', hour('18:00', '19:00'));
    expect(evening.meeting.presidingMissing).toBe(false);
    evening.report('jonas', hour('19:00', '20:00'));
    expect(evening.meeting.presidingMissing).toBe(false);
    evening.report('jonas', hour('18:30', '20:00'));
    expect(evening.meeting.presidingMissing).toBe(true);
  });

  test('R7 R26 a leader whose absence the secretary refused to call for is away all the same', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 60, approval: 'approveFirst' } }));
    evening.report('marit');
    evening.does({ type: 'RejectAbsence', ...BY_TURID, absenceId: evening.absence('marit').id });
    evening.report('per');
    expect(alerts(evening, 'noPresiding')).toHaveLength(1);
  });

  test('R17 R26 two of whom the body found each out of another item preside for one another', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 60 } }));
    evening.report('per', { kind: 'disqualified', items: ['12/26'] });
    evening.report('marit', { kind: 'assessment', items: ['12/26', '14/26'] });
    const { id: absenceId } = evening.absence('marit');
    const items = [ItemNo.parse('14/26')];
    evening.does({ type: 'DecideDisqualification', by: TURID, absenceId, outcome: 'disqualified', items });
    expect(alerts(evening, 'noPresiding')).toStrictEqual([]);
  });

  test('R26 the body finds that the leader who asked may not take the item', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 60 } }));
    evening.report('per');
    evening.report('marit', { kind: 'assessment', items: ['12/26'] });
    const { id: absenceId } = evening.absence('marit');
    evening.does({ type: 'DecideDisqualification', by: TURID, absenceId, outcome: 'disqualified' });
    expect(evening.meeting.presidingMissing).toBe(true);
    evening.withdraw('per', TURID);
    expect(alerts(evening, 'noPresiding')).toHaveLength(1);
  });

  test('R26 a body without a deputy leader lacks one when the leader is away; one without a leader never does', () => {
    const seats = meetingFacts().body.seats;
    const without = (gone: string) => ({
      settings: { graceMinutes: 60 },
      body: { seats: seats.map((seat) => (seat.role === gone ? { ...seat, role: 'member' } : seat)) },
    });
    const noDeputy = play(meetingFacts(without('deputyLeader')));
    noDeputy.report('marit');
    expect(noDeputy.meeting.presidingMissing).toBe(true);
    const noLeader = play(meetingFacts(without('leader')));
    noLeader.report('per');
    noLeader.report('marit');
    expect(noLeader.meeting.presidingMissing).toBe(false);
  });
});

describe('R7 the go-ahead', () => {
  const approveFirst = { settings: { graceMinutes: 0, approval: 'approveFirst' } } as const;

  test('R7 each absence is asked about by itself, and starts by its own limit', () => {
    const evening = play(meetingFacts(approveFirst), '2026-11-30 12:00');
    evening.report('kari');
    evening.report('jonas', hour('20:00', '21:00'));
    const about = (member: string) => {
      const { id } = evening.absence(member);
      return alerts(evening, 'approvalWanted').filter(({ topic }) => 'absenceId' in topic && topic.absenceId === id);
    };
    evening.at('2026-12-01 18:00');
    evening.expectSms('anders', QUESTION, '2026-12-01 18:00');
    expect(about('kari')).toHaveLength(2);
    expect(evening.absence('jonas').status).toBe('awaitingApproval');
    evening.at('2026-12-01 20:00');
    evening.expectSms('grete', /20\.00-21\.00/, '2026-12-01 20:00'); // Anders is asked for the whole evening.
    expect(about('jonas').map(({ at }) => at)).toStrictEqual([local('2026-11-30 12:00'), local('2026-12-01 12:00')]);
  });

  test('R6 R7 nobody is asked for a go-ahead while the member may still undo the report', () => {
    const evening = play(meetingFacts({ settings: { ...approveFirst.settings, graceMinutes: 3 } }), '2026-11-30 12:00');
    evening.report('kari');
    expect(alerts(evening, 'approvalWanted')).toStrictEqual([]);
    expect(evening.wakeAt).toBe(local('2026-11-30 12:03'));
    evening.at('2026-11-30 12:03');
    expect(alerts(evening, 'approvalWanted')).toMatchObject([
      { at: local('2026-11-30 12:03'), topic: { escalation: 0 } },
    ]);
  });
});

describe('R23 a list whose order is missing', () => {
  const doubt = (listId: string) => ({ kind: 'ranksUnknown', listId, since: local('2026-12-01 09:00') });

  test('R23 of two such lists the secretary hears of the one that somebody waits for, and then of the other', () => {
    const evening = play(meetingFacts({ ...atOnce, doubts: [doubt('A'), doubt('B')] }));
    evening.report('kari');
    expect(alerts(evening, 'ranksWanted')).toMatchObject([{ topic: { listId: 'A' } }]);
    evening.report('mina');
    expect(alerts(evening, 'ranksWanted')).toMatchObject([{ topic: { listId: 'A' } }, { topic: { listId: 'B' } }]);
  });

  test('R23 nobody hears of it when the only vacancy is filled', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', /Takk!/);
    evening.factsBecome({ ...atOnce, doubts: [doubt('A')], factsVersion: 2 });
    expect(alerts(evening, 'ranksWanted')).toStrictEqual([]);
  });
});

describe('R8 somebody who takes no more texts', () => {
  const out = (person: string) => ({ ...atOnce, persons: { [person]: { smsOptOut: true } } });

  test.each([
    ['is asked just now', 'anders', undefined],
    ['sits in a seat', 'anders', 'ja'],
  ])('R8 the secretary hears of it once when it %s', (_, person, answer) => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    if (answer !== undefined) {
      evening.answers('anders', answer);
      evening.expectSms('anders', /Takk!/);
    }
    evening.factsBecome({ ...out(person), factsVersion: 2 });
    const told = alerts(evening, 'optedOut');
    expect(told).toMatchObject([{ topic: { personId: 'anders' } }]);
    expect(present(told[0], 'alert').notAfter).toBe(local('2026-12-03 18:00'));
    if (answer === undefined) evening.expectSms('grete', QUESTION);
    const { anders } = out(person).persons;
    evening.factsBecome({ ...atOnce, persons: { anders: { ...anders, name: 'Anders Lund-Moe' } }, factsVersion: 3 });
    expect(alerts(evening, 'optedOut')).toHaveLength(1);
  });

  test.each(['grete', 'tuva'])('R8 nobody hears of it when %s was not asked', (person) => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.factsBecome({ ...out(person), factsVersion: 2 });
    expect(alerts(evening, 'optedOut')).toStrictEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { CONFIRMED, QUESTION } from '#test/kit/evenings.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { play } from '#test/kit/play.ts';

describe('R3 how many are asked at a time', () => {
  test('R3 strict: the next is asked when the one before has answered or let the time run out', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0 } }));
    evening.report('kari');
    evening.expectSms('anders', QUESTION, '2026-12-01 12:00');
    evening.at('2026-12-01 14:40');
    evening.expectSms('anders', /Påminnelse/);
    evening.at('2026-12-01 16:01:29');
    evening.expectNoSms();
    evening.at('2026-12-01 16:01:30');
    evening.expectSms('grete', QUESTION, '2026-12-01 16:01:30');
  });

  test('R3 staggered: the next is asked after half the time, beside the one before', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0, mode: 'staggered' } }), '2026-12-01 08:00');
    evening.report('kari');
    evening.expectSms('anders', QUESTION, '2026-12-01 08:00');
    evening.at('2026-12-01 10:00');
    evening.expectSms('grete', QUESTION, '2026-12-01 10:00');
    evening.at('2026-12-01 11:59');
    evening.expectSms('anders', /Påminnelse/);
    evening.at('2026-12-01 12:00');
    // The first one's time is out, so this is the second at a time.
    evening.expectSms('hassan', QUESTION, '2026-12-01 12:00');
  });

  test('R3 of two who said yes in time the higher rank sits, and the lower one is told until when they stand by', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0, mode: 'staggered' } }), '2026-12-01 08:00');
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.at('2026-12-01 10:00');
    evening.expectSms('grete', QUESTION);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', /kl\. 12\.00/);
    expect(evening.whoSitsFor('kari')).toStrictEqual([]);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    evening.expectSms('grete', /besatt|reserve/i);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
  });

  test('R3 when the higher rank stays silent the one who stands by takes the seat', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0, mode: 'staggered' } }), '2026-12-01 08:00');
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.at('2026-12-01 10:00');
    evening.expectSms('grete', QUESTION);
    evening.answers('grete', 'ja');
    evening.expectSms('grete', /kl\. 12\.00/);
    evening.at('2026-12-01 10:40');
    evening.expectSms('anders', /Påminnelse/);
    evening.at('2026-12-01 12:02');
    evening.expectSms('grete', /møter/);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['grete']);
  });

  test('R3 with less than six hours left the municipality’s own mode gives way to haste', () => {
    const evening = play(meetingFacts({ settings: { graceMinutes: 0 } }), '2026-12-03 13:00');
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    expect(evening.offer('anders')).toMatchObject({ mode: 'staggered', terms: { nextAt: local('2026-12-03 13:10') } });
    evening.at('13:10');
    evening.expectSms('grete', QUESTION, '13:10');
  });
});

import { describe, expect, test } from 'vitest';
import { atOnce, QUESTION, seatedForKari } from '#test/kit/evenings.ts';
import { local, meetingFacts } from '#test/kit/meeting.ts';
import { BY_TURID, play } from '#test/kit/play.ts';

const STOOD_DOWN = /ikke lenger behov/;
const LAST_HOUR = { kind: 'partial', from: '20:30', to: '21:00' } as const;

describe('a meeting that became shorter', () => {
  test('R16 R18 an interval of which nothing is left is closed, and whoever sat for it is told', () => {
    const evening = seatedForKari(LAST_HOUR);
    evening.factsBecome({ ...atOnce, meeting: { end: local('2026-12-03 20:00') } });
    evening.expectSms('anders', STOOD_DOWN);
    expect(evening.vacancy('kari').phase).toStrictEqual({ name: 'closed', because: 'outsideMeeting' });
    expect(evening.whoSitsFor('kari')).toStrictEqual([]);
  });

  test('R16 R18 also when it became so by a small change', () => {
    const evening = play(meetingFacts(atOnce));
    evening.report('kari', { kind: 'partial', from: '20:45', to: '21:00' });
    evening.expectSms('anders', QUESTION);
    evening.factsBecome({ ...atOnce, meeting: { end: local('2026-12-03 20:45') } });
    evening.expectSms('anders', /trengs ikke/);
    evening.at('2026-12-03 17:00');
    evening.expectNoSms();
  });

  test('R16 R18 when it grows again the interval is called for again', () => {
    const evening = seatedForKari({ kind: 'partial', from: '20:45', to: '21:00' });
    evening.factsBecome({ ...atOnce, meeting: { end: local('2026-12-03 20:45') } });
    evening.expectSms('anders', STOOD_DOWN);
    evening.factsBecome(atOnce);
    evening.expectSms('anders', /20\.45-21\.00/);
  });
});

describe('an agenda that lost an item', () => {
  const without = (no: string) => {
    const items = meetingFacts().meeting.items.filter((item) => item.no !== no);
    return { ...atOnce, meeting: { items } };
  };

  test('R17 R18 nobody need come for an item that is not dealt with, until it is back', () => {
    const evening = seatedForKari({ kind: 'disqualified', items: ['14/26'] });
    evening.factsBecome(without('14/26'));
    evening.expectSms('anders', STOOD_DOWN);
    expect(evening.vacancy('kari').phase).toStrictEqual({ name: 'closed', because: 'outsideMeeting' });
    evening.factsBecome(atOnce);
    evening.expectSms('anders', /sak 14\/26/);
  });

  test('R17 R18 who sits for another item as well stays', () => {
    const evening = seatedForKari({ kind: 'disqualified', items: ['12/26', '14/26'] });
    evening.factsBecome(without('14/26'));
    evening.expectNoSms();
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
  });
});

describe('a meeting that staff called off', () => {
  test('R23 stays called off, whatever the archive still says of it', () => {
    const evening = seatedForKari();
    evening.does({ type: 'CancelMeeting', ...BY_TURID });
    evening.expectSms('anders', /avlyst/);
    evening.factsBecome(atOnce);
    evening.factsBecome({ ...atOnce, meeting: { place: 'Kulturhuset' } });
    evening.factsBecome({ ...atOnce, meeting: { start: local('2026-12-04 18:00'), end: local('2026-12-04 21:00') } });
    evening.expectNoSms();
    expect(evening.meeting.facts?.meeting.status).toBe('cancelled');
    evening.expectNoEmail('kari', /flyttet/);
  });

  test('R23 facts that still say the same are written once', () => {
    const evening = seatedForKari();
    evening.does({ type: 'CancelMeeting', ...BY_TURID });
    evening.expectSms('anders', /avlyst/);
    const before = evening.log.length;
    evening.factsBecome({ ...atOnce, factsVersion: 2 });
    expect(evening.log).toHaveLength(before);
  });

  test('R23 once the directory has said so too, it is followed again when the meeting is held after all', () => {
    const evening = seatedForKari();
    evening.does({ type: 'CancelMeeting', ...BY_TURID });
    evening.expectSms('anders', /avlyst/);
    evening.factsBecome({ ...atOnce, meeting: { status: 'cancelled' } });
    const before = evening.log.length;
    evening.factsBecome({ ...atOnce, meeting: { status: 'cancelled' } });
    expect(evening.log).toHaveLength(before);
    evening.factsBecome(atOnce);
    evening.expectSms('anders', QUESTION);
  });
});

test('R18 a small change is told to absent members as well, one letter each', () => {
  const evening = seatedForKari();
  evening.factsBecome({ ...atOnce, meeting: { place: 'Kulturhuset' } });
  evening.expectSms('anders', /Endring i/);
  evening.expectEmail('kari', /Kulturhuset/);
  evening.expectNoEmail('jonas', /Kulturhuset/);
  expect(evening.received.filter(({ to, text }) => to === 'kari' && /Kulturhuset/.test(text))).toHaveLength(1);
});

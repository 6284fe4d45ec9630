import { describe, expect, test } from 'vitest';
import { askedForKari, atOnce, CONFIRMED, QUESTION, seatedForKari } from '#test/kit/evenings.ts';
import { local, meetingFacts, NEXT_WEEK } from '#test/kit/meeting.ts';
import { BY_TURID, play, TURID } from '#test/kit/play.ts';

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

describe('R18 R19 a move that reaches us after the meeting should have begun', () => {
  const movedTo = (meeting: Readonly<Record<string, unknown>>) => ({ ...atOnce, factsVersion: 2, meeting });

  test('who sat is asked about the time that is still to come, and the absent member is told', () => {
    const evening = seatedForKari();
    evening.at('18:10');
    evening.factsBecome(movedTo(NEXT_WEEK));
    evening.expectSms('anders', /3\. desember er flyttet til torsdag 10\. desember.*Kan du møte som vara da/, '18:10');
    evening.expectEmail('kari', /10\. desember/);
    evening.answers('anders', 'ja');
    evening.expectSms('anders', CONFIRMED);
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
  });

  test('a seat for which nobody was found in time is open again: who was silent is asked, and a no was about the old time', () => {
    const evening = play(meetingFacts({ ...atOnce, substitutes: { A: ['anders', 'grete'] } }), '2026-12-03 17:00');
    evening.report('kari');
    evening.expectSms('anders', QUESTION);
    evening.answers('anders', 'nei');
    evening.expectSms('grete', QUESTION);
    evening.at('17:30');
    evening.expectSms('turid', /Ingen flere/);
    evening.at('18:30');
    expect(evening.vacancy('kari').phase).toStrictEqual({ name: 'closed', because: 'scopeBegan' });
    evening.factsBecome({ ...movedTo(NEXT_WEEK), substitutes: { A: ['anders', 'grete'] } });
    evening.expectSms('anders', /Kan du møte som vara .*10\. desember/);
  });

  test('R12 an absence that was taken back stays so', () => {
    const evening = askedForKari();
    evening.withdraw('kari');
    evening.expectSms('anders', /Det trengs ikke vara/);
    evening.at('18:10');
    evening.factsBecome(movedTo(NEXT_WEEK));
    expect(evening.log.filter(({ type }) => type === 'VacancyClosed')).toHaveLength(1);
  });

  test('R21 a seat that the secretary left empty stays so', () => {
    const evening = askedForKari();
    evening.does({ type: 'AcceptEmpty', ...BY_TURID, vacancyId: evening.vacancy('kari').id });
    evening.expectSms('anders', /Det trengs ikke vara/);
    evening.at('18:30');
    evening.factsBecome(movedTo(NEXT_WEEK));
    evening.at('2026-12-04 12:00');
    expect(evening.vacancy('kari').phase).toStrictEqual({ name: 'acceptedEmpty', by: TURID });
  });

  test('R21 a search that the secretary stopped stays so', () => {
    const evening = askedForKari();
    evening.does({ type: 'StopChain', ...BY_TURID, vacancyId: evening.vacancy('kari').id });
    evening.answers('anders', 'nei');
    evening.at('18:30');
    evening.factsBecome(movedTo(NEXT_WEEK));
    evening.at('2026-12-04 12:00');
    evening.expectNoSms();
  });

  test('R19 nobody hears of a time that has come as well, and who sat stays', () => {
    const evening = seatedForKari();
    evening.at('19:00');
    evening.factsBecome(movedTo({ start: local('2026-12-03 19:00') }));
    expect(evening.whoSitsFor('kari')).toStrictEqual(['anders']);
    expect(evening.log.filter(({ type }) => type === 'MeetingMoved')).toStrictEqual([]);
  });
});

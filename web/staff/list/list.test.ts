import { describe, expect, test } from 'vitest';
import { MeetingSummary } from '#shared/contracts/meeting-list.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { whenIn } from '#web/kit/when.ts';
import { tagsOf } from '#web/staff/list/attention.ts';
import { filtered, filterIn } from '#web/staff/list/list-filter.ts';
import { tasksOf } from '#web/staff/list/tasks.ts';
import { periodLabel, periodOf } from '#web/staff/list/weeks.ts';
import { nb } from '#web/texts/staff/nb.ts';
import { tasksNb } from '#web/texts/staff/tasks.nb.ts';

const ZONE = 'Europe/Oslo';
/** A Wednesday. */
const now = Instant.parse('2026-12-02T12:42:00.000Z');
const seats = { total: 27, coming: 27, absent: 0, covered: 27, asking: 0, waiting: 0, exhausted: 0, open: 0 };

function meeting(id: string, start: string, more: object = {}): MeetingSummary {
  return MeetingSummary.parse({
    id,
    bodyId: 'kst',
    bodyName: 'Kommunestyret',
    title: 'Kommunestyret',
    start,
    end: start.replace('T17', 'T20'),
    place: 'Rådhuset',
    mode: 'inPerson',
    status: 'published',
    attention: [],
    seats,
    quorate: true,
    ...more,
  });
}

const tomorrow = meeting('tomorrow', '2026-12-03T17:00:00.000Z');
const nextTuesday = meeting('next', '2026-12-08T17:00:00.000Z', { bodyId: 'plan', seats: { ...seats, asking: 1 } });
const january = meeting('january', '2027-01-12T17:00:00.000Z', { status: 'planned' });
const lastWeek = meeting('last', '2026-11-25T17:00:00.000Z');
const all = [january, lastWeek, nextTuesday, tomorrow];

describe('the list', () => {
  test.each([
    ['', ['tomorrow', 'next', 'january']],
    ['vis=tidligere', ['last']],
    ['utvalg=plan', ['next']],
    ['uke=thisWeek', ['tomorrow']],
    ['uke=later', ['january']],
    ['tilstand=asking', ['next']],
    ['tilstand=planned', ['january']],
    ['uke=someday&tilstand=42', ['tomorrow', 'next', 'january']],
  ])('with "%s" in the address shows %j', (address, expected) => {
    const shown = filtered(all, filterIn(new URLSearchParams(address)), { now, zone: ZONE });
    expect(shown.map(({ id }) => id)).toStrictEqual(expected);
  });

  test.each([
    ['2026-11-30T10:00:00.000Z', 'Denne uka'],
    ['2026-12-06T22:59:00.000Z', 'Denne uka'],
    ['2026-12-06T23:00:00.000Z', 'Neste uke'],
    ['2026-12-15T10:00:00.000Z', 'Senere i desember'],
    ['2027-01-12T10:00:00.000Z', 'Januar 2027'],
  ])('puts %s under "%s"', (at, label) => {
    const start = Instant.parse(at);
    expect(periodLabel(periodOf(start, now, ZONE), now, nb, 'nb')).toBe(label);
  });
});

test('three seats that are open soon, and one with nobody left, are two words: the worst, and one more', () => {
  const since = '2026-12-02T08:00:00.000Z';
  const open = (vacancyId: string) => ({ type: 'openSoon', since, vacancyId });
  const attention = [open('v1'), open('v2'), { type: 'exhausted', since, vacancyId: 'v3' }, open('v3')];
  const { attention: read } = meeting('m1', '2026-12-02T17:00:00.000Z', { attention });
  expect(tagsOf(read).map(({ word }) => word)).toStrictEqual(['exhausted', 'openSoon']);
});

describe('tasks', () => {
  const since = '2026-12-02T08:00:00.000Z';
  const reader = { texts: tasksNb, when: whenIn(ZONE, 'nb'), now };
  const titlesOf = (...attention: readonly object[]) =>
    tasksOf([meeting('m1', '2026-12-02T15:42:00.000Z', { attention })], reader).map(({ title }) => title);

  test('of urgent seats are one for each meeting, with the time that is left', () => {
    const urgent = { type: 'openSoon', since, name: 'Kari Nordmann' };
    expect(titlesOf({ ...urgent, vacancyId: 'v1' })).toStrictEqual([
      'Plassen til Kari Nordmann er åpen, 3\u00a0t igjen',
    ]);
    expect(titlesOf({ ...urgent, vacancyId: 'v1' }, { ...urgent, vacancyId: 'v2' })).toStrictEqual([
      '2 plasser er åpne, 3\u00a0t igjen',
    ]);
  });

  test('do not say the same seat twice', () => {
    const seat = { since, name: 'Mina Solberg', listName: 'SV', vacancyId: 'v1' };
    expect(titlesOf({ type: 'exhausted', ...seat }, { type: 'openSoon', ...seat })).toStrictEqual([
      'Ingen flere å spørre på SV',
    ]);
  });

  test('say which of the two does not arrive, texts or letters', () => {
    const outage = { type: 'providerDown', since };
    expect(titlesOf({ ...outage, id: 'sms' })).toStrictEqual(['SMS kommer ikke fram akkurat nå']);
    expect(titlesOf({ ...outage, id: 'email' })).toStrictEqual(['E-post kommer ikke fram akkurat nå']);
  });

  test('stand worst first, then nearest', () => {
    const stopped = { type: 'stopped', since, name: 'Kari' };
    const meetings = [
      meeting('far', '2026-12-20T17:00:00.000Z', { attention: [stopped] }),
      meeting('near', '2026-12-03T17:00:00.000Z', { attention: [stopped] }),
      meeting('worst', '2027-01-03T17:00:00.000Z', { attention: [{ type: 'notQuorate', since }] }),
    ];
    expect(tasksOf(meetings, reader).map((task) => task.meeting.id)).toStrictEqual(['worst', 'near', 'far']);
  });

  test('lead to the seat, and an unclear answer to the inbox', () => {
    const attention = [
      { type: 'stopped', since, name: 'Kari', vacancyId: 'v1' },
      { type: 'unclearAnswer', since, name: 'Grete', id: 'o1' },
      { type: 'noPresiding', since },
    ];
    const paths = tasksOf([meeting('m1', '2026-12-03T17:00:00.000Z', { attention })], reader).map(({ path }) => path);
    expect(paths.toSorted()).toStrictEqual(['/innboks', '/moter/m1', '/moter/m1?gjelder=v1']);
  });
});

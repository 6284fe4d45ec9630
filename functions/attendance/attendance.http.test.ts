import { describe, expect, test } from 'vitest';
import { MeetingList } from '#shared/contracts/meeting-list.ts';
import { MeetingView } from '#shared/contracts/meeting-view.ts';
import type { StaffRole } from '#shared/contracts/staff-roles.ts';
import { Statistics } from '#shared/contracts/statistics.ts';
import { BodyId } from '#shared/kernel/ids.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { DALSBYGD, get, KST, LIST, MEETING, SECRETARY } from './calling-fixture.ts';
import type { Deliveries } from './core/offers.ts';
import { FJORDVIK, historyOf, instant, memberReports, NOON, personId } from './fixture.ts';

const ROUTES = ['', '/log', '/attendance.csv'].map((end) => MEETING + end);

test('R2 who sits in another body’s meeting as a substitute is warned of in the overview', async () => {
  const other = historyOf({ meeting: { id: 'p1', bodyId: 'pln' }, body: { id: 'pln', name: 'Planutvalget' } });
  memberReports(other, 3);
  other.answer(personId('a1'), 'yes');
  const own = historyOf({ settings: { graceMinutes: 3 } });
  memberReports(own, 3);
  const { text, headers } = await get(own, MEETING, { others: [other] });
  expect(MeetingView.parse(JSON.parse(text)).seats[2]?.vacancies[0]?.upcoming[0]).toMatchObject({
    personId: 'a1',
    warning: 'Planutvalget',
  });
  expect(headers.get('etag')).not.toBe((await get(own, MEETING)).headers.get('etag'));
});

describe('who may read', () => {
  test.each([
    ['the secretary of the municipality', SECRETARY],
    ['the secretary of the body', { ...SECRETARY, bodyId: KST }],
    ['the chair', { code: FJORDVIK, role: 'Chair', bodyId: KST }],
    ['a group contact', { code: FJORDVIK, role: 'Group', bodyId: KST }],
    ['an administrator', { code: FJORDVIK, role: 'Admin' }],
    ['an auditor', { code: FJORDVIK, role: 'Auditor' }],
  ] satisfies [string, StaffRole][])('%s reads every route', async (_who, role) => {
    for (const route of ROUTES) expect((await get(historyOf(), route, { as: [role] })).status).toBe(200);
    const listed = MeetingList.parse(JSON.parse((await get(historyOf(), LIST, { as: [role] })).text));
    expect(listed.meetings).toHaveLength(1);
  });

  test.each([
    ['another body', { ...SECRETARY, bodyId: BodyId.parse('fsk') }],
    ['another municipality', { ...SECRETARY, code: DALSBYGD }],
  ] satisfies [string, StaffRole][])('to the secretary of %s the meeting is not there', async (_what, role) => {
    for (const route of ROUTES) expect((await get(historyOf(), route, { as: [role] })).status).toBe(404);
  });

  test.each([
    ['the secretary of the body', { ...SECRETARY, bodyId: KST }, true],
    ['the chair', { code: FJORDVIK, role: 'Chair', bodyId: KST }, false],
    ['an administrator', { code: FJORDVIK, role: 'Admin' }, false],
  ] satisfies [string, StaffRole, boolean][])('%s and the number to ring', async (_who, role, isTold) => {
    const history = historyOf({ persons: { a1: { mobile: null, landline: '+4755500000' } } });
    memberReports(history, 3);
    for (const route of [LIST, MEETING])
      expect((await get(history, route, { as: [role] })).text.includes('+4755500000')).toBe(isTold);
  });

  test('a meeting is there from the moment it is imported', async () => {
    for (const route of ROUTES) expect((await get(historyOf(), route, { isNew: true })).status).toBe(200);
  });

  test('the list leaves out what is not theirs', async () => {
    const ofOtherBody = { ...SECRETARY, bodyId: BodyId.parse('fsk') };
    expect((await get(historyOf(), LIST, { as: [ofOtherBody] })).text).toBe('{"meetings":[]}');
    expect((await get(historyOf(), LIST, { as: [{ ...SECRETARY, code: DALSBYGD }] })).status).toBe(404);
  });

  test('nobody without a token, and nothing that does not exist', async () => {
    for (const route of [LIST, ...ROUTES]) {
      expect((await get(historyOf(), route, { as: 'nobody' })).status).toBe(401);
    }
    for (const path of [`${LIST}/m2`, `${LIST}/12345678901`, 'municipalities/9903/meetings/m1']) {
      expect((await get(historyOf(), path)).status).toBe(404);
    }
  });
});

describe('the statistics', () => {
  const STATISTICS = 'municipalities/9901/statistics';
  const after = (role: StaffRole, query = '') =>
    get(historyOf(), STATISTICS + query, { as: [role], now: plusMinutes(NOON, 7 * 24 * 60) });

  test('are of meetings that have begun, in the bodies of the reader', async () => {
    const { status, text } = await after(SECRETARY);
    expect([status, Statistics.parse(JSON.parse(text)).bodies]).toMatchObject([
      200,
      [{ bodyId: 'kst', term: '2023–2027', figures: { meetings: 1 } }],
    ]);
    const elsewhere = await after({ ...SECRETARY, bodyId: BodyId.parse('fsk') });
    expect(JSON.parse(elsewhere.text)).toMatchObject({ total: { meetings: 0 }, bodies: [] });
    expect(JSON.parse((await get(historyOf(), STATISTICS)).text)).toMatchObject({ total: { meetings: 0 } });
  });

  test('keep to the days and the body asked for, and refuse what is no day', async () => {
    expect(JSON.parse((await after(SECRETARY, '?from=2026-12-04')).text)).toMatchObject({ total: { meetings: 0 } });
    expect(JSON.parse((await after(SECRETARY, '?body=fsk')).text)).toMatchObject({ total: { meetings: 0 } });
    expect((await after(SECRETARY, '?from=yesterday')).status).toBe(400);
    expect((await get(historyOf(), STATISTICS, { as: 'nobody' })).status).toBe(401);
  });
});

describe('the list', () => {
  test.each([
    ['', 1],
    ['from=2026-12-03&to=2026-12-03', 1],
    ['from=2026-12-04', 0],
    ['to=2026-12-02', 0],
    ['from=2026-12-03T17:00:00Z&to=2026-12-03T18:00:00%2B01:00', 0],
    ['from=2026-12-03T18:00:00%2B01:00', 1],
    ['body=kst', 1],
    ['body=fsk', 0],
  ])('with %j holds %i', async (query, count) => {
    const { text } = await get(historyOf(), `${LIST}?${query}`);
    expect(MeetingList.parse(JSON.parse(text)).meetings).toHaveLength(count);
  });

  test('is sent again only when a meeting or time has changed it', async () => {
    const history = historyOf();
    const known = { 'if-none-match': (await get(history, LIST)).headers.get('etag') ?? '' };
    const again = await get(history, LIST, { headers: known, now: plusMinutes(NOON, 1) });
    expect([again.status, again.text]).toStrictEqual([304, '']);
    memberReports(history, 3);
    const reported = await get(history, LIST, { headers: known });
    expect(reported.status).toBe(200);
    const later = { 'if-none-match': reported.headers.get('etag') ?? '' };
    expect((await get(history, LIST, { headers: later, now: plusMinutes(NOON, 24 * 60) })).status).toBe(200);
  });

  test('says which bound it did not understand', async () => {
    const { status, text } = await get(historyOf(), `${LIST}?from=yesterday`);
    expect([status, JSON.parse(text)]).toMatchObject([400, { fields: [{ path: 'from' }] }]);
  });
});

describe('the overview', () => {
  test('is tagged with its version, and not sent again', async () => {
    const history = historyOf();
    memberReports(history, 3);
    const first = await get(history, MEETING);
    expect(first.headers.get('etag')).toBe(`"${history.version}"`);
    expect(first.headers.get('x-now')).toBe(NOON);
    expect(MeetingView.parse(JSON.parse(first.text)).version).toBe(history.version);
    const again = await get(history, MEETING, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect([again.status, again.text]).toStrictEqual([304, '']);
  });

  test('is sent again when time alone has changed it', async () => {
    const evening = instant('2026-11-30T19:58:00.000Z');
    const history = historyOf({ settings: { graceMinutes: 3 } }, evening);
    memberReports(history, 3);
    const seen = { 'if-none-match': (await get(history, MEETING)).headers.get('etag') ?? '' };
    const later = await get(history, MEETING, { headers: seen, now: plusMinutes(evening, 5) });
    expect([later.status, later.headers.get('etag')]).toStrictEqual([
      200,
      expect.stringMatching(new RegExp(`^"${history.version}-[0-9a-f]{16}"$`)),
    ]);
    const tag = { 'if-none-match': later.headers.get('etag') ?? '' };
    expect((await get(history, MEETING, { headers: tag, now: plusMinutes(evening, 6) })).status).toBe(304);
  });

  test('is sent again when a message was delivered', async () => {
    const history = historyOf();
    memberReports(history, 3);
    const seen = { 'if-none-match': (await get(history, MEETING)).headers.get('etag') ?? '' };
    const offered = [...history.meeting.messages.values()].flatMap(({ id, topic }) =>
      topic.about === 'offer' ? id : [],
    );
    const deliveries: Deliveries = new Map(offered.map((id) => [id, { status: 'delivered', at: NOON }]));
    const { status, text } = await get(history, MEETING, { headers: seen, deliveries });
    expect(status).toBe(200);
    expect(text).toContain('"delivery":"delivered"');
  });
});

test('attendance comes as a table', async () => {
  const { headers, text } = await get(historyOf(), `${MEETING}/attendance.csv`);
  expect(headers.get('content-disposition')).toBe('attachment; filename="attendance-m1.csv"');
  expect(text).toContain('Kari Nordmann;Arbeiderpartiet;medlem;;2026-12-03 18:00;2026-12-03 21:00');
});

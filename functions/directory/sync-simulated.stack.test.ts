import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ONE_MUNICIPALITY, type RecordsSize } from '#local/archive/invent-records.ts';
import { present } from '#shared/kernel/assert.ts';
import { addDays } from '#shared/rules/local-time.ts';
import type { ArchiveWorld } from '#test/contract/archive-world.ts';
import { openReadingWorld } from './archive-world-fixture.ts';
import { COUNCIL, openTown, SYSTEMS, type System } from './simulated-fixture.ts';

const IMPORT_MS_MAX = 30_000;
const HOUR_MINUTES = 60;

let world: Awaited<ReturnType<typeof openReadingWorld>>;
let source: ArchiveWorld;
beforeAll(async () => {
  world = await openReadingWorld();
});
afterAll(() => world.close());
afterEach(() => source.close());

async function town(system: System, size?: RecordsSize) {
  const opened = await openTown(world, system, size);
  source = opened.source;
  return opened;
}

describe.each(SYSTEMS)('a municipality of 21 bodies, 120 meetings and 602 posts in $kind', (system) => {
  test('is imported in less than half a minute, and read again without a write', async () => {
    const fjordvik = await town(system, ONE_MUNICIPALITY);
    const start = performance.now();
    expect(await fjordvik.read()).toMatchObject({ kind: 'read' });
    expect(performance.now() - start).toBeLessThan(IMPORT_MS_MAX);
    const state = await fjordvik.state();
    expect(state.bodies.filter(({ trouble }) => trouble !== undefined)).toStrictEqual([]);
    expect(state.bodies).toHaveLength(21);
    expect(fjordvik.writes().filter((stream) => stream === 'meeting-facts').length).toBeGreaterThanOrEqual(119);

    await fjordvik.read();
    expect(fjordvik.writes()).toStrictEqual([]);
    fjordvik.wind(24 * HOUR_MINUTES);
    await fjordvik.read();
    expect(fjordvik.writes()).toStrictEqual([]);
  });
});

describe.each(SYSTEMS)('one change in $kind arrives within one run', (system) => {
  test('a meeting that is moved, a new member, a list in another order', async () => {
    const fjordvik = await town(system);
    await fjordvik.read();
    const { sittings, posts } = await source.records();
    const meeting = present(
      sittings.find(({ committee }) => committee === COUNCIL),
      'a meeting of the council',
    );
    const [first, second] = posts.filter(
      ({ committee, role, order }) => committee === COUNCIL && role === 'substitute' && order === 1,
    );
    const day = addDays(meeting.start.slice(0, 10), 7);
    fjordvik.wind(10);
    fjordvik.writes();
    await source.change(
      { type: 'changeMeeting', meeting: meeting.id, start: `${day}T17:00`, end: `${day}T20:00` },
      {
        type: 'addPost',
        committee: COUNCIL,
        given: 'Nora',
        family: 'Nykommer',
        mobile: '40000099',
        ...(first?.party && { party: first.party }),
        role: 'member',
        from: '2026-11-01',
        to: '2027-09-30',
      },
      { type: 'endPost', committee: COUNCIL, nameId: present(second, 'a substitute').nameId, lastDay: '2026-11-20' },
    );
    const before = await fjordvik.body(COUNCIL);
    const read = await fjordvik.read();
    const after = await fjordvik.body(COUNCIL);
    expect(after.seats).toHaveLength(before.seats.length + 1);
    const count = (body: typeof after) => body.lists.reduce((sum, list) => sum + list.substitutes.length, 0);
    expect(count(after)).toBe(count(before) - 1);
    const id = system.meetingId(meeting.id);
    expect(read).toMatchObject({ affected: expect.arrayContaining([id]) });
    const upcoming = await world.directory.facts.upcomingMeetings(fjordvik.code);
    expect(upcoming.find((one) => one.id === id)).toMatchObject({ start: `${day}T16:00:00.000Z` });
    const streams = fjordvik.writes().filter((stream) => !stream.startsWith('phone:'));
    expect(new Set(streams)).toStrictEqual(
      new Set(['facts-head', `roster:${system.bodyId(COUNCIL)}`, 'meeting-facts', 'person']),
    );
  });
});

describe.each(SYSTEMS)('$kind that fails', (system) => {
  test.each(['garbage', 'halfPage', 'cut', 'unsuccessful', 'otherMunicipality'] as const)(
    'by %s changes nothing, says so, and is taken over when it is well again',
    async (kind) => {
      const fjordvik = await town(system);
      await fjordvik.read();
      fjordvik.writes();
      await source.change({ type: 'changePost', committee: COUNCIL, nameId: 1_001, order: 77 });
      fjordvik.wind(10);
      await source.fail({ kind, minutes: HOUR_MINUTES });
      for (let run = 0; run < 5; run += 1) {
        await fjordvik.read();
        fjordvik.wind(10);
      }
      expect(fjordvik.writes()).toStrictEqual([]);
      expect((await fjordvik.state()).trouble).toBeDefined();
      fjordvik.wind(HOUR_MINUTES);
      await fjordvik.read();
      expect((await fjordvik.state()).trouble).toBeUndefined();
    },
  );

  test('with 500 for an hour stops at once and loses nothing', async () => {
    const fjordvik = await town(system);
    await source.fail({ kind: 'status', status: 500, minutes: HOUR_MINUTES });
    await fjordvik.read();
    expect((await fjordvik.state()).trouble).toMatchObject({ kind: 'unreachable', status: 500 });
    fjordvik.wind(HOUR_MINUTES);
    await fjordvik.read();
    expect(await fjordvik.state()).toMatchObject({ lagMinutes: 0 });
    expect((await fjordvik.state()).bodies).toHaveLength(3);
  });

  test('for a day alerts once, is told well once, and loses nothing', async () => {
    const fjordvik = await town(system);
    await fjordvik.read();
    const [sitting] = (await source.records()).sittings;
    const { id, start } = present(sitting, 'a meeting');
    await source.fail({ kind: 'status', status: 500, minutes: 24 * HOUR_MINUTES });
    const day = addDays(start.slice(0, 10), 7);
    await source.change({ type: 'changeMeeting', meeting: id, start: `${day}T17:00`, end: `${day}T20:00` });
    for (let hours = 0; hours < 24; hours += 1) {
      await fjordvik.read();
      fjordvik.wind(HOUR_MINUTES);
    }
    expect(fjordvik.letters).toHaveLength(1);
    await fjordvik.read();
    await fjordvik.read();
    expect(fjordvik.letters).toHaveLength(2);
    const upcoming = await world.directory.facts.upcomingMeetings(fjordvik.code);
    expect(upcoming.find((one) => one.id === system.meetingId(id))?.start).toBe(`${day}T16:00:00.000Z`);
  });

  test('in the call for one kind of row takes over no half of a body', async () => {
    const fjordvik = await town(system);
    await source.fail({ kind: 'garbage', only: system.callOfMeetings, minutes: HOUR_MINUTES });
    await fjordvik.read();
    expect(fjordvik.writes()).toStrictEqual([]);
    const state = await fjordvik.state();
    expect(state.trouble).toMatchObject({ kind: 'garbage' });
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { elementsArchive } from '#infra/archive/elements/archive.ts';
import { ElementsSettings } from '#infra/archive/elements/settings.ts';
import { public360Archive } from '#infra/archive/public360/archive.ts';
import { Public360Settings } from '#infra/archive/public360/settings.ts';
import { ARCHIVE_CREDENTIALS } from '#local/archive/archive-access.ts';
import { ONE_MUNICIPALITY } from '#local/archive/invent-records.ts';
import { organizationNumber } from '#local/archive/public360-rows.ts';
import { present } from '#shared/kernel/assert.ts';
import { BodyId } from '#shared/kernel/ids.ts';
import { type Clock, minutesBetween } from '#shared/kernel/instant.ts';
import { addDays } from '#shared/rules/local-time.ts';
import { type ArchiveWorld, openArchiveWorld } from '#test/contract/archive-world.ts';
import type { Archive } from './archive-ports.ts';
import { openReadingWorld } from './archive-world-fixture.ts';
import type { ConfiguredArchive } from './sync-archive.ts';

const IMPORT_MS_MAX = 30_000;
const HOUR_MINUTES = 60;
const SMALL = { committees: 3, sittings: 12, posts: 60 };

let world: Awaited<ReturnType<typeof openReadingWorld>>;
let source: ArchiveWorld;
beforeAll(async () => {
  world = await openReadingWorld();
});
afterAll(() => world.close());
afterEach(() => source.close());

const patient = {
  fetch: (input: Parameters<typeof fetch>[0], init?: RequestInit) => fetch(input, init),
  chance: () => 0,
};
const calling = { ...patient, wait: async () => undefined };

interface System {
  readonly kind: ConfiguredArchive['kind'];
  readonly archive: (url: string, clock: Clock) => Archive;
  /** Its ids of the council and of a meeting of the records. */
  readonly council: string;
  readonly meetingId: (id: number) => string;
  /** The call that tells of meetings. */
  readonly callOfMeetings: string;
}

const PUBLIC_360: System = {
  kind: 'public360',
  archive: (url, clock) => {
    const settings = Public360Settings.parse({
      kind: 'public360',
      baseUrl: `${url}/public360`,
      credentials: { authKey: ARCHIVE_CREDENTIALS.password },
      organizationNumber: organizationNumber('9901'),
      fields: { relationRank: 'SortOrder', relationPersonalFor: 'PersonalDeputyForRecno' },
    });
    return public360Archive(settings, clock, calling);
  },
  council: '100011',
  meetingId: (id) => String(400_000 + id),
  callOfMeetings: 'GetMeetings',
};

const ELEMENTS: System = {
  kind: 'elements',
  archive: (url, clock) => {
    const credentials = { database: 'EPHORTE_9901', ...ARCHIVE_CREDENTIALS };
    const settings = ElementsSettings.parse({ kind: 'elements', baseUrl: `${url}/elements`, credentials });
    return elementsArchive(settings, clock, calling);
  },
  council: '11',
  meetingId: String,
  callOfMeetings: 'Utvalgsmoete',
};

const SYSTEMS = [PUBLIC_360, ELEMENTS];

async function town(system: System, size: Parameters<typeof openArchiveWorld>[0] = SMALL) {
  source = await openArchiveWorld(size);
  // Both read the same clock on the wall.
  source.wind(minutesBetween(source.clock.now(), world.clock.now()));
  const archive = system.archive(source.url, world.clock);
  const reading = await world.reading({ ...archive, kind: system.kind, meetingMinutes: 180 });
  const wind = (minutes: number) => {
    world.clock.wind(minutes * 60);
    source.wind(minutes);
  };
  const council = async () => (await world.directory.facts.bodies(reading.code, [BodyId.parse(system.council)]))[0];
  return { ...reading, wind, council };
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
      sittings.find(({ committee }) => committee === 11),
      'a meeting of the council',
    );
    const [first, second] = posts.filter(
      ({ committee, role, order }) => committee === 11 && role === 'substitute' && order === 1,
    );
    const day = addDays(meeting.start.slice(0, 10), 7);
    fjordvik.wind(10);
    fjordvik.writes();
    await source.change(
      { type: 'changeMeeting', meeting: meeting.id, start: `${day}T17:00`, end: `${day}T20:00` },
      {
        type: 'addPost',
        committee: 11,
        given: 'Nora',
        family: 'Nykommer',
        mobile: '40000099',
        ...(first?.party && { party: first.party }),
        role: 'member',
        from: '2026-11-01',
        to: '2027-09-30',
      },
      { type: 'endPost', committee: 11, nameId: present(second, 'a substitute').nameId, lastDay: '2026-11-20' },
    );
    const before = present(await fjordvik.council(), 'the council');
    const read = await fjordvik.read();
    const after = present(await fjordvik.council(), 'the council');
    expect(after.seats).toHaveLength(before.seats.length + 1);
    const count = (body: typeof after) => body.lists.reduce((sum, list) => sum + list.substitutes.length, 0);
    expect(count(after)).toBe(count(before) - 1);
    const id = system.meetingId(meeting.id);
    expect(read).toMatchObject({ affected: expect.arrayContaining([id]) });
    const upcoming = await world.directory.facts.upcomingMeetings(fjordvik.code);
    expect(upcoming.find((one) => one.id === id)).toMatchObject({ start: `${day}T16:00:00.000Z` });
    const streams = fjordvik.writes().filter((stream) => !stream.startsWith('phone:'));
    expect(new Set(streams)).toStrictEqual(
      new Set(['facts-head', `roster:${system.council}`, 'meeting-facts', 'person']),
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
      await source.change({ type: 'changePost', committee: 11, nameId: 1_001, order: 77 });
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

  test('in the call for one kind of row takes over no half of a body', async () => {
    const fjordvik = await town(system);
    await source.fail({ kind: 'garbage', only: system.callOfMeetings, minutes: HOUR_MINUTES });
    await fjordvik.read();
    expect(fjordvik.writes()).toStrictEqual([]);
    const state = await fjordvik.state();
    expect(state.trouble).toMatchObject({ kind: 'garbage' });
  });
});

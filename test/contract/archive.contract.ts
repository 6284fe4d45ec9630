import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Archive, ArchiveBody, ArchiveTrouble } from '#functions/directory/archive-ports.ts';
import type { Calling } from '#infra/archive/calling.ts';
import type { Records } from '#local/archive/records.ts';
import { assert, present } from '#shared/kernel/assert.ts';
import type { Result } from '#shared/kernel/result.ts';
import { addDays } from '#shared/rules/local-time.ts';
import { type ArchiveWorld, openArchiveWorld } from './archive-world.ts';

const SMALL = { committees: 3, sittings: 12, posts: 60 };

/** What every case and archive system promises, asked through its adapter against its simulator. */
export interface ArchiveUnderTest {
  readonly open: (world: ArchiveWorld, calling: Calling) => Archive;
  /** The system's id of a committee, a spelling of a name, a meeting and a party of the records. */
  readonly ids: {
    readonly committee: (id: number) => string;
    readonly person: (records: Records, nameId: number) => string;
    readonly sitting: (id: number) => string;
    readonly party: (id: number) => string;
  };
  /** A call whose rows make up a body, for faults that meet only that one. */
  readonly callOfMembers: string;
}

function value<T>(result: Result<T, ArchiveTrouble>): T {
  assert(result.ok, `an answer, not trouble: ${result.ok ? '' : JSON.stringify(result.error)}`);
  return result.value;
}

export function archiveContract({ open, ids, callOfMembers }: ArchiveUnderTest): void {
  let world: ArchiveWorld;
  let archive: Archive;
  let records: Records;
  const waits: number[] = [];
  const calling: Calling = {
    fetch: (input, init) => fetch(input, init),
    wait: async (ms) => void waits.push(ms),
    chance: () => 0,
  };

  beforeEach(async () => {
    world = await openArchiveWorld(SMALL);
    archive = open(world, calling);
    records = await world.records();
    waits.length = 0;
  });
  afterEach(() => world.close());

  const council = () => present(records.committees[0], 'council').id;
  const read = async (committee = council()): Promise<ArchiveBody> =>
    value(await archive.source.readBody(ids.committee(committee)));
  const seatOf = (body: ArchiveBody, nameId: number) =>
    body.seats.find(({ person }) => person === ids.person(records, nameId));

  describe('bodies', () => {
    test('are listed with their names', async () => {
      const listed = value(await archive.source.listBodies());
      expect(listed.map(({ id, name }) => ({ id, name }))).toStrictEqual(
        records.committees.map(({ id, name }) => ({ id: ids.committee(id), name })),
      );
    });

    test('that ended long ago are not', async () => {
      world.wind(60 * 24 * 365 * 3);
      expect(value(await archive.source.listBodies())).toStrictEqual([]);
    });

    test('come with kind, term, and a name for everybody', async () => {
      const body = await read();
      expect(body).toMatchObject({
        name: 'Kommunestyret',
        kind: 'council',
        termFrom: '2023-10-01',
        termTo: '2027-09-30',
      });
      const known = new Set(body.persons.map(({ id }) => id));
      const named = [...body.seats, ...body.lists.flatMap(({ substitutes }) => substitutes)].map(
        ({ person }) => person,
      );
      expect(named.filter((person) => !known.has(person))).toStrictEqual([]);
    });

    test('have one seat for each member, with office and list', async () => {
      const body = await read();
      const members = records.posts.filter(({ committee, role }) => committee === council() && role !== 'substitute');
      expect(new Set(body.seats.map(({ person }) => person)).size).toBe(body.seats.length);
      expect(body.seats).toHaveLength(new Set(members.map(({ nameId }) => nameId)).size);
      const leader = present(
        members.find(({ role }) => role === 'leader'),
        'leader',
      );
      expect(seatOf(body, leader.nameId)).toMatchObject({ role: 'leader', list: ids.party(leader.party ?? 0) });
    });

    test('have their substitutes by list, with the numbers that the archive states', async () => {
      const body = await read();
      for (const { nameId, party, order } of records.posts.filter(
        ({ committee, role }) => committee === council() && role === 'substitute',
      )) {
        const list = body.lists.find(({ id }) => id === ids.party(party ?? 0));
        expect(list?.substitutes).toContainEqual(
          expect.objectContaining({ person: ids.person(records, nameId), rank: order }),
        );
      }
    });
  });

  describe('what real archives hold', () => {
    test('a member who has changed group holds one seat, for the new group', async () => {
      const changer = present(
        records.posts.find(({ to }) => to === '2025-12-31'),
        'member who changed group',
      );
      const now = present(
        records.posts.find(({ nameId, from }) => nameId === changer.nameId && from === '2026-01-01'),
        'the new group',
      );
      expect(seatOf(await read(changer.committee), changer.nameId)).toMatchObject({
        list: ids.party(now.party ?? 0),
        to: '2027-09-30',
      });
    });

    test('a substitute who stands for nobody and has no number gets none', async () => {
      const unplaced = present(
        records.posts.find(({ order, role }) => order === undefined && role === 'substitute'),
        'unplaced substitute',
      );
      const body = await read(unplaced.committee);
      const substitutes = body.lists.flatMap((list) => list.substitutes.map((one) => ({ list: list.name, ...one })));
      const found = present(
        substitutes.find(({ person }) => person === ids.person(records, unplaced.nameId)),
        'substitute',
      );
      expect(found.list).toBe('Uten liste');
      expect(found).not.toHaveProperty('rank');
    });

    test('numbers and addresses come as they were typed, also those that are none', async () => {
      const everybody = new Map<string, string | null | undefined>();
      for (const { id } of records.committees) {
        for (const person of (await read(id)).persons) everybody.set(person.id, person.mobile);
      }
      const told = records.persons.flatMap(({ names, mobile }) =>
        names.map(({ id }) => [ids.person(records, id), mobile ?? null] as const),
      );
      const typed = new Map(told.filter(([person]) => everybody.has(person)));
      expect(everybody).toStrictEqual(typed);
    });
  });

  describe('meetings', () => {
    const meetingOf = (body: ArchiveBody, id: number) =>
      present(
        body.meetings.find((meeting) => meeting.id === ids.sitting(id)),
        'meeting',
      );
    const sittingAt = (index: number) => present(records.sittings[index], 'sitting');
    const readMeeting = async (index: number) => {
      const { id, committee } = sittingAt(index);
      return meetingOf(await read(committee), id);
    };

    test('have local times without a zone, a place and a title', async () => {
      const { start, end } = sittingAt(0);
      const meeting = await readMeeting(0);
      expect(meeting).toMatchObject({ start, end, place: 'Rådhuset, Kommunestyresalen', status: 'published' });
      expect(meeting.title).toBe('Kommunestyret, møte 1/2026');
    });

    test('may last two days', async () => {
      const { start } = sittingAt(5);
      expect(await readMeeting(5)).toMatchObject({ start, end: `${addDays(start.slice(0, 10), 1)}T15:00` });
    });

    test('may have no end', async () => {
      expect(await readMeeting(6)).not.toHaveProperty('end');
    });

    test('are cancelled, planned or published', async () => {
      expect(await readMeeting(7)).toMatchObject({ status: 'cancelled' });
      expect(await readMeeting(8)).toMatchObject({ status: 'planned' });
    });

    test('have their items in order, those exempt from publicity marked', async () => {
      const { items } = await readMeeting(0);
      expect(items?.map(({ no, isRestricted }) => [no, isRestricted])).toStrictEqual([
        ['1/26', false],
        ['2/26', false],
        ['3/26', false],
        ['4/26', true],
      ]);
    });

    test('that are moved are read where they are now', async () => {
      const { id, committee } = sittingAt(0);
      await world.change({ type: 'changeMeeting', meeting: id, start: '2026-12-17T17:30', end: '2026-12-17T20:00' });
      expect(meetingOf(await read(committee), id)).toMatchObject({
        start: '2026-12-17T17:30',
        end: '2026-12-17T20:00',
      });
    });
  });

  describe('changes', () => {
    test('a new member and an ended one', async () => {
      const before = await read();
      const leaver = present(records.posts[2], 'member');
      await world.change(
        { type: 'endPost', committee: council(), nameId: leaver.nameId, lastDay: '2026-11-30' },
        {
          type: 'addPost',
          committee: council(),
          given: 'Åse',
          family: 'Nyvalgt',
          mobile: '900 12 345',
          email: 'ase@fjordvik.example',
          ...(leaver.party && { party: leaver.party }),
          role: 'member',
          from: '2026-12-01',
          to: '2027-09-30',
        },
      );
      await archive.source.listBodies();
      const after = await read();
      expect(after.seats).toHaveLength(before.seats.length + 1);
      expect(seatOf(after, leaver.nameId)).toMatchObject({ to: '2026-11-30' });
      const newcomer = present(
        after.persons.find(({ name }) => name === 'Åse Nyvalgt'),
        'newcomer',
      );
      expect(newcomer).toMatchObject({ mobile: '900 12 345', email: 'ase@fjordvik.example' });
      expect(after.seats.find(({ person }) => person === newcomer.id)).toMatchObject({
        from: '2026-12-01',
        role: 'member',
      });
    });
  });

  describe('trouble', () => {
    const troubleOf = async () => {
      const result = await archive.source.readBody(ids.committee(council()));
      assert(!result.ok, 'trouble');
      return result.error;
    };

    test('that passes is waited out', async () => {
      await world.fail({ kind: 'status', status: 503, count: 3 });
      await read();
      expect(waits.length).toBeGreaterThan(0);
    });

    test('that lasts an hour is unreachable, and over when it is over', async () => {
      await world.fail({ kind: 'status', status: 500, minutes: 60 });
      expect(await troubleOf()).toMatchObject({ kind: 'unreachable', status: 500 });
      world.wind(61);
      expect((await read()).seats.length).toBeGreaterThan(0);
    });

    test('a connection that breaks is unreachable', async () => {
      await world.fail({ kind: 'cut', minutes: 1 });
      expect(await troubleOf()).toMatchObject({ kind: 'unreachable' });
    });

    test('401 is refused', async () => {
      await world.fail({ kind: 'status', status: 401, minutes: 1 });
      expect(await troubleOf()).toMatchObject({ kind: 'refused', status: 401 });
    });

    test('a refusal inside a good answer is refused', async () => {
      await world.fail({ kind: 'unsuccessful', minutes: 1 });
      expect(await troubleOf()).toMatchObject({ kind: 'refused' });
    });

    test('a page for people in place of an answer is garbage', async () => {
      await world.fail({ kind: 'garbage', minutes: 1 });
      expect(await troubleOf()).toMatchObject({ kind: 'garbage' });
    });

    test('half a page is garbage, not a smaller body', async () => {
      await world.fail({ kind: 'halfPage', minutes: 1, only: callOfMembers });
      expect(await troubleOf()).toMatchObject({ kind: 'garbage' });
    });

    test("another municipality's records are never taken for ours", async () => {
      await world.fail({ kind: 'otherMunicipality', minutes: 1 });
      expect(await troubleOf()).toMatchObject({ kind: 'foreignData' });
      expect(await archive.source.listBodies()).toMatchObject({ ok: false, error: { kind: 'foreignData' } });
    });

    test('says where, and nothing of what stood there', async () => {
      await world.fail({ kind: 'unsuccessful', minutes: 1 });
      const { where } = await troubleOf();
      expect(where).toMatch(/^[A-Za-z/ .[\]0-9]{3,80}$/);
    });
  });
}

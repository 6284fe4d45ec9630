import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BodyId, MeetingId, PersonId } from '#shared/kernel/ids.ts';
import { councilInArchive } from './archive-fixture.ts';
import type { ArchiveTrouble } from './archive-ports.ts';
import { beginRun } from './archive-run-document.ts';
import { openReadingWorld, SECRETARY, sourceOf, threeBodies } from './archive-world-fixture.ts';

const HOUR = 60 * 60;
const COUNCIL = BodyId.parse('200100');
const down: ArchiveTrouble = { kind: 'unreachable', where: 'GetEvents', status: 503 };

let world: Awaited<ReturnType<typeof openReadingWorld>>;
beforeAll(async () => {
  world = await openReadingWorld();
});
afterAll(() => world.close());

const seats = async (code: Parameters<typeof world.directory.facts.bodies>[0]) =>
  (await world.directory.facts.bodies(code, [COUNCIL])).flatMap((body) => body.seats.map(({ personId }) => personId));

describe('a source that is well', () => {
  test('is taken over, and read again without a single write', async () => {
    const source = sourceOf(...threeBodies());
    const town = await world.reading(source.archive);
    const first = await town.read();
    expect(first).toMatchObject({ kind: 'read', affected: ['7001', expect.any(String), expect.any(String)] });
    expect(await seats(town.code)).toStrictEqual(['31']);
    expect(town.writes().length).toBeGreaterThan(10);

    expect(await town.read()).toStrictEqual({ kind: 'read', affected: [] });
    expect(town.writes()).toStrictEqual([]);
    expect(await town.state()).toMatchObject({
      kind: 'public360',
      isRunning: false,
      lagMinutes: 0,
      last: { created: 0, updated: 0, unchanged: 15 },
      bodies: [{ id: '200100', name: 'Kommunestyret' }, { name: 'Plan og miljø' }, { name: 'Oppvekst' }],
    });
  });

  test('is asked only about what its feed names, and about everything once a day', async () => {
    const source = sourceOf(...threeBodies());
    const town = await world.reading(source.archive);
    await town.read();
    source.feeds('200200');
    source.asked();
    await town.read();
    expect(source.asked()).toStrictEqual(['listBodies', '200200']);
    source.feeds();
    await town.read();
    expect(source.asked()).toStrictEqual(['listBodies']);
    world.clock.wind(24 * HOUR);
    await town.read();
    expect(source.asked()).toStrictEqual(['listBodies', '200100', '200200', '200300']);
  });

  test('is read by one at a time', async () => {
    const source = sourceOf(...threeBodies());
    const town = await world.reading(source.archive);
    const both = await Promise.all([town.read(), town.read()]);
    expect(both.map(({ kind }) => kind).toSorted()).toStrictEqual(['busy', 'read']);
  });

  test('is read again once a reader that died has been given up', async () => {
    const source = sourceOf(councilInArchive());
    const town = await world.reading(source.archive);
    await beginRun(world.sealed, town.code, world.clock.now());
    expect(await town.read()).toStrictEqual({ kind: 'busy' });
    expect((await town.state()).isRunning).toBe(true);
    world.clock.wind(601);
    expect(await town.read()).toMatchObject({ kind: 'read', affected: ['7001'] });
  });

  test('is read again after a run that broke off', async () => {
    const source = sourceOf(councilInArchive());
    let isDead = true;
    const readBody: typeof source.archive.source.readBody = async (id) => {
      if (isDead) throw new Error('the run broke off');
      return source.archive.source.readBody(id);
    };
    const archive = { ...source.archive, source: { ...source.archive.source, readBody } };
    const town = await world.reading(archive);
    await expect(town.read()).rejects.toThrow('the run broke off');
    isDead = false;
    expect(await town.read()).toMatchObject({ kind: 'read', affected: ['7001'] });
  });
});

describe('what staff import or correct in between', () => {
  test('is known from what the source says, for the log tells whose word a change was', async () => {
    const source = sourceOf(councilInArchive());
    const town = await world.reading(source.archive);
    const changedBy = async () => (await world.directory.facts.factsVersion(town.code)).changedBy;
    await town.read();
    expect(await changedBy()).toBe('archive');
    await world.directory.patchPerson({ code: town.code, personId: PersonId.parse('31') }, { mobile: '90000009' });
    expect(await changedBy()).toBe('staff');
    source.says(councilInArchive({ name: 'Bystyret' }));
    await town.read();
    expect(await changedBy()).toBe('archive');
  });

  test('stands until the source says something else', async () => {
    const source = sourceOf(councilInArchive());
    const town = await world.reading(source.archive);
    await town.read();
    const order = [
      { rank: 1, personId: '33' },
      { rank: 2, personId: '32' },
    ];
    const roster = { bodies: [{ id: '200100', lists: [{ id: 'Ap', name: 'Arbeiderpartiet', substitutes: order }] }] };
    expect(await world.directory.importRoster(town.code, roster)).toMatchObject({ ok: true });
    await town.read();
    const [body] = await world.directory.facts.bodies(town.code, [COUNCIL]);
    expect(body?.lists[0]?.substitutes).toStrictEqual(order);
  });
});

describe('a rank that nobody knows', () => {
  test('is settled by whoever writes the order down, though nothing in it changes', async () => {
    const lists = [{ id: 'Ap', name: 'Arbeiderpartiet', substitutes: [{ person: '32', rank: 1 }, { person: '33' }] }];
    const town = await world.reading(sourceOf(councilInArchive({ lists })).archive);
    await town.read();
    const doubts = async () => (await world.directory.facts.meetingFacts(town.code, MeetingId.parse('7001')))?.doubts;
    expect(await doubts()).toMatchObject([{ kind: 'ranksUnknown', listId: 'Ap' }]);
    const place = { code: town.code, bodyId: COUNCIL };
    const patch = { lists: [{ id: 'Ap', substitutes: [{ rank: 1, personId: '32' }] }] };
    const saved = await world.directory.patchBody(place, patch, { mayChange: () => true });
    expect(saved).toMatchObject({ ok: true, value: { affected: ['7001'] } });
    expect(await doubts()).toBeUndefined();
    await town.read();
    expect(await doubts()).toBeUndefined();
  });
});

describe('a source in trouble', () => {
  test('for a day loses nothing: one letter when it is gone, one when it is back, and all that changed', async () => {
    const source = sourceOf(...threeBodies());
    const town = await world.reading(source.archive);
    await town.read();
    source.isInTrouble(down);
    const since = world.clock.now();
    for (let run = 0; run < 24; run += 1) {
      await town.read();
      world.clock.wind(HOUR);
    }
    expect(town.letters.map(({ to, subject }) => [to, subject])).toStrictEqual([
      [SECRETARY, 'Sak- og arkivsystemet blir ikke lest'],
    ]);
    expect(town.warnings).toContain('The source has not been read for too long.');
    expect(await town.state()).toMatchObject({ lagMinutes: 24 * 60, trouble: { ...down, since } });

    const [council, ...others] = threeBodies();
    const moved = council.meetings.map((meeting) => ({
      ...meeting,
      start: '2026-12-10T18:00',
      end: '2026-12-10T21:00',
    }));
    source.says({ ...council, meetings: moved }, ...others);
    source.isInTrouble(undefined);
    expect(await town.read()).toMatchObject({ kind: 'read', affected: ['7001'] });
    await town.read();
    expect(town.letters.map(({ subject }) => subject)).toStrictEqual([
      'Sak- og arkivsystemet blir ikke lest',
      'Sak- og arkivsystemet er lest igjen',
    ]);
    expect(await town.state()).not.toHaveProperty('trouble');
  });

  test('for less than an hour worries nobody', async () => {
    const source = sourceOf(councilInArchive());
    const town = await world.reading(source.archive);
    source.isInTrouble(down);
    for (let run = 0; run < 5; run += 1) {
      await town.read();
      world.clock.wind(600);
    }
    source.isInTrouble(undefined);
    await town.read();
    expect([town.letters, town.warnings]).toStrictEqual([[], []]);
  });

  test('writes again to whom it could not reach, under the same id', async () => {
    const source = sourceOf(councilInArchive());
    const town = await world.reading(source.archive);
    source.isInTrouble({ kind: 'refused', where: 'GetEvents', status: 401 });
    town.answerLettersWith('notNow');
    await town.read();
    town.answerLettersWith('accepted');
    await town.read();
    await town.read();
    expect(town.letters).toHaveLength(2);
    expect(new Set(town.letters.map(({ repeatId }) => repeatId)).size).toBe(1);
  });

  test('writes to nobody before sending is switched on', async () => {
    const source = sourceOf(councilInArchive());
    const secretaries = [{ name: 'Turid Aas', email: SECRETARY }];
    const town = await world.reading(source.archive, { initialSettings: () => ({ sending: 'off', secretaries }) });
    source.isInTrouble({ kind: 'refused', where: 'GetEvents', status: 401 });
    await town.read();
    expect(town.letters).toStrictEqual([]);
  });

  test('in the middle of a run goes on where it stopped', async () => {
    const source = sourceOf(...threeBodies());
    const town = await world.reading(source.archive);
    source.isSpoilt('200200', down);
    await town.read();
    expect(await seats(town.code)).toStrictEqual(['31']);
    expect(await town.state()).toMatchObject({ trouble: { kind: 'unreachable' }, bodies: [{ id: '200100' }] });
    expect(await town.state()).not.toHaveProperty('cursor');
    source.says(...threeBodies());
    await town.read();
    expect((await town.state()).bodies).toHaveLength(3);
  });
});

describe('garbage', () => {
  const [council, planning, schools] = threeBodies();

  test('in one body changes nothing there, and the others are taken over', async () => {
    const source = sourceOf(council, planning, schools);
    const town = await world.reading(source.archive);
    await town.read();
    town.writes();
    const spoilt = { ...planning, name: 'Plan', meetings: [{ id: '1', start: 'i morgen' }] };
    source.says({ ...council, name: 'Bystyret' }, spoilt, schools);
    await town.read();
    const state = await town.state();
    expect(state.bodies[1]).toMatchObject({
      name: 'Plan og miljø',
      trouble: { kind: 'garbage', where: 'meetings[0].start' },
      faults: [{ path: 'meetings[0].start' }, { path: 'meetings[0].end' }],
    });
    const names = (await world.directory.listBodies(town.code)).map(({ name }) => name);
    expect(names).toStrictEqual(['Bystyret', 'Plan og miljø', 'Oppvekst']);
    expect(town.letters).toHaveLength(1);
    source.says(council, planning, schools);
    await town.read();
    expect((await town.state()).trouble).toBeUndefined();
  });

  test('in one body is asked about again, though the feed is silent about it', async () => {
    const source = sourceOf(council, planning, schools);
    const town = await world.reading(source.archive);
    source.isSpoilt('200200', { kind: 'garbage', where: 'GetMeetings' });
    await town.read();
    source.says(council, planning, schools);
    source.feeds();
    source.asked();
    await town.read();
    expect(source.asked()).toStrictEqual(['listBodies', '200200']);
    expect((await town.state()).trouble).toBeUndefined();
  });

  test('such as another body than the one that was asked for is not taken over', async () => {
    const source = sourceOf(council, planning);
    const readBody: typeof source.archive.source.readBody = async () => source.archive.source.readBody('200100');
    const town = await world.reading({ ...source.archive, source: { ...source.archive.source, readBody } });
    await town.read();
    expect((await world.directory.listBodies(town.code)).map(({ name }) => name)).toStrictEqual(['Kommunestyret']);
    expect((await town.state()).bodies[1]?.trouble).toMatchObject({ kind: 'garbage', where: 'readBody' });
  });

  test('half a list of bodies is no end of anything', async () => {
    const source = sourceOf(council, planning, schools);
    const town = await world.reading(source.archive);
    await town.read();
    town.writes();
    source.lists([]);
    await town.read();
    expect(town.writes()).toStrictEqual([]);
    expect((await town.state()).trouble).toMatchObject({ kind: 'garbage', where: 'listBodies' });
    source.lists([{ id: '200100', name: 'Kommunestyret' }]);
    await town.read();
    expect(await world.directory.listBodies(town.code)).toHaveLength(3);
  });

  test.each([
    ['says so', [{ id: '200100', name: 'Kommunestyret', municipality: '4601' }]],
    ['knows none of our bodies', [{ id: '900', name: 'Bystyret' }]],
  ])('of another municipality that %s is not taken over', async (_, listed) => {
    const source = sourceOf(council, planning, schools);
    const town = await world.reading(source.archive);
    await town.read();
    town.writes();
    source.lists(listed);
    await town.read();
    expect(town.writes()).toStrictEqual([]);
    expect((await town.state()).trouble).toMatchObject({ kind: 'foreignData', where: 'listBodies' });
  });
});

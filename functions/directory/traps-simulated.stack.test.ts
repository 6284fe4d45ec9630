import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Records } from '#local/archive/records.ts';
import { present } from '#shared/kernel/assert.ts';
import { addDays, instantAt } from '#shared/rules/local-time.ts';
import { openReadingWorld } from './archive-world-fixture.ts';
import { COUNCIL, openTown, SYSTEMS } from './simulated-fixture.ts';

/** A committee that knows two of the council's members by their other names and ids. */
const OTHER = 13;

let world: Awaited<ReturnType<typeof openReadingWorld>>;
beforeAll(async () => {
  world = await openReadingWorld();
});
afterAll(() => world.close());

describe.each(SYSTEMS)('what real archives hold, as it is taken over from $kind', (system) => {
  let town: Awaited<ReturnType<typeof openTown>>;
  let records: Records;
  beforeAll(async () => {
    town = await openTown(world, system);
    records = await town.source.records();
    await town.read();
  });
  afterEach(async () => {
    // Whatever it was, the same again changes nothing.
    town.writes();
    await town.read();
    expect(town.writes()).toStrictEqual([]);
  });
  afterAll(() => town.source.close());

  const everybodyIn = async (id: number) => {
    const { seats, lists } = await town.body(id);
    return [...seats, ...lists.flatMap(({ substitutes }) => substitutes)].map(({ personId }) => personId);
  };
  const personsOf = async (email: string | undefined) =>
    (await world.directory.facts.persons(town.code)).filter((person) => person.email === email);

  test('one person with two ids is one person here, in both committees, by the name that we met first', async () => {
    const [first, second] = present(
      [...Map.groupBy(records.persons, ({ email }) => email).values()].find((same) => same.length > 1),
      'a person with two ids',
    );
    const [person, ...others] = await personsOf(first?.email);
    expect(others).toStrictEqual([]);
    const { given, family } = present(first?.names[0], 'name');
    expect(person?.name).toBe(`${given} ${family}`);
    expect(present(second?.names[0], 'other name').family).not.toBe(family);
    const id = present(person, 'person').id;
    expect([await everybodyIn(COUNCIL), await everybodyIn(OTHER)].map((all) => all.includes(id))).toStrictEqual([
      true,
      true,
    ]);
  });

  test('one person under two spellings of a name is one person here, in both committees', async () => {
    const { email } = present(
      records.persons.find(({ names }) => names.length > 1),
      'a person with two spellings',
    );
    const found = await personsOf(email);
    expect(found).toHaveLength(1);
    const id = present(found[0], 'person').id;
    expect([await everybodyIn(COUNCIL), await everybodyIn(OTHER)].map((all) => all.includes(id))).toStrictEqual([
      true,
      true,
    ]);
  });

  test('local times without a zone are the clock on the wall, and a meeting of two days lasts two days', async () => {
    const upcoming = await world.directory.facts.upcomingMeetings(town.code);
    const { id, start } = present(records.sittings[5], 'a meeting of two days');
    const [day, clock] = [start.slice(0, 10), start.slice(11)];
    expect(upcoming.find((meeting) => meeting.id === system.meetingId(id))).toMatchObject({
      start: instantAt(day, clock, 'Europe/Oslo'),
      end: instantAt(addDays(day, 1), '15:00', 'Europe/Oslo'),
    });
  });

  test('a member who has changed group holds one seat, on the new list', async () => {
    const [before, after] = ['2025-12-31', '2026-01-01'].map((day) =>
      present(
        records.posts.find(({ from, to }) => from === day || to === day),
        'a post',
      ),
    );
    const { committee, party } = present(after, 'the post in the new group');
    const { email } = present(
      records.persons.find(({ names }) => names.some(({ id }) => id === before?.nameId)),
      'the member',
    );
    const [person] = await personsOf(email);
    const own = (await town.body(committee)).seats.filter(({ personId }) => personId === person?.id);
    expect(own.map(({ listId }) => listId)).toStrictEqual([system.listId(present(party, 'the new group'))]);
  });

  test('a substitute without a number is not given one, and the list is in doubt', async () => {
    const { committee } = present(
      records.posts.find(({ role, order }) => role === 'substitute' && order === undefined),
      'a substitute without a number',
    );
    const upcoming = await world.directory.facts.upcomingMeetings(town.code);
    const meeting = present(
      upcoming.find(({ bodyId }) => bodyId === system.bodyId(committee)),
      'a meeting',
    );
    const facts = await world.directory.facts.meetingFacts(town.code, meeting.id);
    const list = present(
      facts?.body.lists.find(({ name }) => name === 'Uten liste'),
      'a list of those who stand for nobody',
    );
    expect(list.substitutes).toStrictEqual([]);
    expect(facts?.doubts).toContainEqual(expect.objectContaining({ kind: 'ranksUnknown', listId: list.id }));
  });
});

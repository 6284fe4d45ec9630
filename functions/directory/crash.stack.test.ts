import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SealedStore } from '#functions/platform/index.ts';
import { MeetingId, type MunicipalityCode } from '#shared/kernel/ids.ts';
import { openCosmosWorld } from '#test/contract/cosmos-world.ts';
import { watchedStores } from '#test/contract/watched-stores.ts';
import type { Directory } from './directory.ts';
import { body, list, meeting, person, roster } from './fixture.ts';
import { directoryWorldOn } from './world-fixture.ts';

const M1 = MeetingId.parse('m1');
const DIED = 'the process died';
/** Longer than any writer is believed to be alive. */
const DEAD_SECONDS = 121;

let world: Awaited<ReturnType<typeof openWorld>>;
/** The facts as they are when nobody dies. */
let whole: Awaited<ReturnType<typeof seen>>;
beforeAll(async () => {
  world = await openWorld();
  const code = await world.newMunicipality();
  await world.directory.importRoster(code, roster());
  await world.directory.importRoster(code, change);
  whole = await seen(world.directory, code);
});
afterAll(() => world.close());

async function openWorld() {
  return directoryWorldOn(await openCosmosWorld());
}

/** Kari gets another number, a newcomer shares the one of p2, the list grows and the meeting moves. */
const change = {
  persons: [{ id: 'p1', mobile: '90000001' }, person('p9', { mobile: '40000002' })],
  bodies: [body({ lists: [list('A', ['p2', 'p3', 'p9'])] })],
  meetings: [meeting({ place: 'Samfunnshuset' })],
};
/** In and out, two numbers registered and one released, three persons, one body, one meeting. */
const WRITES = 10;

function dying(at: number, when: 'before' | 'after'): SealedStore {
  let isDead = false;
  const die = (no: number) => {
    isDead ||= no >= at;
    if (isDead) throw new Error(DIED);
  };
  const watch = { [when]: die, ...(when === 'after' && { before: () => (isDead ? die(at) : undefined) }) };
  return watchedStores(world, watch).documents;
}

async function seen(directory: Directory, code: MunicipalityCode) {
  const facts = await directory.facts.meetingFacts(code, M1);
  return facts === undefined ? undefined : { ...facts, factsVersion: 0 };
}

async function phones() {
  const entries = ['+4740000001', '+4790000001', '+4740000002'].map((mobile) => world.pointersOf(mobile));
  return Promise.all(entries);
}

test('the change takes as many writes as the deaths below go through', async () => {
  const code = await world.newMunicipality();
  await world.directory.importRoster(code, roster());
  let writes = 0;
  const counting = watchedStores(world, {
    before: () => {
      writes += 1;
    },
  });
  await world.over(counting.documents).importRoster(code, change);
  expect(writes).toBe(WRITES);
});

describe.each(['before', 'after'] as const)('a process that dies %s a write', (when) => {
  test.each(Array.from({ length: WRITES }, (_, index) => index + 1))('number %i loses nothing', async (at) => {
    const code = await world.newMunicipality();
    const { directory } = world;
    await directory.importRoster(code, roster());
    const before = await directory.facts.factsVersion(code);

    await expect(world.over(dying(at, when)).importRoster(code, change)).rejects.toThrow(DIED);

    const half = await directory.facts.factsVersion(code);
    const hasBegun = at > 1 || when === 'after';
    const hasEnded = at === WRITES && when === 'after';
    expect(half.dirty).toBe(hasBegun && !hasEnded);
    if (!hasBegun) expect(half).toStrictEqual(before);
    if (hasEnded) expect(await seen(directory, code)).toStrictEqual(whole);

    const again = await directory.importRoster(code, change);
    expect(again.ok).toBe(true);
    expect(await seen(directory, code)).toStrictEqual(whole);
    const [old, now, shared] = (await phones()).map((ids) => ids.filter((id) => id.includes(`:${code}:`)));
    expect([old, now, shared]).toStrictEqual([[], [`person:${code}:p1`], [`person:${code}:p2`, `person:${code}:p9`]]);

    world.clock.wind(DEAD_SECONDS);
    await directory.putRight(code);
    const after = await directory.facts.factsVersion(code);
    expect(after.dirty).toBe(false);
    // Whoever took over the half of it takes the facts anew.
    if (half.dirty) expect(after.version).toBeGreaterThan(half.version);
    expect(await seen(directory, code)).toStrictEqual(whole);
  });
});

const deaths = Array.from({ length: WRITES - 1 }, (_, index) => index + 2);
test.each(deaths)('what was left by a death before write %i is put right without the request', async (at) => {
  const code = await world.newMunicipality();
  await world.directory.importRoster(code, roster());
  await expect(world.over(dying(at, 'before')).importRoster(code, change)).rejects.toThrow(DIED);
  expect(await world.directory.putRight(code)).toStrictEqual([]);

  world.clock.wind(DEAD_SECONDS);

  expect(await world.directory.putRight(code)).toStrictEqual(['m1']);
  for (const { id, mobile } of await world.directory.facts.persons(code)) {
    if (mobile !== undefined) expect(await world.pointersOf(mobile)).toContain(`person:${code}:${id}`);
  }
});

test('a writer that took too long stops, for others believe it dead', async () => {
  const code = await world.newMunicipality();
  const slow = watchedStores(world, {
    after: (no) => {
      if (no === 1) world.clock.wind(DEAD_SECONDS);
    },
  });
  await expect(world.over(slow.documents).importRoster(code, roster())).rejects.toMatchObject({
    name: 'StoreUnavailableError',
  });
  expect(await world.directory.facts.persons(code)).toStrictEqual([]);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SealedStore } from '#functions/platform/index.ts';
import { BodyId, MeetingId, type MunicipalityCode, PersonId, PhoneNumber } from '#shared/kernel/ids.ts';
import { openCosmosWorld } from '#test/contract/cosmos-world.ts';
import { body, largeRoster, list, meeting, person, roster } from './fixture.ts';
import { directoryWorldOn, interruptedBy, OVER_ANYTHING } from './world-fixture.ts';

const KST = BodyId.parse('kst');
const M1 = MeetingId.parse('m1');
const P1 = PersonId.parse('p1');
const IMPORT_MS_MAX = 2_000;

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function openWorld() {
  return directoryWorldOn(await openCosmosWorld());
}

async function municipality(...rosters: readonly unknown[]): Promise<MunicipalityCode> {
  const code = await world.newMunicipality();
  for (const one of rosters) expect(await world.directory.importRoster(code, one)).toMatchObject({ ok: true });
  return code;
}

async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  const before = world.requests();
  await work();
  return world.requests() - before;
}

describe('an import', () => {
  test('of a council of 27 with 60 substitutes takes less than two seconds', async () => {
    const code = await municipality();
    const start = performance.now();
    const imported = await world.directory.importRoster(code, largeRoster());
    expect(imported).toMatchObject({ value: { answer: { created: 89 }, affected: ['m1'] } });
    expect(performance.now() - start).toBeLessThan(IMPORT_MS_MAX);
  });

  test('with a fault stores nothing at all', async () => {
    const code = await municipality();
    const twice = roster({ meetings: [meeting(), meeting()] });
    expect(await world.directory.importRoster(code, twice)).toMatchObject({ ok: false });
    expect(await world.directory.facts.persons(code)).toStrictEqual([]);
    expect(await world.directory.facts.factsVersion(code)).toStrictEqual({ version: 0, dirty: false });
  });

  test('of the same again does not make the facts newer, and concerns no meeting', async () => {
    const code = await municipality(roster());
    const before = await world.directory.facts.factsVersion(code);
    expect(await world.directory.importRoster(code, roster())).toMatchObject({ value: { affected: [] } });
    expect(await world.directory.facts.factsVersion(code)).toStrictEqual(before);
  });

  test('makes the facts newer when it changes something', async () => {
    const code = await municipality(roster());
    const before = await world.directory.facts.factsVersion(code);
    await world.directory.importRoster(code, { meetings: [{ id: 'm1', place: 'Samfunnshuset' }] });
    const after = await world.directory.facts.factsVersion(code);
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.dirty).toBe(false);
  });

  test('half way through shows a version that is never the finished one', async () => {
    const code = await municipality(roster());
    const half: { readonly version: number; readonly dirty: boolean }[] = [];
    const peeking: SealedStore = {
      ...world.sealed,
      replace: async (...given) => {
        half.push(await world.directory.facts.factsVersion(code));
        return world.sealed.replace(...given);
      },
    };
    await world.over(peeking).importRoster(code, { meetings: [{ id: 'm1', place: 'Samfunnshuset' }] });
    const { version } = await world.directory.facts.factsVersion(code);
    expect(half.map(({ dirty }) => dirty)).toStrictEqual([false, true, true]);
    for (const one of half) expect(one.version).not.toBe(version);
  });

  test('at the same time as another leaves nothing out', async () => {
    const code = await municipality(roster());
    const twins = ['p7', 'p8', 'p9'].map((id) => ({ persons: [person(id, { mobile: '40000001' })] }));
    const imports = await Promise.all(twins.map((twin) => world.directory.importRoster(code, twin)));
    expect(imports.every(({ ok }) => ok)).toBe(true);
    const persons = await world.directory.facts.persons(code);
    expect(persons.filter(({ sharesNumber }) => sharesNumber).map(({ id }) => id)).toStrictEqual([
      'p1',
      'p7',
      'p8',
      'p9',
    ]);
    expect((await world.directory.facts.factsVersion(code)).dirty).toBe(false);
  });
});

describe('two changes that cross', () => {
  const twin = (id: string) => ({ persons: [person(id, { mobile: '40000008' })] });

  test('notice a number that neither of them could see twice', async () => {
    const code = await municipality(roster());
    const other = () => world.directory.importRoster(code, twin('p8'));
    await world.over(interruptedBy(world.sealed, other)).importRoster(code, twin('p7'));
    const persons = await world.directory.facts.persons(code);
    expect(persons.filter(({ sharesNumber }) => sharesNumber).map(({ id }) => id)).toStrictEqual(['p7', 'p8']);
  });

  test('of one person are both kept', async () => {
    const code = await municipality(roster());
    const other = () => world.directory.patchPerson({ code, personId: P1 }, { email: 'ny@example.no' });
    const renamed = { persons: [{ id: 'p1', name: 'Kari Nordmann' }] };
    await world.over(interruptedBy(world.sealed, other)).importRoster(code, renamed);
    const [kari] = await world.directory.facts.persons(code);
    expect(kari).toMatchObject({ name: 'Kari Nordmann', email: 'ny@example.no' });
  });
});

describe('the meetings that a change concerns', () => {
  const other = { id: 'fsk', name: 'Formannskapet', lists: [list('A', ['p3'])], seats: [] };
  const meetings = [
    meeting({ id: 'm3', start: '2026-12-10T17:00:00Z', end: '2026-12-10T20:00:00Z' }),
    meeting(),
    meeting({ id: 'm2', bodyId: 'fsk' }),
    meeting({ id: 'past', start: '2026-11-01T17:00:00Z', end: '2026-11-01T20:00:00Z' }),
  ];
  const whole = roster({ bodies: [body(), body(other)], meetings });

  test.each([
    ['a person in one body', { persons: [{ id: 'p1', name: 'Kari' }] }, ['m1', 'm3']],
    ['a person in two bodies', { persons: [{ id: 'p3', name: 'Ola' }] }, ['m1', 'm2', 'm3']],
    ['a person in none', { persons: [person('p9')] }, []],
    ['a body', { bodies: [{ id: 'fsk', name: 'Formannskap' }] }, ['m2']],
    ['a meeting', { meetings: [{ id: 'm3', place: '' }] }, ['m3']],
    ['a meeting that is over', { meetings: [{ id: 'past', place: '' }] }, []],
  ] as const)('%s', async (_, change, affected) => {
    const code = await municipality(whole);
    expect(await world.directory.importRoster(code, change)).toMatchObject({ value: { affected } });
  });

  test('settings concern every meeting to come, a body’s own only its own', async () => {
    const code = await municipality(whole);
    const { directory } = world;
    const changed = await directory.changeSettings({ code }, { graceMinutes: 0 }, OVER_ANYTHING);
    expect(changed).toMatchObject({ kind: 'changed', affected: ['m1', 'm2', 'm3'] });
    const ofBody = await directory.changeSettings({ code, bodyId: KST }, { graceMinutes: 9 }, OVER_ANYTHING);
    expect(ofBody).toMatchObject({ kind: 'changed', affected: ['m1', 'm3'] });
    const same = await directory.changeSettings({ code, bodyId: KST }, { graceMinutes: 9 }, OVER_ANYTHING);
    expect(same).toMatchObject({ kind: 'changed', affected: [] });
  });
});

describe('a meeting’s facts', () => {
  test('are everybody whom its body names, with the settings and the sender that apply', async () => {
    const code = await municipality(roster(), { persons: [person('p9')] });
    await world.directory.changeSettings({ code }, { graceMinutes: 7 }, OVER_ANYTHING);
    await world.directory.changeSettings({ code, bodyId: KST }, { mode: 'staggered' }, OVER_ANYTHING);
    const facts = await world.directory.facts.meetingFacts(code, M1);
    expect(facts).toMatchObject({
      meeting: { id: 'm1', place: 'Rådhuset' },
      body: { id: 'kst' },
      settings: { name: 'Fjordvik kommune', graceMinutes: 7, mode: 'staggered', sending: 'off' },
      sender: { twoWay: true, replyNumber: '+4759440000' },
      factsVersion: (await world.directory.facts.factsVersion(code)).version,
    });
    expect(facts?.persons.map(({ id }) => id)).toStrictEqual(['p1', 'p2', 'p3']);
  });

  test('cost six requests, and one to know whether they are new', async () => {
    const code = await municipality(largeRoster());
    expect(await requestsOf(() => world.directory.facts.meetingFacts(code, M1))).toBe(6);
    expect(await requestsOf(() => world.directory.facts.factsVersion(code))).toBe(1);
  });

  test('are not there for a meeting that nobody has heard of', async () => {
    const code = await municipality();
    expect(await world.directory.facts.meetingFacts(code, M1)).toBeUndefined();
  });

  test('follow what staff changed by hand', async () => {
    const code = await municipality(roster());
    const moved = await world.directory.changeMeeting(code, M1, { place: 'Kulturhuset', status: 'cancelled' });
    expect(moved).toMatchObject({ value: { answer: 'changed', affected: ['m1'] } });
    expect((await world.directory.facts.meetingFacts(code, M1))?.meeting).toMatchObject({
      place: 'Kulturhuset',
      status: 'cancelled',
    });
  });
});

describe('who has a number', () => {
  const kari = PhoneNumber.parse('+4791000001');

  test('is found in every municipality where it is registered', async () => {
    const people = { persons: [person('p1', { mobile: kari })] };
    const codes = [await municipality(people), await municipality(people)];
    const owners = await world.directory.phoneOwners(kari);
    expect(owners.map(({ code }) => code)).toStrictEqual(codes);
  });

  test('is not whoever has another number by now', async () => {
    const number = PhoneNumber.parse('+4791000002');
    const code = await municipality({ persons: [person('p1', { mobile: number })] });
    const patched = await world.directory.patchPerson({ code, personId: P1 }, { mobile: '91000003' });
    expect(patched).toMatchObject({ value: { answer: { mobile: '+4791000003' } } });
    expect(await world.directory.phoneOwners(number)).toStrictEqual([]);
    expect(await world.pointersOf(number)).toStrictEqual([]);
    expect(await world.directory.phoneOwners(PhoneNumber.parse('+4791000003'))).toMatchObject([{ code }]);
  });

  test('is not whom a stray entry points at', async () => {
    const number = PhoneNumber.parse('+4791000004');
    const code = await municipality({ persons: [person('p1', { mobile: number })] });
    await world.directory.patchPerson({ code, personId: P1 }, { mobile: null });
    await world.stray(number, code, P1);
    expect(await world.pointersOf(number)).toHaveLength(1);
    expect(await world.directory.phoneOwners(number)).toStrictEqual([]);
  });
});

describe('settings', () => {
  test('are changed only over the version that was read', async () => {
    const code = await municipality();
    const { directory } = world;
    const before = await directory.seeSettings(code);
    const saving = { mayChange: (version: string) => version === before?.version };
    await directory.changeSettings({ code }, { graceMinutes: 1 }, saving);
    const late = await directory.changeSettings({ code }, { graceMinutes: 2 }, saving);
    expect(late).toStrictEqual({ kind: 'outdated', saved: { at: world.clock.now() } });
    expect((await directory.seeSettings(code))?.settings.graceMinutes).toBe(1);
  });

  test('changed by several at once are all kept', async () => {
    const code = await municipality();
    const patches = [{ graceMinutes: 1 }, { giveBackHours: 2 }, { urgentHours: 3 }];
    await Promise.all(patches.map((patch) => world.directory.changeSettings({ code }, patch, OVER_ANYTHING)));
    expect((await world.directory.seeSettings(code))?.own).toStrictEqual([
      'giveBackHours',
      'graceMinutes',
      'urgentHours',
    ]);
  });

  test('of a body called "municipality" are not the municipality’s', async () => {
    const bodyId = BodyId.parse('municipality');
    const code = await municipality({ bodies: [body({ id: bodyId, lists: [], seats: [] })] });
    await world.directory.changeSettings({ code, bodyId }, { graceMinutes: 1 }, OVER_ANYTHING);
    expect((await world.directory.seeSettings(code))?.settings.graceMinutes).toBe(3);
  });

  test('of a body that nobody has heard of are not there', async () => {
    const code = await municipality();
    expect(await world.directory.seeSettings(code, KST)).toBeUndefined();
    expect(await world.directory.changeSettings({ code, bodyId: KST }, {}, OVER_ANYTHING)).toStrictEqual({
      kind: 'unknown-body',
    });
  });
});

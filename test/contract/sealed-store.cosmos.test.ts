import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { containerOf } from '#infra/cosmos/containers.ts';
import { type CosmosWorld, openCosmosWorld } from './cosmos-world.ts';
import { FJORDVIK, NOON, newStream } from './municipality.ts';
import { sealedStoreContract } from './sealed-store.contract.ts';

let world: CosmosWorld;
beforeAll(async () => {
  world = await openCosmosWorld();
});
afterAll(() => world.close());

const Person = z.object({ name: z.string() });
const Raw = z.looseObject({ id: z.string() });

describe('sealed documents in Cosmos', () => {
  sealedStoreContract(() => world.sealed);

  test('show no more than their place and the clear fields', async () => {
    const ref = { vault: FJORDVIK, stream: newStream('view'), id: 'm1' };
    await world.sealed.create(ref, { name: 'Kari' }, { clear: { wakeAt: NOON }, ttlSeconds: 90.2 });

    const { resource } = await world.intruder.item(ref.id, ref.stream).read();
    const { _rid, _self, _etag, _attachments, _ts, body, ...clear } = Raw.parse(resource);

    expect(clear).toStrictEqual({
      id: 'm1',
      stream: ref.stream,
      kind: 'view',
      wakeAt: NOON,
      kid: 'data-0001',
      ttl: 91,
    });
    expect(JSON.stringify(resource)).not.toContain('Kari');
    expect(body).toEqual(expect.any(String));
  });

  test('in the directory the stream is the partition key', async () => {
    const ref = { vault: 'directory' as const, stream: newStream('phone'), id: 'choice' };
    await world.sealed.create(ref, { name: 'Kari' });
    const directory = await containerOf(world.database, 'directory');
    const { resource } = await directory.item('choice', ref.stream).read();
    expect(resource).toMatchObject({ id: 'choice', key: ref.stream, kind: 'phone' });
  });

  test('a document is gone when its time to live is over', async () => {
    const ref = { vault: FJORDVIK, stream: newStream('detail'), id: 'd1' };
    await world.sealed.create(ref, { name: 'Kari' }, { ttlSeconds: 60 });
    world.clock.wind(61);
    expect(await world.sealed.read(ref, Person)).toBeUndefined();
  });

  test('a body that was moved to another id does not open there', async () => {
    const stream = newStream('person');
    await world.sealed.create({ vault: FJORDVIK, stream, id: 'p1' }, { name: 'Kari' });
    const { resource } = await world.intruder.item('p1', stream).read();
    await world.intruder.items.create({ ...Raw.parse(resource), id: 'p2' });

    const read = world.sealed.read({ vault: FJORDVIK, stream, id: 'p2' }, Person);

    await expect(read).rejects.toMatchObject({ name: 'DefectError' });
  });

  test('an id that Cosmos cannot address is refused before it is written', async () => {
    for (const id of ['a/b', 'a#b', 'a?b', 'a\\b', 'a ', '']) {
      const created = world.sealed.create({ vault: FJORDVIK, stream: 'person', id }, { name: 'Kari' });
      await expect(created).rejects.toMatchObject({ name: 'DefectError' });
    }
  });

  test('each call is one request', async () => {
    const ref = { vault: FJORDVIK, stream: newStream('person'), id: 'p1' };
    const requestsOf = async (work: () => Promise<unknown>) => {
      const before = world.cosmos.requests();
      await work();
      return world.cosmos.requests() - before;
    };
    await world.sealed.create({ ...ref, id: 'p0' }, { name: 'x' });

    expect(await requestsOf(() => world.sealed.create(ref, { name: 'Kari' }))).toBe(1);
    expect(await requestsOf(() => world.sealed.read(ref, Person))).toBe(1);
    expect(await requestsOf(() => world.sealed.list(ref, Person))).toBe(1);
    expect(await requestsOf(() => world.sealed.upsert(ref, { name: 'Ola' }))).toBe(1);
    expect(await requestsOf(() => world.sealed.replace(ref, { name: 'Per' }, 'stale'))).toBe(1);
    expect(await requestsOf(() => world.sealed.remove(ref))).toBe(1);
    expect(await requestsOf(() => world.sealed.list(ref, Person, { ids: [] }))).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { cosmosKeyDocuments } from '#infra/cosmos/key-documents.ts';
import { cosmosSealedStore } from '#infra/cosmos/sealed-store.ts';
import { keyedHash } from '#infra/keyvault/keyed-hash.ts';
import { keysOf } from '#infra/keyvault/keys.ts';
import { type CosmosWorld, newWrappingKeys, openCosmosWorld } from './cosmos-world.ts';
import { DALSBYGD, FJORDVIK, newStream } from './municipality.ts';

let world: CosmosWorld;
beforeAll(async () => {
  world = await openCosmosWorld();
});
afterAll(() => world.close());

const Person = z.object({ name: z.string() });

/** Another process of the same deployment: same database, same vault, nothing in memory. */
function anotherInstance() {
  return keysOf({
    wrappingKeys: newWrappingKeys(),
    documents: cosmosKeyDocuments(world.database),
    clock: world.clock,
    warn: () => undefined,
  });
}

describe('data keys beside the documents they seal', () => {
  test('instances that start at the same moment agree on the first key', async () => {
    const kids = await Promise.all(
      [1, 2, 3, 4].map(async () => {
        const keys = anotherInstance();
        return { kid: (await keys.current(DALSBYGD)).kid, hash: await keyedHash(keys).hmac('phone', '+4790000011') };
      }),
    );
    expect(new Set(kids.map(({ kid }) => kid))).toStrictEqual(new Set(['data-0001']));
    expect(new Set(kids.map(({ hash }) => Buffer.from(hash).toString('hex'))).size).toBe(1);
  });

  test('what one instance sealed another can open', async () => {
    const ref = { vault: FJORDVIK, stream: newStream('person'), id: 'p1' };
    await world.sealed.create(ref, { name: 'Kari' });
    const other = cosmosSealedStore({ database: world.database, keys: anotherInstance() });
    expect((await other.read(ref, Person))?.value).toStrictEqual({ name: 'Kari' });
  });

  test('after a rotation new documents get the new key, and the old ones still open everywhere', async () => {
    const before = { vault: FJORDVIK, stream: newStream('person'), id: 'p1' };
    const after = { vault: FJORDVIK, stream: newStream('person'), id: 'p1' };
    await world.sealed.create(before, { name: 'Kari' });
    const rotated = anotherInstance();
    const kid = await rotated.rotate(FJORDVIK);
    await cosmosSealedStore({ database: world.database, keys: rotated }).create(after, { name: 'Ola' });

    expect(kid).toBe('data-0002');
    const { resource } = await world.intruder.item('p1', after.stream).read();
    expect(resource).toMatchObject({ kid: 'data-0002' });
    expect((await world.sealed.read(before, Person))?.value).toStrictEqual({ name: 'Kari' });
    expect((await world.sealed.read(after, Person))?.value).toStrictEqual({ name: 'Ola' });
  });

  test('a wrapped key that was moved to another municipality does not unwrap there', async () => {
    await world.keys.current(FJORDVIK);
    const documents = cosmosKeyDocuments(world.database);
    const [stolen] = await documents.list(FJORDVIK);
    const keys = keysOf({
      wrappingKeys: newWrappingKeys(),
      documents: { ...documents, list: async () => (stolen === undefined ? [] : [stolen]) },
      clock: world.clock,
      warn: () => undefined,
    });
    await expect(keys.current(DALSBYGD)).rejects.toMatchObject({ name: 'KeysUnavailableError', failure: 'refused' });
  });
});

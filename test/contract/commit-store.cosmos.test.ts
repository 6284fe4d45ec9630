import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { isStoreUnavailable } from '#functions/platform/index.ts';
import { CommitDocument, hashOf } from '#infra/cosmos/commit-document.ts';
import { aCommit, appended, commitStoreContract, grow } from './commit-store.contract.ts';
import { type CosmosWorld, openCosmosWorld } from './cosmos-world.ts';
import { FJORDVIK, NOON, newStream } from './municipality.ts';

let world: CosmosWorld;
beforeAll(async () => {
  world = await openCosmosWorld();
});
afterAll(() => world.close());

const RawCommit = z.looseObject({ id: z.string(), stream: z.string() });

async function rawCommit(stream: string, id: string) {
  const { resource } = await world.intruder.item(id, stream).read();
  return RawCommit.parse(resource);
}

describe('commits in Cosmos', () => {
  commitStoreContract(() => world.commits);

  test('lie there in the documented shape, with nothing personal in the clear', async () => {
    const stream = newStream('meeting');
    await appended(world.commits, stream, { ...aCommit(1, ''), events: [{ type: 'NoteAdded', text: 'Kari is ill' }] });

    const raw = await rawCommit(stream, '000000001');

    const { _rid, _self, _etag, _attachments, _ts, body, hash, ...clear } = raw;
    expect(clear).toStrictEqual({
      id: '000000001',
      stream,
      kind: 'commit',
      at: '2026-11-23T12:01:00.000Z',
      prev: '',
      kid: 'data-0001',
    });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(body).toMatch(/^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(JSON.stringify(raw)).not.toContain('Kari');
  });

  test('each call is one request', async () => {
    const stream = newStream('meeting');
    await grow(world.commits, stream, 2);

    expect(await requestsOf(() => world.commits.read(FJORDVIK, stream, 0))).toStrictEqual({ sent: 1, received: 1 });
    expect(await requestsOf(() => world.commits.append(FJORDVIK, stream, aCommit(3, 'x')))).toStrictEqual({
      sent: 1,
      received: 1,
    });
    expect(await requestsOf(() => world.commits.verify(FJORDVIK, stream))).toStrictEqual({ sent: 1, received: 1 });
  });

  test('a create whose answer was lost is not called taken, and the commit can be found', async () => {
    const stream = newStream('meeting');
    world.cosmos.faults({ status: 'cut', count: 1, when: 'after', kinds: ['create'] });

    const lost = world.commits.append(FJORDVIK, stream, aCommit(1, ''));

    await expect(lost).rejects.toSatisfy(isStoreUnavailable);
    expect((await world.commits.read(FJORDVIK, stream, 0)).map(({ commandId }) => commandId)).toStrictEqual([
      'command-1',
    ]);
  });

  test.each([408, 500, 503] as const)('a create that is answered %i says that the outcome is open', async (status) => {
    world.cosmos.faults({ status, count: 1, when: 'before', kinds: ['create'] });
    const failed = world.commits.append(FJORDVIK, newStream('meeting'), aCommit(1, ''));
    await expect(failed).rejects.toMatchObject({ name: 'StoreUnavailableError', code: String(status) });
  });
});

describe('somebody tampers with a stream', () => {
  const COMMITS = 5;
  const version = fc.integer({ min: 1, max: COMMITS });
  const idOf = (one: number) => String(one).padStart(9, '0');

  test('whatever field of whatever commit is changed, the verification names the version', async () => {
    const field = fc.constantFrom('kind', 'at', 'prev', 'hash', 'kid', 'body');
    await fc.assert(
      fc.asyncProperty(version, field, fc.nat(), async (tampered, name, where) => {
        const stream = newStream('meeting');
        await grow(world.commits, stream, COMMITS);
        const raw = await rawCommit(stream, idOf(tampered));
        await world.intruder.items.upsert({ ...raw, [name]: altered(String(raw[name]), where) });

        const { brokenAt } = await world.commits.verify(FJORDVIK, stream);

        expect(brokenAt).toBe(tampered);
        await expect(world.commits.read(FJORDVIK, stream, 0)).rejects.toMatchObject({ name: 'DefectError' });
      }),
      { numRuns: 60 },
    );
  });

  test('a time that was changed to another time is found', async () => {
    const stream = newStream('meeting');
    await grow(world.commits, stream, 3);
    await world.intruder.items.upsert({ ...(await rawCommit(stream, idOf(3))), at: NOON });
    expect(await world.commits.verify(FJORDVIK, stream)).toStrictEqual({ commits: 2, brokenAt: 3 });
    const sound = await world.commits.read(FJORDVIK, stream, 0, 2);
    expect(sound.map((one) => one.version)).toStrictEqual([1, 2]);
  });

  test('a hole just after what the reader already knows is found', async () => {
    const stream = newStream('meeting');
    await grow(world.commits, stream, 3);
    await world.intruder.item(idOf(2), stream).delete();
    await expect(world.commits.read(FJORDVIK, stream, 1)).rejects.toMatchObject({ name: 'DefectError' });
  });

  test('a field that was taken away is found', async () => {
    for (const name of ['kind', 'at', 'prev', 'hash', 'kid', 'body']) {
      const stream = newStream('meeting');
      await grow(world.commits, stream, 3);
      const { [name]: _gone, ...rest } = await rawCommit(stream, idOf(2));
      await world.intruder.items.upsert(rest);
      expect(await world.commits.verify(FJORDVIK, stream)).toStrictEqual({ commits: 1, brokenAt: 2 });
    }
  });

  test('a commit that was removed, or given another id, leaves a hole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: COMMITS - 1 }), fc.boolean(), async (removed, isRenamed) => {
        const stream = newStream('meeting');
        await grow(world.commits, stream, COMMITS);
        const raw = await rawCommit(stream, idOf(removed));
        await world.intruder.item(raw.id, stream).delete();
        if (isRenamed) await world.intruder.items.create({ ...raw, id: idOf(COMMITS + removed) });

        expect((await world.commits.verify(FJORDVIK, stream)).brokenAt).toBe(removed);
        await expect(world.commits.read(FJORDVIK, stream, 0)).rejects.toMatchObject({ name: 'DefectError' });
      }),
      { numRuns: 20 },
    );
  });

  test('a sealed body that was moved to another stream with a fitting hash does not open there', async () => {
    const [from, to] = [newStream('meeting'), newStream('meeting')];
    await grow(world.commits, from, 1);
    await grow(world.commits, to, 1);
    const forged = { ...CommitDocument.parse(await rawCommit(from, idOf(1))), stream: to };
    await world.intruder.items.upsert({ ...forged, hash: hashOf(forged) });

    await expect(world.commits.read(FJORDVIK, to, 0)).rejects.toMatchObject({
      name: 'DefectError',
      message: 'broken promise: a sealed body lies where it was sealed',
    });
  });
});

/** Changes one character, so that the text stays as long as it was. */
function altered(text: string, where: number): string {
  if (text === '') return 'x';
  const at = where % text.length;
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
}

async function requestsOf(work: () => Promise<unknown>) {
  const before = { sent: world.requests(), received: world.cosmos.requests() };
  await work();
  return { sent: world.requests() - before.sent, received: world.cosmos.requests() - before.received };
}

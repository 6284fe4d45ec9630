import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Container, CosmosClient } from '@azure/cosmos';
import { afterEach, describe, expect, test } from 'vitest';
import { type LocalCosmos, startCosmos } from '#local/cosmos/cosmos.ts';
import { instantOf, plusSeconds } from '#shared/kernel/instant.ts';

const running: LocalCosmos[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ close }) => close()));
});

function fixedClock() {
  let now = instantOf(Date.UTC(2026, 10, 2));
  return {
    now: () => now,
    wind(seconds: number) {
      now = plusSeconds(now, seconds);
    },
  };
}

async function openContainer(
  options: {
    readonly journalPath?: string;
    readonly clock?: ReturnType<typeof fixedClock>;
    readonly ttl?: number;
  } = {},
): Promise<{ readonly container: Container; readonly cosmos: LocalCosmos }> {
  const { journalPath, clock = fixedClock(), ttl = -1 } = options;
  const cosmos = await startCosmos({ agenda: clock, ...(journalPath !== undefined && { journalPath }) });
  running.push(cosmos);
  const client = new CosmosClient({ endpoint: cosmos.endpoint, key: 'local' });
  const { database } = await client.databases.createIfNotExists({ id: 'fulltallig' });
  const { container } = await database.containers.createIfNotExists({
    id: 'm-9901',
    partitionKey: { paths: ['/stream'] },
    defaultTtl: ttl,
  });
  return { container, cosmos };
}

function statusOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'fine',
    (error: unknown) => (typeof error === 'object' && error !== null && 'code' in error ? error.code : error),
  );
}

async function idsWhere(container: Container, stream: string, partitionKey?: string): Promise<unknown[]> {
  const query = {
    query: 'SELECT VALUE c.id FROM c WHERE c.stream = @stream ORDER BY c.id',
    parameters: [{ name: '@stream', value: stream }],
  };
  const { resources } = await container.items
    .query<string>(query, partitionKey === undefined ? {} : { partitionKey })
    .fetchAll();
  return resources;
}

describe('a document', () => {
  test('is created once', async () => {
    const { container } = await openContainer();
    const created = await container.items.create({ id: '1', stream: 'meeting:a', body: 'first' });
    expect(created.statusCode).toBe(201);
    expect(await statusOf(container.items.create({ id: '1', stream: 'meeting:a', body: 'second' }))).toBe(409);
    expect(await statusOf(container.items.create({ id: '1', stream: 'meeting:b', body: 'another' }))).toBe('fine');
    const { resource } = await container.item('1', 'meeting:a').read();
    expect(resource).toMatchObject({ id: '1', body: 'first' });
  });

  test('is not there until somebody creates it', async () => {
    const { container } = await openContainer();
    const { statusCode, resource } = await container.item('1', 'meeting:a').read();
    expect([statusCode, resource]).toStrictEqual([404, undefined]);
    expect(await statusOf(container.item('1', 'meeting:a').delete())).toBe(404);
  });

  test('is replaced, patched and deleted only by who read it last', async () => {
    const { container } = await openContainer();
    const { etag: first } = await container.items.create({ id: '1', stream: 's', n: 1 });
    const { etag: second } = await container.items.upsert({ id: '1', stream: 's', n: 2 });
    const stale = { accessCondition: { type: 'IfMatch', condition: first } };
    const fresh = { accessCondition: { type: 'IfMatch', condition: second } };
    const item = container.item('1', 's');
    expect(await statusOf(item.replace({ id: '1', stream: 's', n: 3 }, stale))).toBe(412);
    expect(await statusOf(container.items.upsert({ id: '1', stream: 's', n: 3 }, stale))).toBe(412);
    expect(await statusOf(item.delete(stale))).toBe(412);
    expect(await statusOf(item.patch([{ op: 'set', path: '/n', value: 3 }], stale))).toBe(412);
    expect(await statusOf(item.patch([{ op: 'set', path: '/n', value: 4 }], fresh))).toBe('fine');
    expect((await item.read()).resource).toMatchObject({ n: 4 });
    expect(await statusOf(item.delete())).toBe('fine');
  });

  test('is patched under a condition', async () => {
    const { container } = await openContainer();
    await container.items.create({ id: '1', stream: 's', n: 1, old: true });
    const item = container.item('1', 's');
    const operations = [
      { op: 'incr' as const, path: '/n', value: 2 },
      { op: 'remove' as const, path: '/old' },
    ];
    expect(await statusOf(item.patch({ operations, condition: 'FROM c WHERE c.n = 7' }))).toBe(412);
    expect(await statusOf(item.patch({ operations, condition: 'FROM c WHERE c.n = 1' }))).toBe('fine');
    expect((await item.read()).resource).toStrictEqual(expect.objectContaining({ n: 3 }));
    expect((await item.read()).resource).not.toHaveProperty('old');
  });

  test('in the wrong partition or larger than 2 MB is refused', async () => {
    const { container } = await openContainer();
    await container.items.create({ id: '1', stream: 's' });
    expect(await statusOf(container.item('1', 's').replace({ id: '1', stream: 'other' }))).toBe(400);
    expect(await statusOf(container.items.create({ id: '2', stream: 's', text: 'x'.repeat(2_100_000) }))).toBe(413);
  });
});

describe('a query', () => {
  test('with a partition sees that partition only', async () => {
    const { container } = await openContainer();
    for (const id of ['2', '1', '3']) await container.items.create({ id, stream: 'a' });
    await container.items.create({ id: '9', stream: 'b' });
    expect(await idsWhere(container, 'a', 'a')).toStrictEqual(['1', '2', '3']);
    const { resources } = await container.items.query('SELECT VALUE c.id FROM c', { partitionKey: 'b' }).fetchAll();
    expect(resources).toStrictEqual(['9']);
  });

  test('without a partition sees all', async () => {
    const { container } = await openContainer();
    await container.items.create({ id: '1', stream: 'å', at: 5 });
    await container.items.create({ id: '1', stream: 'b', at: 3 });
    const all = await container.items.query('SELECT VALUE c.stream FROM c WHERE c.at >= 3').fetchAll();
    expect(all.resources).toStrictEqual(['å', 'b']);
    const counted = await container.items.query('SELECT VALUE COUNT(1) FROM c WHERE c.at > 3').fetchAll();
    expect(counted.resources).toStrictEqual([1]);
    expect(await idsWhere(container, 'å', 'å')).toStrictEqual(['1']);
  });

  test('read page by page finds each document once, even if some are rewritten between the pages', async () => {
    const { container } = await openContainer();
    const ids = Array.from({ length: 25 }, (_, index) => `${(index * 7) % 25}`);
    const documents = ids.map((id, index) => ({ id, stream: `s${index % 3}` }));
    for (const document of documents) await container.items.create(document);
    for (const text of ['SELECT VALUE c.id FROM c', 'SELECT VALUE c.id FROM c ORDER BY c.id DESC']) {
      const pages = container.items.query<string>(text, { maxItemCount: 4 });
      const found: string[] = [];
      while (pages.hasMoreResults()) {
        found.push(...(await pages.fetchNext()).resources);
        for (const document of documents.slice(0, 9)) await container.items.upsert({ ...document, again: true });
      }
      expect(found).toHaveLength(25);
      expect(new Set(found)).toStrictEqual(new Set(ids));
    }
  });

  test('is one request in the count, whatever the SDK asks beside it', async () => {
    const { container, cosmos } = await openContainer();
    await idsWhere(container, 'a', 'a');
    expect(cosmos.requests()).toBe(1);
  });

  test('that makes no sense is a bad request', async () => {
    const { container } = await openContainer();
    expect(await statusOf(container.items.query('SELEKT', { partitionKey: 'a' }).fetchAll())).toBe(400);
  });
});

describe('a document with a time to live', () => {
  test('is gone for reads and queries when the clock says so, and its id is free again', async () => {
    const clock = fixedClock();
    const { container } = await openContainer({ clock });
    await container.items.create({ id: '1', stream: 's', ttl: 60 });
    await container.items.create({ id: '2', stream: 's' });
    clock.wind(59);
    expect(await idsWhere(container, 's', 's')).toStrictEqual(['1', '2']);
    clock.wind(1);
    expect(await idsWhere(container, 's', 's')).toStrictEqual(['2']);
    expect((await container.item('1', 's').read()).statusCode).toBe(404);
    expect(await statusOf(container.items.create({ id: '1', stream: 's' }))).toBe('fine');
  });

  test('takes the default of its container, counted from the last write', async () => {
    const clock = fixedClock();
    const { container } = await openContainer({ clock, ttl: 100 });
    await container.items.create({ id: '1', stream: 's' });
    await container.items.create({ id: 'forever', stream: 's', ttl: -1 });
    clock.wind(90);
    await container.items.upsert({ id: '1', stream: 's' });
    clock.wind(90);
    expect(await idsWhere(container, 's', 's')).toStrictEqual(['1', 'forever']);
    clock.wind(10);
    expect(await idsWhere(container, 's', 's')).toStrictEqual(['forever']);
  });
});

describe('a restart', () => {
  test('finds every acknowledged write, with the same etags', async () => {
    const journalPath = join(mkdtempSync(join(tmpdir(), 'cosmos-')), 'cosmos.jsonl');
    const before = await openContainer({ journalPath });
    await before.container.items.create({ id: '1', stream: 's', n: 1 });
    const { resource: kept } = await before.container.items.upsert({ id: '1', stream: 's', n: 2 });
    await before.container.items.create({ id: '2', stream: 's' });
    await before.container.item('2', 's').delete();
    // Not closed: a killed process does not close either.
    const after = await openContainer({ journalPath });
    expect((await after.container.item('1', 's').read()).resource).toStrictEqual(kept);
    expect(await idsWhere(after.container, 's', 's')).toStrictEqual(['1']);
    const { resource: fresh } = await after.container.items.create({ id: '3', stream: 's' });
    expect(Number(`0x${fresh?._rid}`)).toBeGreaterThan(Number(`0x${kept?._rid}`));
  });
});

describe('a fault', () => {
  test('before a write leaves nothing behind; after it, everything', async () => {
    const { container, cosmos } = await openContainer();
    cosmos.faults({ status: 409, count: 1, when: 'before' });
    expect(await statusOf(container.items.create({ id: '1', stream: 's' }))).toBe(409);
    expect((await container.item('1', 's').read()).statusCode).toBe(404);
    cosmos.faults({ status: 409, count: 1, when: 'after' });
    expect(await statusOf(container.items.create({ id: '1', stream: 's' }))).toBe(409);
    expect((await container.item('1', 's').read()).statusCode).toBe(200);
  });

  test('of too many requests is retried by the SDK, and every attempt is counted', async () => {
    const { container, cosmos } = await openContainer();
    cosmos.faults({ status: 429, count: 2, when: 'before' });
    expect(await statusOf(container.items.create({ id: '1', stream: 's' }))).toBe('fine');
    expect([cosmos.requests('create'), cosmos.requests()]).toStrictEqual([3, 3]);
  });
});

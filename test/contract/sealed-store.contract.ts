import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { SealedStore } from '#functions/platform/index.ts';
import { assert } from '#shared/kernel/assert.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { DALSBYGD, FJORDVIK, NOON, newStream } from './municipality.ts';

const Person = z.object({ name: z.string() });

/** What every store of sealed documents promises. `store` is called inside tests, when the adapter is up. */
export function sealedStoreContract(store: () => SealedStore): void {
  describe.each([FJORDVIK, 'directory'] as const)('in the vault %s', (vault) => {
    const refIn = (stream: string, id = 'p1') => ({ vault, stream, id });

    test('what is not there reads as nothing', async () => {
      expect(await store().read(refIn(newStream('person')), Person)).toBeUndefined();
    });

    test('a document is created once', async () => {
      const ref = refIn(newStream('person'));
      expect(await store().create(ref, { name: 'Kari' })).toMatchObject({ kind: 'created' });
      expect(await store().create(ref, { name: 'Ola' })).toStrictEqual({ kind: 'exists' });
      expect((await store().read(ref, Person))?.value).toStrictEqual({ name: 'Kari' });
    });

    test('clear fields come back as they were given', async () => {
      const ref = refIn(newStream('view'));
      const clear = { at: NOON, start: plusMinutes(NOON, 60), wakeAt: plusMinutes(NOON, 5), status: 'published' };
      await store().create(ref, { name: 'Kari' }, { clear });
      expect((await store().read(ref, Person))?.clear).toStrictEqual(clear);
    });

    test('upsert writes over whatever is there, clear fields too', async () => {
      const ref = refIn(newStream('view'));
      await store().upsert(ref, { name: 'Kari' }, { clear: { status: 'planned' } });
      await store().upsert(ref, { name: 'Ola' });
      expect(await store().read(ref, Person)).toMatchObject({ value: { name: 'Ola' }, clear: {} });
    });

    test('only the version that was read is replaced', async () => {
      const ref = refIn(newStream('person'));
      await store().create(ref, { name: 'Kari' });
      const etag = (await store().read(ref, Person))?.etag ?? '';

      expect(await store().replace(ref, { name: 'Ola' }, etag)).toMatchObject({ kind: 'replaced' });
      expect(await store().replace(ref, { name: 'Per' }, etag)).toStrictEqual({ kind: 'changed-meanwhile' });
      expect((await store().read(ref, Person))?.value).toStrictEqual({ name: 'Ola' });
    });

    test('what was just written can be replaced without being read', async () => {
      const ref = refIn(newStream('person'));
      const created = await store().create(ref, { name: 'Kari' });
      assert(created.kind === 'created', 'nobody has this document');
      const replaced = await store().replace(ref, { name: 'Ola' }, created.etag);
      assert(replaced.kind === 'replaced', 'nobody has written meanwhile');
      expect(await store().replace(ref, { name: 'Per' }, created.etag)).toStrictEqual({ kind: 'changed-meanwhile' });
      expect(await store().replace(ref, { name: 'Siri' }, replaced.etag)).toMatchObject({ kind: 'replaced' });
      expect((await store().read(ref, Person))?.value).toStrictEqual({ name: 'Siri' });
    });

    test('what was removed meanwhile is not brought back by a replace', async () => {
      const ref = refIn(newStream('person'));
      await store().create(ref, { name: 'Kari' });
      const etag = (await store().read(ref, Person))?.etag ?? '';
      await store().remove(ref);

      expect(await store().replace(ref, { name: 'Ola' }, etag)).toStrictEqual({ kind: 'changed-meanwhile' });
      expect(await store().read(ref, Person)).toBeUndefined();
    });

    test('removing what is not there is fine', async () => {
      await expect(store().remove(refIn(newStream('person')))).resolves.toBeUndefined();
    });

    test('a partition is listed by id, and holds nothing of another', async () => {
      const stream = newStream('person');
      for (const id of ['p3', 'p1', 'p2']) await store().create(refIn(stream, id), { name: id });
      await store().create(refIn(newStream('person')), { name: 'other' });

      const all = await store().list({ vault, stream }, Person);

      expect(all.map(({ id, value }) => [id, value.name])).toStrictEqual([
        ['p1', 'p1'],
        ['p2', 'p2'],
        ['p3', 'p3'],
      ]);
    });

    test('a list keeps to the ids and bounds it was given', async () => {
      const stream = newStream('view');
      for (const minutes of [1, 2, 3]) {
        const at = plusMinutes(NOON, minutes);
        const clear = { start: at, wakeAt: at, status: minutes === 2 ? 'planned' : 'published' };
        await store().create(refIn(stream, `m${minutes}`), { name: 'x' }, { clear });
      }
      await store().create(refIn(stream, 'm4'), { name: 'no clear fields' });
      const idsOf = async (only: Parameters<SealedStore['list']>[2]) =>
        (await store().list({ vault, stream }, Person, only)).map(({ id }) => id);

      expect(await idsOf({ ids: ['m3', 'm1', 'm9'] })).toStrictEqual(['m1', 'm3']);
      expect(await idsOf({ ids: [] })).toStrictEqual([]);
      expect(await idsOf({ startFrom: plusMinutes(NOON, 2) })).toStrictEqual(['m2', 'm3']);
      expect(await idsOf({ startBefore: plusMinutes(NOON, 2) })).toStrictEqual(['m1']);
      expect(await idsOf({ wakeAtBefore: plusMinutes(NOON, 3) })).toStrictEqual(['m1', 'm2']);
      expect(await idsOf({ status: 'published', startFrom: plusMinutes(NOON, 2) })).toStrictEqual(['m3']);
    });

    test('what does not fit the schema is a defect that quotes nothing', async () => {
      const ref = refIn(newStream('person'));
      await store().create(ref, { name: 4711 });
      const read = store().read(ref, Person);
      await expect(read).rejects.toMatchObject({ name: 'DefectError', message: expect.not.stringContaining('4711') });
    });
  });

  test('municipalities do not see each other', async () => {
    const stream = newStream('person');
    await store().create({ vault: FJORDVIK, stream, id: 'p1' }, { name: 'Kari' });
    expect(await store().read({ vault: DALSBYGD, stream, id: 'p1' }, Person)).toBeUndefined();
    expect(await store().list({ vault: DALSBYGD, stream }, Person)).toStrictEqual([]);
  });
}

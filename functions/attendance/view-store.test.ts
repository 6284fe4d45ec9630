import { describe, expect, test } from 'vitest';
import type { DocumentRef, SealedStore, Stored, WriteOptions } from '#functions/platform/index.ts';
import { MeetingId } from '#shared/kernel/ids.ts';
import { type Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { type MeetingProjection, projectMeeting } from './core/meeting-summary.ts';
import { FJORDVIK, historyOf, M1, NOON, START } from './fixture.ts';
import { viewStore } from './view-store.ts';

/** A store in memory. `beforeWrite` runs between a caller's read and write, as another process might. */
function memoryStore(beforeWrite: () => Promise<void> = async () => undefined): SealedStore {
  const documents = new Map<string, Omit<Stored<unknown>, 'id'>>();
  let writes = 0;
  const keyOf = ({ vault, stream, id }: DocumentRef) => `${vault} ${stream} ${id}`;
  const write = (ref: DocumentRef, value: unknown, options?: WriteOptions) => {
    writes += 1;
    const etag = `e${writes}`;
    documents.set(keyOf(ref), { value: JSON.parse(JSON.stringify(value)), etag, clear: options?.clear ?? {} });
    return etag;
  };
  return {
    read: async (ref, schema) => {
      const found = documents.get(keyOf(ref));
      return found && { ...found, id: ref.id, value: schema.parse(found.value) };
    },
    list: async ({ vault, stream }, schema, only = {}) => {
      const prefix = `${vault} ${stream} `;
      return [...documents]
        .filter(([key]) => key.startsWith(prefix))
        .filter(([, { clear }]) => only.startFrom === undefined || (clear.start ?? '') >= only.startFrom)
        .filter(([, { clear }]) => only.startBefore === undefined || (clear.start ?? '') < only.startBefore)
        .filter(([, { clear }]) => only.wakeAtBefore === undefined || (clear.wakeAt ?? '9') < only.wakeAtBefore)
        .map(([key, { value, etag, clear }]) => ({
          id: key.slice(prefix.length),
          value: schema.parse(value),
          etag,
          clear,
        }));
    },
    create: async (ref, value, options) => {
      await beforeWrite();
      if (documents.has(keyOf(ref))) return { kind: 'exists' };
      return { kind: 'created', etag: write(ref, value, options) };
    },
    upsert: async (ref, value, options) => void write(ref, value, options),
    replace: async (ref, value, etag, options) => {
      await beforeWrite();
      if (documents.get(keyOf(ref))?.etag !== etag) return { kind: 'changed-meanwhile' };
      return { kind: 'replaced', etag: write(ref, value, options) };
    },
    remove: async (ref) => void documents.delete(keyOf(ref)),
  };
}

function viewOf(version: number, start: Instant = START, id = 'm1'): MeetingProjection {
  const view = projectMeeting(
    historyOf({ meeting: { id, start, end: plusMinutes(start, 180) } }).meeting,
    version,
    NOON,
  );
  return view;
}

describe('the view of a meeting', () => {
  test('made from an older version never overwrites a newer', async () => {
    const views = viewStore(memoryStore());
    expect(await views.put(FJORDVIK, viewOf(2))).toBe('written');
    expect(await views.put(FJORDVIK, viewOf(1))).toBe('newer-is-there');
    expect(await views.versionOf(FJORDVIK, M1)).toBe(2);
    expect(await views.put(FJORDVIK, viewOf(3))).toBe('written');
    expect(await views.versionOf(FJORDVIK, M1)).toBe(3);
  });

  test('gives way also to a newer one that was written meanwhile', async () => {
    for (const first of [undefined, viewOf(1)]) {
      let isCrossed = false;
      const store = memoryStore(async () => {
        if (isCrossed) return;
        isCrossed = true;
        await viewStore(store).put(FJORDVIK, viewOf(9));
      });
      const views = viewStore(store);
      if (first !== undefined) {
        isCrossed = true;
        await views.put(FJORDVIK, first);
        isCrossed = false;
      }
      expect(await views.put(FJORDVIK, viewOf(2))).toBe('newer-is-there');
      expect(await views.versionOf(FJORDVIK, M1)).toBe(9);
    }
  });

  test('is written by one process after the other, though each remembers only its own', async () => {
    const store = memoryStore();
    const [one, other] = [viewStore(store), viewStore(store)];
    expect(await one.put(FJORDVIK, viewOf(1))).toBe('written');
    expect(await other.put(FJORDVIK, viewOf(2))).toBe('written');
    expect(await one.put(FJORDVIK, viewOf(3))).toBe('written');
    expect(await other.put(FJORDVIK, viewOf(2))).toBe('newer-is-there');
    await one.remove(FJORDVIK, M1);
    expect(await other.put(FJORDVIK, viewOf(4))).toBe('written');
    expect(await one.versionOf(FJORDVIK, M1)).toBe(4);
  });

  test('is not looked at before it is written again by the process that wrote it last', async () => {
    const store = memoryStore();
    let reads = 0;
    const views = viewStore({ ...store, read: (...given) => ((reads += 1), store.read(...given)) });
    for (const version of [1, 2, 3]) await views.put(FJORDVIK, viewOf(version));
    expect(reads).toBe(1);
  });

  test('is listed by start, in order', async () => {
    const views = viewStore(memoryStore());
    for (const [days, id] of [
      [2, 'm2'],
      [0, 'm0'],
      [1, 'm1'],
    ] as const) {
      await views.put(FJORDVIK, viewOf(1, plusMinutes(START, days * 1_440), id));
    }
    const listed = await views.list(FJORDVIK, { startFrom: START, startBefore: plusMinutes(START, 2_880) });
    expect(listed.map(({ summary }) => summary.id)).toStrictEqual(['m0', 'm1']);
  });

  test('is due when its alarm should have rung', async () => {
    const views = viewStore(memoryStore());
    await views.put(FJORDVIK, viewOf(4), NOON);
    await views.put(FJORDVIK, viewOf(1, START, 'm2'), plusMinutes(NOON, 10));
    await views.put(FJORDVIK, viewOf(1, START, 'm3'));
    const due = await views.due(FJORDVIK, plusMinutes(NOON, 5));
    expect(due).toStrictEqual([{ meetingId: MeetingId.parse('m1'), version: 4, wakeAt: NOON }]);
  });
});

import { expect, test } from 'vitest';
import type { CommitStore, NewCommit } from '#functions/platform/index.ts';
import { CommandId } from '#shared/kernel/ids.ts';
import { plusMinutes } from '#shared/kernel/instant.ts';
import { DALSBYGD, FJORDVIK, NOON, newStream } from './municipality.ts';

/** What every store of commits promises. `store` is called inside tests, when the adapter is up. */
export function commitStoreContract(store: () => CommitStore): void {
  test('a new stream has no commits', async () => {
    expect(await store().read(FJORDVIK, newStream('meeting'), 0)).toStrictEqual([]);
  });

  test('what was appended is read back, oldest first', async () => {
    const stream = newStream('meeting');
    const first = await appended(store(), stream, aCommit(1, ''));
    const second = await appended(store(), stream, aCommit(2, first.hash));

    expect(await store().read(FJORDVIK, stream, 0)).toStrictEqual([first, second]);
    expect(await store().read(FJORDVIK, stream, 1)).toStrictEqual([second]);
    expect(await store().read(FJORDVIK, stream, 2)).toStrictEqual([]);
  });

  test('a version is written once, and the second writer is told', async () => {
    const stream = newStream('meeting');
    const first = await appended(store(), stream, aCommit(1, ''));

    const late = await store().append(FJORDVIK, stream, { ...aCommit(1, ''), events: [{ type: 'Other' }] });

    expect(late).toStrictEqual({ kind: 'version-taken' });
    expect(await store().read(FJORDVIK, stream, 0)).toStrictEqual([first]);
  });

  test('of many writers of one version exactly one succeeds', async () => {
    const stream = newStream('meeting');
    const writers = Array.from({ length: 8 }, () => store().append(FJORDVIK, stream, aCommit(1, '')));

    const kinds = (await Promise.all(writers)).map(({ kind }) => kind);

    expect(kinds.filter((kind) => kind === 'appended')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'version-taken')).toHaveLength(7);
  });

  test('streams and municipalities do not see each other', async () => {
    const stream = newStream('meeting');
    await appended(store(), stream, aCommit(1, ''));

    expect(await store().read(FJORDVIK, newStream('meeting'), 0)).toStrictEqual([]);
    expect(await store().read(DALSBYGD, stream, 0)).toStrictEqual([]);
  });

  test('an untouched stream is whole', async () => {
    const stream = newStream('meeting');
    await grow(store(), stream, 12);
    expect(await store().verify(FJORDVIK, stream)).toStrictEqual({ commits: 12 });
  });

  test('the streams with a commit since then are named once, by prefix', async () => {
    const mark = newStream('meeting');
    const [early, late, other] = [`${mark}-early`, `${mark}-late`, newStream('settings')];
    await grow(store(), early, 1);
    await grow(store(), late, 4);
    await grow(store(), other, 4);

    expect(await store().changedSince(FJORDVIK, mark, plusMinutes(NOON, 1))).toStrictEqual([early, late]);
    expect(await store().changedSince(FJORDVIK, mark, plusMinutes(NOON, 3))).toStrictEqual([late]);
    expect(await store().changedSince(FJORDVIK, mark, plusMinutes(NOON, 5))).toStrictEqual([]);
  });
}

/** Version n is written n minutes past noon. */
export function aCommit(version: number, prev: string): NewCommit {
  return {
    version,
    prev,
    at: plusMinutes(NOON, version),
    commandId: CommandId.parse(`command-${version}`),
    actor: { kind: 'system' },
    events: [{ type: 'NoteAdded', text: `Note ${version}` }],
  };
}

export async function appended(store: CommitStore, stream: string, commit: NewCommit) {
  const outcome = await store.append(FJORDVIK, stream, commit);
  expect(outcome.kind).toBe('appended');
  return outcome.kind === 'appended' ? outcome.commit : expect.fail('not appended');
}

export async function grow(store: CommitStore, stream: string, commits: number): Promise<void> {
  let prev = '';
  for (let version = 1; version <= commits; version += 1) {
    prev = (await appended(store, stream, aCommit(version, prev))).hash;
  }
}

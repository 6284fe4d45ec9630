import type { Commit, CommitStore } from '#functions/platform/index.ts';
import { CommitBody, type CommitDocument, chainOf, commitIdOf, hashOf } from '#infra/cosmos/commit-document.ts';
import { CommandId } from '#shared/kernel/ids.ts';
import type { Machine } from './machines.ts';
import type { Reach } from './stores.ts';

/** All that was ever committed, as it lies in the store, but not sealed. */
export interface CommittedStreams {
  readonly storeFor: (machine: Machine) => CommitStore;
  readonly documentsOf: (stream: string) => readonly CommitDocument[];
}

/** @param stored told of each commit in the moment it is stored, also when nobody is told that it was */
export function committedStreams(reach: Reach, stored: (stream: string, commit: Commit) => void): CommittedStreams {
  const streams = new Map<string, CommitDocument[]>();
  const documentsOf = (stream: string) => streams.get(stream) ?? [];

  const append: (stream: string, commit: Omit<Commit, 'hash'>) => Commit | undefined = (stream, commit) => {
    const documents = streams.get(stream) ?? [];
    streams.set(stream, documents);
    const { version, at, prev, commandId, actor, events } = commit;
    if (documents.length >= version) return undefined;
    const body = JSON.stringify({ events, actor, commandId });
    const document = { id: commitIdOf(version), stream, kind: 'commit' as const, at, prev, kid: 'k1', body };
    const hash = hashOf(document);
    documents.push({ ...document, hash });
    const whole = { ...commit, hash };
    stored(stream, whole);
    return whole;
  };

  return {
    documentsOf,
    storeFor: (machine) => ({
      read: (_vault, stream, after) => reach.read(machine, () => documentsOf(stream).slice(after).map(commitOf)),
      append: async (_vault, stream, commit) => {
        const appended = await reach.write(machine, () => append(stream, commit));
        return appended === undefined ? { kind: 'version-taken' } : { kind: 'appended', commit: appended };
      },
      verify: (_vault, stream) =>
        reach.read(machine, () => {
          const { sound, brokenAt } = chainOf(documentsOf(stream), 0, '');
          return { commits: sound.length, ...(brokenAt !== undefined && { brokenAt }) };
        }),
      changedSince: (_vault, prefix, since) =>
        reach.read(machine, () =>
          [...streams].flatMap(([stream, documents]) =>
            stream.startsWith(prefix) && documents.some(({ at }) => at >= since) ? stream : [],
          ),
        ),
    }),
  };
}

/** A commit never changes, and is read again by each machine that starts. */
const readBefore = new WeakMap<CommitDocument, Commit>();

function commitOf(document: CommitDocument): Commit {
  const known = readBefore.get(document);
  if (known !== undefined) return known;
  const { id, at, prev, hash, body } = document;
  const { events, actor, commandId } = CommitBody.parse(JSON.parse(body));
  const commit = { version: Number(id), at, prev, hash, events, actor, commandId: CommandId.parse(commandId) };
  readBefore.set(document, commit);
  return commit;
}

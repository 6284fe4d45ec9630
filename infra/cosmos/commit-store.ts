import * as z from 'zod/mini';
import type { Commit, CommitStore, NewCommit, Vault } from '#functions/platform/ports.ts';
import type { Keys } from '#infra/keyvault/keys.ts';
import { assert, DefectError } from '#shared/kernel/assert.ts';
import { CommandId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { OpenDatabase } from './client.ts';
import { CommitBody, type CommitDocument, chainOf, commitIdOf, hashOf, NO_PREVIOUS } from './commit-document.ts';
import { containerOf } from './containers.ts';
import { byId } from './order.ts';
import { askOr, assertNameable, placeOf, queryEverywhere, queryPartition } from './requests.ts';
import { seal, unseal } from './seal.ts';

export interface StoreNeeds {
  readonly database: OpenDatabase;
  readonly keys: Keys;
}

const StreamOnly = z.object({ stream: z.string() });

export function cosmosCommitStore(needs: StoreNeeds): CommitStore {
  return {
    read: (vault, stream, after, upTo) => read(needs, { vault, stream }, after, upTo),
    append: (vault, stream, commit) => append(needs, vault, stream, commit),
    verify: async (vault, stream) => {
      const documents = await queryPartition(needs.database, { vault, stream });
      const { sound, brokenAt } = chainOf(byId(documents), 0, NO_PREVIOUS);
      return { commits: sound.length, ...(brokenAt !== undefined && { brokenAt }) };
    },
    changedSince: (vault, prefix, since) => changedSince(needs.database, vault, prefix, since),
  };
}

const VERSION_MAX = 999_999_999;

async function read(
  { database, keys }: StoreNeeds,
  { vault, stream }: { readonly vault: Vault; readonly stream: string },
  after: number,
  upTo = VERSION_MAX,
) {
  const documents = await queryPartition(
    database,
    { vault, stream },
    {
      where: 'c.id > @after AND c.id <= @upTo',
      parameters: { after: commitIdOf(after), upTo: commitIdOf(upTo) },
    },
  );
  const { sound, brokenAt } = chainOf(byId(documents), after, after === 0 ? NO_PREVIOUS : undefined);
  if (brokenAt !== undefined) throw new DefectError(`broken promise: ${stream} is whole (version ${brokenAt} is not)`);
  return Promise.all(sound.map((document) => commitOf(keys, vault, document)));
}

async function commitOf(keys: Keys, vault: Vault, document: CommitDocument): Promise<Commit> {
  const { id, stream, at, prev, hash, kid, body } = document;
  const opened = CommitBody.safeParse(await unseal(body, await keys.named(vault, kid), { stream, id }));
  if (!opened.success) throw new DefectError(`broken promise: ${stream} version ${Number(id)} has a commit's shape`);
  const { events, actor, commandId } = opened.data;
  return { version: Number(id), at, prev, hash, events, actor, commandId: CommandId.parse(commandId) };
}

async function append({ database, keys }: StoreNeeds, vault: Vault, stream: string, commit: NewCommit) {
  const { version, at, prev, events, actor, commandId } = commit;
  assert(Number.isInteger(version) && version > 0, 'versions are counted from 1');
  assert((version === 1) === (prev === NO_PREVIOUS), 'only the first commit has none before it');

  const name = { vault, stream, id: commitIdOf(version) };
  assertNameable(name);
  const key = await keys.current(vault);
  const body = await seal({ events, actor, commandId }, key, name);
  const document = { id: name.id, stream, kind: 'commit' as const, at, prev, kid: key.kid, body };
  const hash = hashOf(document);

  // A version that exists is a 409: that is the whole of our concurrency control, and the only atom.
  const { items } = await containerOf(database, vault);
  const created = await askOr(() => items.create({ ...document, ...placeOf(name), hash }), '409');
  if (created.kind === '409') return { kind: 'version-taken' as const };
  return { kind: 'appended' as const, commit: { ...commit, hash } };
}

async function changedSince(database: OpenDatabase, vault: Vault, prefix: string, since: Instant) {
  const found = await queryEverywhere(database, vault, 'c.stream', {
    where: `c.kind = 'commit' AND c.at >= @since AND STARTSWITH(c.stream, @prefix)`,
    parameters: { since, prefix },
  });
  return [...new Set(found.map((document) => StreamOnly.parse(document).stream))].toSorted();
}

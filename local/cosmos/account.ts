import { randomUUID } from 'node:crypto';
import type * as z from 'zod/mini';
import { applyEntry, type Container, type Databases, Entry, entriesOf, forget, ridOf } from '#local/cosmos/entries.ts';
import {
  type ContainerResource,
  type DatabaseResource,
  type Document,
  isExpired,
  type NewContainer,
  type NewDocument,
  partitionOf,
} from '#local/cosmos/resources.ts';
import type { Journal } from '#local/journal.ts';
import { type Clock, epochMsOf } from '#shared/kernel/instant.ts';

/** A journal that is mostly history is rewritten, but a short one is left alone. */
const LINES_PER_RESOURCE_MAX = 4;
const SHORT_JOURNAL_LINES = 2_000;

/** Everything that the emulator knows. Each write is in the journal before it returns. */
export interface Account {
  readonly clock: Clock;
  readonly journal: Journal | undefined;
  readonly databases: Databases;
  /** Every resource gets a number of its own. */
  ridCount: number;
  /** As of the last rewriting of the journal. */
  resourceCount: number;
}

export function openAccount(clock: Clock, journal: Journal | undefined): Account {
  const account: Account = { clock, journal, databases: new Map(), ridCount: 0, resourceCount: 0 };
  for (const line of journal?.entries ?? []) apply(account, Entry.parse(line));
  compact(account);
  return account;
}

export function createDatabase(account: Account, id: string): DatabaseResource {
  const database = { id, ...newSystemFields(account, '/dbs') };
  record(account, { type: 'database', database });
  return database;
}

export function deleteDatabase(account: Account, databaseId: string): void {
  record(account, { type: 'database-gone', databaseId });
}

export function createContainer(
  account: Account,
  databaseId: string,
  settings: z.infer<typeof NewContainer>,
): ContainerResource {
  const container = { ...settings, ...newSystemFields(account, `/dbs/${databaseId}/colls`) };
  record(account, { type: 'container', databaseId, container });
  return container;
}

export function replaceContainer(
  account: Account,
  { databaseId, resource }: Container,
  settings: z.infer<typeof NewContainer>,
): ContainerResource {
  const { _rid, _self } = resource;
  const container = { ...settings, ...newSystemFields(account, _self), _rid, _self };
  record(account, { type: 'container', databaseId, container });
  return container;
}

export function deleteContainer(account: Account, databaseId: string, containerId: string): void {
  record(account, { type: 'container-gone', databaseId, containerId });
}

/** A document that expired is not there. */
export function readDocument(
  account: Account,
  container: Container,
  partition: string,
  id: string,
): Document | undefined {
  const document = container.partitions.get(partition)?.get(id);
  if (document === undefined || !isExpired(document, container.resource, nowSeconds(account))) return document;
  forget(container, partition, id);
  return undefined;
}

/** Creates it, or writes over the one with the same partition and id. */
export function writeDocument(account: Account, container: Container, sent: NewDocument): Document {
  const { databaseId, resource } = container;
  const before = readDocument(account, container, partitionOf(sent, resource), sent.id);
  const fresh = newSystemFields(account, `${resource._self}docs`);
  const kept = before === undefined ? {} : { _rid: before._rid, _self: before._self };
  const document: Document = { ...sent, ...fresh, ...kept };
  record(account, { type: 'document', databaseId, containerId: resource.id, document });
  return document;
}

export function removeDocument(account: Account, container: Container, partition: string, documentId: string): void {
  const { databaseId, resource } = container;
  record(account, { type: 'document-gone', databaseId, containerId: resource.id, partition, documentId });
}

/** @param partition all of them when undefined */
export function listDocuments(
  account: Account,
  container: Container,
  partition: string | undefined,
): readonly Document[] {
  const now = nowSeconds(account);
  const chosen = partition === undefined ? [...container.partitions.keys()] : [partition];
  return chosen
    .flatMap((key) => [...(container.partitions.get(key)?.values() ?? [])])
    .filter((document) => !isExpired(document, container.resource, now));
}

function nowSeconds({ clock }: Account): number {
  return Math.floor(epochMsOf(clock.now()) / 1_000);
}

/** The query engine pages in the order of `_rid`. Its fixed width makes text order the order of creation. */
function newSystemFields(account: Account, parent: string) {
  account.ridCount += 1;
  const _rid = account.ridCount.toString(16).padStart(16, '0');
  return { _rid, _self: `${parent}/${_rid}/`, _etag: `"${randomUUID()}"`, _ts: nowSeconds(account) };
}

function record(account: Account, entry: Entry): void {
  const { journal } = account;
  journal?.append(entry);
  apply(account, entry);
  const lineCount = journal?.entries.length ?? 0;
  const isMostlyHistory = lineCount > LINES_PER_RESOURCE_MAX * account.resourceCount;
  if (lineCount > SHORT_JOURNAL_LINES && isMostlyHistory) compact(account);
}

function apply(account: Account, entry: Entry): void {
  applyEntry(account.databases, entry);
  const rid = ridOf(entry);
  if (rid !== undefined) account.ridCount = Math.max(account.ridCount, Number.parseInt(rid, 16));
}

/** Also lets go of what has expired. That needs no line of its own, because the clock never runs backwards. */
function compact(account: Account): void {
  const now = nowSeconds(account);
  for (const container of [...account.databases.values()].flatMap(({ containers }) => [...containers.values()])) {
    for (const [partition, documents] of container.partitions) {
      for (const document of documents.values()) {
        if (isExpired(document, container.resource, now)) forget(container, partition, document.id);
      }
    }
  }
  if (account.journal === undefined) return;
  const entries = [...entriesOf(account.databases)];
  account.resourceCount = entries.length;
  account.journal.rewrite(entries);
}

import * as z from 'zod/mini';
import { ContainerResource, DatabaseResource, Document, partitionOf } from '#local/cosmos/resources.ts';
import { present } from '#shared/kernel/assert.ts';

const inDatabase = { databaseId: z.string() };
const inContainer = { ...inDatabase, containerId: z.string() };

/** One line of the journal: what a write left behind. */
export const Entry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('database'), database: DatabaseResource }),
  z.object({ type: z.literal('database-gone'), ...inDatabase }),
  z.object({ type: z.literal('container'), ...inDatabase, container: ContainerResource }),
  z.object({ type: z.literal('container-gone'), ...inContainer }),
  z.object({ type: z.literal('document'), ...inContainer, document: Document }),
  z.object({ type: z.literal('document-gone'), ...inContainer, partition: z.string(), documentId: z.string() }),
]);
export type Entry = z.infer<typeof Entry>;

export interface Container {
  readonly databaseId: string;
  readonly resource: ContainerResource;
  /** By partition, then by document id. */
  readonly partitions: Map<string, Map<string, Document>>;
}

export interface Database {
  readonly resource: DatabaseResource;
  readonly containers: Map<string, Container>;
}

export type Databases = Map<string, Database>;

export function applyEntry(databases: Databases, entry: Entry): void {
  switch (entry.type) {
    case 'database':
      databases.set(entry.database.id, { resource: entry.database, containers: new Map() });
      return;
    case 'database-gone':
      databases.delete(entry.databaseId);
      return;
    case 'container': {
      const { databaseId, container: resource } = entry;
      const { containers } = present(databases.get(databaseId), 'database');
      const partitions = containers.get(resource.id)?.partitions ?? new Map<string, Map<string, Document>>();
      containers.set(resource.id, { databaseId, resource, partitions });
      return;
    }
    case 'container-gone':
      databases.get(entry.databaseId)?.containers.delete(entry.containerId);
      return;
    case 'document':
      keep(containerOf(databases, entry), entry.document);
      return;
    case 'document-gone':
      forget(containerOf(databases, entry), entry.partition, entry.documentId);
  }
}

function containerOf(databases: Databases, entry: { readonly databaseId: string; readonly containerId: string }) {
  return present(databases.get(entry.databaseId)?.containers.get(entry.containerId), 'container');
}

function keep({ partitions, resource }: Container, document: Document): void {
  const partition = partitionOf(document, resource);
  const documents = partitions.get(partition) ?? new Map<string, Document>();
  partitions.set(partition, documents.set(document.id, document));
}

export function forget({ partitions }: Container, partition: string, documentId: string): void {
  const documents = partitions.get(partition);
  documents?.delete(documentId);
  if (documents?.size === 0) partitions.delete(partition);
}

/** The shortest journal that leads to these databases. */
export function* entriesOf(databases: Databases): Generator<Entry> {
  for (const { resource: database, containers } of databases.values()) {
    yield { type: 'database', database };
    for (const { resource: container, partitions } of containers.values()) {
      yield { type: 'container', databaseId: database.id, container };
      const place = { databaseId: database.id, containerId: container.id };
      const documents = [...partitions.values()].flatMap((partition) => [...partition.values()]);
      for (const document of documents) yield { type: 'document', ...place, document };
    }
  }
}

/** The `_rid` that an entry brings into use. */
export function ridOf(entry: Entry): string | undefined {
  if (entry.type === 'database') return entry.database._rid;
  if (entry.type === 'container') return entry.container._rid;
  return entry.type === 'document' ? entry.document._rid : undefined;
}

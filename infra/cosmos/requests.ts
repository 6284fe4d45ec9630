import type { JSONValue } from '@azure/cosmos';
import type { Vault } from '#functions/platform/ports.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { OpenDatabase } from './client.ts';
import { containerOf, partitionFieldOf } from './containers.ts';
import { codeOf, storeErrorOf } from './store-unavailable.ts';

const PAGE_DOCUMENTS_MAX = 1_000;

/** Cosmos allows 1,023 bytes; ours are ids and hashes, far shorter. */
const NAME_CHARACTERS_MAX = 255;

export interface DocumentName {
  readonly vault: Vault;
  readonly stream: string;
  readonly id: string;
}

/** Cosmos refuses these characters in an id, some only when the document is addressed later. */
export function assertNameable({ stream, id }: DocumentName): void {
  assert(/^[^/\\?#]+$/.test(id) && id.trim() === id, 'a document id has only characters that Cosmos can address');
  assert(id.length <= NAME_CHARACTERS_MAX, 'a document id is short');
  assert(stream.length > 0 && stream.length <= NAME_CHARACTERS_MAX, 'a stream name is short');
}

/** The fields that say where a document lies. In the directory the partition key has another name. */
export function placeOf({ vault, stream, id }: DocumentName) {
  return vault === 'directory' ? { id, key: stream, stream } : { id, stream };
}

/** Runs one request. @throws StoreUnavailableError, or DefectError when the request was wrong. */
export async function ask<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/** As {@link ask}, but a failure that is a plain answer, such as `409`, comes back as that word. */
export async function askOr<T, Code extends string>(
  request: () => Promise<T>,
  ...expected: readonly Code[]
): Promise<{ readonly kind: 'answered'; readonly answer: T } | { readonly kind: Code }> {
  try {
    return { kind: 'answered', answer: await request() };
  } catch (error) {
    const code = codeOf(error);
    const known = expected.find((one) => one === code);
    if (known !== undefined) return { kind: known };
    throw storeErrorOf(error);
  }
}

export interface Condition {
  readonly where: string;
  readonly parameters: Readonly<Record<string, JSONValue>>;
}

/**
 * The documents of one partition that meet the condition, in no order: ordering by id would need an index of its own.
 * The partition stands in the text of the query too, because not every emulator heeds the option.
 */
export async function queryPartition(
  database: OpenDatabase,
  { vault, stream }: Pick<DocumentName, 'vault' | 'stream'>,
  { where, parameters }: Condition = { where: '', parameters: {} },
): Promise<readonly unknown[]> {
  const within = `c.${partitionFieldOf(vault)} = @partition`;
  const query = {
    query: `SELECT * FROM c WHERE ${within}${where === '' ? '' : ` AND ${where}`}`,
    parameters: parametersOf({ ...parameters, partition: stream }),
  };
  const { items } = await containerOf(database, vault);
  return drain(items.query<unknown>(query, { partitionKey: stream, maxItemCount: PAGE_DOCUMENTS_MAX }));
}

/** A query over all partitions. Only the sweep and the rebuild may afford it. */
export async function queryEverywhere(
  database: OpenDatabase,
  vault: Vault,
  select: string,
  { where, parameters }: Condition,
): Promise<readonly unknown[]> {
  const query = { query: `SELECT ${select} FROM c WHERE ${where}`, parameters: parametersOf(parameters) };
  const { items } = await containerOf(database, vault);
  return drain(items.query<unknown>(query, { maxItemCount: PAGE_DOCUMENTS_MAX }));
}

interface Pages {
  readonly hasMoreResults: () => boolean;
  readonly fetchNext: () => Promise<{ readonly resources: unknown[] | undefined }>;
}

async function drain(pages: Pages): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  while (pages.hasMoreResults()) {
    const { resources } = await ask(() => pages.fetchNext());
    // A page can come back empty while more follow.
    found.push(...(resources ?? []));
  }
  return found;
}

function parametersOf(parameters: Readonly<Record<string, JSONValue>>): { name: string; value: JSONValue }[] {
  return Object.entries(parameters).map(([name, value]) => ({ name: `@${name}`, value }));
}

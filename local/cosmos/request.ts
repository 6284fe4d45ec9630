import type { Call } from '#local/http-server.ts';
import { parsedJson } from '#shared/kernel/json.ts';

/** What benchmarks count. `other` is everything about databases, containers and the account itself. */
const OPERATION_KINDS = ['create', 'upsert', 'replace', 'patch', 'delete', 'read', 'query', 'other'] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

export type Verb = Exclude<OperationKind, 'other'> | 'plan';

/** A request as the Cosmos REST protocol means it. */
export interface CosmosRequest {
  readonly verb: Verb;
  /** What the path leads to, such as `dbs/colls/docs` for a container's documents as a whole. */
  readonly level: string;
  readonly databaseId: string;
  readonly containerId: string;
  readonly documentId: string;
  /** In the spelling of `partitionOf`. */
  readonly partition: string | undefined;
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
  readonly itemCountMax: number | undefined;
  readonly continuation: string | undefined;
  /** Undefined when it is not JSON. */
  readonly body: unknown;
}

export function requestOf(call: Call): CosmosRequest | undefined {
  const verb = verbOf(call);
  if (verb === undefined) return undefined;
  const segments = call.url.pathname.split('/').filter((segment) => segment !== '');
  const itemCount = Number(headerOf(call, 'x-ms-max-item-count') ?? -1);
  return {
    verb,
    level: levelOf(segments),
    databaseId: decodeURIComponent(segments[1] ?? ''),
    containerId: decodeURIComponent(segments[3] ?? ''),
    documentId: decodeURIComponent(segments[5] ?? ''),
    partition: partitionIn(call),
    ifMatch: headerOf(call, 'if-match'),
    ifNoneMatch: headerOf(call, 'if-none-match'),
    itemCountMax: itemCount > 0 ? itemCount : undefined,
    continuation: headerOf(call, 'x-ms-continuation'),
    body: parsedJson(call.body.toString()),
  };
}

export function kindOf({ verb, level }: CosmosRequest): OperationKind {
  return level.startsWith('dbs/:/colls/:/docs') && verb !== 'plan' ? verb : 'other';
}

/** Every second segment is a name. */
function levelOf(segments: readonly string[]): string {
  return segments.map((segment, index) => (index % 2 === 0 ? segment : ':')).join('/');
}

function verbOf(call: Call): Verb | undefined {
  switch (call.method) {
    case 'GET':
      return 'read';
    case 'PUT':
      return 'replace';
    case 'PATCH':
      return 'patch';
    case 'DELETE':
      return 'delete';
    case 'POST':
      if (isSet(call, 'x-ms-cosmos-is-batch-request')) return undefined;
      if (isSet(call, 'x-ms-cosmos-is-query-plan-request')) return 'plan';
      if (isSet(call, 'x-ms-documentdb-isquery')) return 'query';
      if (headerOf(call, 'content-type') === 'application/query+json') return 'query';
      return isSet(call, 'x-ms-documentdb-is-upsert') ? 'upsert' : 'create';
    default:
      return undefined;
  }
}

function isSet(call: Call, name: string): boolean {
  return headerOf(call, name)?.toLowerCase() === 'true';
}

function headerOf(call: Call, name: string): string | undefined {
  const value = call.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Callers escape other letters than ASCII, so the header is read and spelt anew. */
function partitionIn(call: Call): string | undefined {
  const header = headerOf(call, 'x-ms-documentdb-partitionkey');
  return header === undefined ? undefined : JSON.stringify(parsedJson(header));
}

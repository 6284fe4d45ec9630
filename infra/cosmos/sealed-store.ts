import type { JSONValue } from '@azure/cosmos';
import * as z from 'zod/mini';
import type { DocumentRef, SealedStore, Stored, WriteOptions } from '#functions/platform/ports.ts';
import { assert, DefectError } from '#shared/kernel/assert.ts';
import { Instant } from '#shared/kernel/instant.ts';
import type { OpenDatabase } from './client.ts';
import type { StoreNeeds } from './commit-store.ts';
import { containerOf } from './containers.ts';
import { byId } from './order.ts';
import { ask, askOr, assertNameable, type Condition, placeOf, queryPartition } from './requests.ts';
import { seal, unseal } from './seal.ts';

const SealedDocument = z.object({
  id: z.string(),
  stream: z.string(),
  kind: z.string(),
  at: z.optional(Instant),
  start: z.optional(Instant),
  wakeAt: z.optional(Instant),
  status: z.optional(z.string()),
  kid: z.string(),
  body: z.string(),
  _etag: z.string(),
});
type SealedDocument = z.infer<typeof SealedDocument>;

type Only = NonNullable<Parameters<SealedStore['list']>[2]>;

export function cosmosSealedStore(needs: StoreNeeds): SealedStore {
  const { database } = needs;
  return {
    read: async (ref, schema) => {
      const item = await itemOf(database, ref);
      const found = await askOr(() => item.read(), '404');
      const document: unknown = found.kind === 'answered' ? found.answer.resource : undefined;
      return document === undefined ? undefined : opened(needs, ref, schema, document);
    },
    list: async (partition, schema, only = {}) => {
      if (only.ids?.length === 0) return [];
      const documents = await queryPartition(database, partition, conditionOf(only));
      return Promise.all(byId(documents).map((document) => opened(needs, partition, schema, document)));
    },
    create: async (ref, value, options) => {
      const document = await sealedDocument(needs, ref, value, options);
      const { items } = await containerOf(database, ref.vault);
      const created = await askOr(() => items.create(document), '409');
      return created.kind === '409' ? { kind: 'exists' } : { kind: 'created', etag: created.answer.etag };
    },
    upsert: async (ref, value, options) => {
      const document = await sealedDocument(needs, ref, value, options);
      const { items } = await containerOf(database, ref.vault);
      await ask(() => items.upsert(document));
    },
    replace: async (ref, value, etag, options) => {
      const document = await sealedDocument(needs, ref, value, options);
      const item = await itemOf(database, ref);
      const accessCondition = { type: 'IfMatch', condition: etag };
      const replaced = await askOr(() => item.replace(document, { accessCondition }), '412', '404');
      return replaced.kind === 'answered'
        ? { kind: 'replaced', etag: replaced.answer.etag }
        : { kind: 'changed-meanwhile' };
    },
    remove: async (ref) => {
      const item = await itemOf(database, ref);
      await askOr(() => item.delete(), '404');
    },
  };
}

async function itemOf(database: OpenDatabase, ref: DocumentRef) {
  assertNameable(ref);
  const container = await containerOf(database, ref.vault);
  return container.item(ref.id, ref.stream);
}

async function sealedDocument({ keys }: StoreNeeds, ref: DocumentRef, value: unknown, options: WriteOptions = {}) {
  assertNameable(ref);
  const kind = kindOf(ref.stream);
  assert(kind !== 'commit', 'commits go to the commit store');
  const key = await keys.current(ref.vault);
  return {
    ...placeOf(ref),
    kind,
    ...clearFieldsOf(options.clear ?? {}),
    kid: key.kid,
    body: await seal(value, key, ref),
    ...(options.ttlSeconds !== undefined && { ttl: Math.max(1, Math.ceil(options.ttlSeconds)) }),
  };
}

/** `view:meetings` holds views: what stands before the colon says what a document is. */
function kindOf(stream: string): string {
  return stream.split(':', 1).join('');
}

async function opened<T>(
  { keys }: StoreNeeds,
  { vault }: Pick<DocumentRef, 'vault'>,
  schema: z.ZodMiniType<T>,
  raw: unknown,
): Promise<Stored<T>> {
  const document = SealedDocument.safeParse(raw);
  if (!document.success) throw new DefectError('broken promise: a sealed document has its clear fields');
  const { id, stream, kind, kid, body, _etag } = document.data;
  const value = schema.safeParse(await unseal(body, await keys.named(vault, kid), { stream, id }));
  // The schema's own words stay out: they could quote what was sealed.
  if (!value.success)
    throw new DefectError(`broken promise: what was sealed as ${kind} fits the schema it is read with`);
  return { id, value: value.data, etag: _etag, clear: clearFieldsOf(document.data) };
}

/** Those that are there, and nothing else of whatever it is. */
function clearFieldsOf({ at, start, wakeAt, status }: Partial<SealedDocument>): Stored<unknown>['clear'] {
  return {
    ...(at !== undefined && { at }),
    ...(start !== undefined && { start }),
    ...(wakeAt !== undefined && { wakeAt }),
    ...(status !== undefined && { status }),
  };
}

function conditionOf({ ids, startFrom, startBefore, wakeAtBefore, status }: Only): Condition {
  const bounds: readonly (readonly [name: string, where: string, value: JSONValue | undefined])[] = [
    ['ids', 'ARRAY_CONTAINS(@ids, c.id)', ids === undefined ? undefined : [...ids]],
    ['startFrom', 'c.start >= @startFrom', startFrom],
    ['startBefore', 'c.start < @startBefore', startBefore],
    ['wakeAtBefore', 'c.wakeAt < @wakeAtBefore', wakeAtBefore],
    ['status', 'c.status = @status', status],
  ];
  const given = bounds.flatMap(([name, where, value]) => (value === undefined ? [] : [{ name, where, value }]));
  return {
    where: given.map(({ where }) => where).join(' AND '),
    parameters: Object.fromEntries(given.map(({ name, value }) => [name, value])),
  };
}

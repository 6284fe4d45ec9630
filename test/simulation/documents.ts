import type { ClearFields, SealedStore, Stored } from '#functions/platform/index.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { byText } from '#shared/kernel/order.ts';
import type { Machine } from './machines.ts';
import type { Reach } from './stores.ts';

type Ref = Parameters<SealedStore['create']>[0];
type Only = NonNullable<Parameters<SealedStore['list']>[2]>;

interface Document {
  readonly id: string;
  readonly text: string;
  readonly etag: string;
  readonly clear: ClearFields;
}

/** Documents beside the streams, as text, so that nobody can change what another has read. */
export interface Documents {
  readonly storeFor: (machine: Machine) => SealedStore;
  /** There before the evening begins. */
  readonly plant: (ref: Ref, value: unknown) => void;
  /** Read by the checkers: the document's JSON and its clear fields. */
  readonly peek: (ref: Ref) => { readonly text: string; readonly clear: ClearFields } | undefined;
}

/** @param woken told of every moment at which somebody wants to be looked at */
export function documentsOf(reach: Reach, woken: (at: Instant) => void): Documents {
  const partitions = new Map<string, Map<string, Document>>();
  let writes = 0;

  const partitionOf = ({ vault, stream }: Pick<Ref, 'vault' | 'stream'>) => {
    const key = `${vault}/${stream}`;
    const known = partitions.get(key) ?? new Map<string, Document>();
    partitions.set(key, known);
    return known;
  };
  const put = (ref: Ref, value: unknown, clear: ClearFields = {}) => {
    writes += 1;
    const etag = `e${writes}`;
    partitionOf(ref).set(ref.id, { id: ref.id, text: JSON.stringify(value), etag, clear });
    if (clear.wakeAt !== undefined) woken(clear.wakeAt);
    return etag;
  };

  return {
    plant: (ref, value) => void put(ref, value),
    peek: (ref) => partitionOf(ref).get(ref.id),
    storeFor: (machine) => ({
      read: (ref, schema) =>
        reach.read(machine, () => {
          const known = partitionOf(ref).get(ref.id);
          return known === undefined ? undefined : storedOf(known, schema.parse(JSON.parse(known.text)));
        }),
      list: (partition, schema, only = {}) =>
        reach.read(machine, () =>
          [...partitionOf(partition).values()]
            .filter((document) => isAmong(document, only))
            .toSorted(byText(({ id }) => id))
            .map((document) => storedOf(document, schema.parse(JSON.parse(document.text)))),
        ),
      create: (ref, value, options) =>
        reach.write(machine, () => {
          if (partitionOf(ref).has(ref.id)) return { kind: 'exists' };
          return { kind: 'created', etag: put(ref, value, options?.clear) };
        }),
      upsert: (ref, value, options) => reach.write(machine, () => void put(ref, value, options?.clear)),
      replace: (ref, value, etag, options) =>
        reach.write(machine, () => {
          if (partitionOf(ref).get(ref.id)?.etag !== etag) return { kind: 'changed-meanwhile' };
          return { kind: 'replaced', etag: put(ref, value, options?.clear) };
        }),
      remove: (ref) => reach.write(machine, () => void partitionOf(ref).delete(ref.id)),
    }),
  };
}

function storedOf<T>({ id, etag, clear }: Document, value: T): Stored<T> {
  return { id, value, etag, clear };
}

function isAmong({ id, clear }: Document, { ids, startFrom, startBefore, wakeAtBefore, status }: Only): boolean {
  return (
    (ids === undefined || ids.includes(id)) &&
    (startFrom === undefined || (clear.start !== undefined && clear.start >= startFrom)) &&
    (startBefore === undefined || (clear.start !== undefined && clear.start < startBefore)) &&
    (wakeAtBefore === undefined || (clear.wakeAt !== undefined && clear.wakeAt < wakeAtBefore)) &&
    (status === undefined || clear.status === status)
  );
}

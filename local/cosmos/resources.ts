import * as z from 'zod/mini';

/** What the server itself writes into every resource. Kept across restarts, because callers hold etags. */
const systemFields = { _rid: z.string(), _etag: z.string(), _ts: z.number(), _self: z.string() };

export const Document = z.looseObject({ id: z.string(), ttl: z.optional(z.nullable(z.number())), ...systemFields });
export type Document = z.infer<typeof Document>;

export const DatabaseResource = z.looseObject({ id: z.string(), ...systemFields });
export type DatabaseResource = z.infer<typeof DatabaseResource>;

export const NewDatabase = z.object({ id: z.string().check(z.minLength(1)) });

/** Only containers with one partition key of text, because the product has no others. */
export const NewContainer = z.looseObject({
  id: z.string().check(z.minLength(1)),
  partitionKey: z.looseObject({ paths: z.tuple([z.string().check(z.regex(/^\/[^/]+$/))]) }),
  /** Seconds. -1: documents may have a `ttl`, and live forever without one. Absent: nothing ever expires. */
  defaultTtl: z.optional(z.nullable(z.int())),
});

export const ContainerResource = z.looseObject({ ...NewContainer.shape, ...systemFields });
export type ContainerResource = z.infer<typeof ContainerResource>;

/** A document as the caller sends it. */
export const NewDocument = z.looseObject({
  id: z.string().check(z.minLength(1), z.maxLength(1_023), z.regex(/^[^/\\?#]*$/)),
  ttl: z.optional(z.nullable(z.int())),
});
export type NewDocument = z.infer<typeof NewDocument>;

/** The partition in the spelling of the request header: a JSON array of one value. */
export function partitionOf(document: Readonly<Record<string, unknown>>, container: ContainerResource): string {
  const [path] = container.partitionKey.paths;
  const value = document[path.slice(1)];
  return JSON.stringify([value === undefined ? {} : value]);
}

/** @param nowSeconds since 1970 */
export function isExpired(document: Document, container: ContainerResource, nowSeconds: number): boolean {
  const { defaultTtl } = container;
  if (defaultTtl === undefined || defaultTtl === null) return false;
  const seconds = document.ttl ?? defaultTtl;
  return seconds >= 0 && document._ts + seconds <= nowSeconds;
}

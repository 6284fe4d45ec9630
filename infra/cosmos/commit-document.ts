import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { Instant } from '#shared/kernel/instant.ts';

const VERSION_DIGITS = 9;

/** What the first commit of a stream has for `prev`. */
export const NO_PREVIOUS = '';

/** A commit as it lies in Cosmos. `body` is sealed; everything else may be read without the key. */
export const CommitDocument = z.object({
  id: z.string().check(z.regex(/^\d{9}$/)),
  stream: z.string(),
  kind: z.literal('commit'),
  at: Instant,
  prev: z.string(),
  hash: z.string(),
  kid: z.string(),
  body: z.string(),
});
export type CommitDocument = Readonly<z.infer<typeof CommitDocument>>;

export const CommitBody = z.object({
  events: z.array(z.unknown()),
  actor: z.unknown(),
  commandId: z.string(),
});

export function commitIdOf(version: number): string {
  return String(version).padStart(VERSION_DIGITS, '0');
}

/**
 * SHA-256 over the previous hash and every field that is written once, in this order. `ttl` is left out: retention
 * sets it years later, when the log may go.
 */
export function hashOf({ prev, id, stream, kind, at, kid, body }: Omit<CommitDocument, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([prev, id, stream, kind, at, kid, body]))
    .digest('hex');
}

/**
 * Walks a stream's documents, sorted by id, from version `after + 1` on.
 * `brokenAt` is the first version that is missing, unreadable, or does not follow from the one before.
 * @param prev hash of version `after`, when it is known
 */
export function chainOf(
  documents: readonly unknown[],
  after: number,
  prev?: string,
): { readonly sound: readonly CommitDocument[]; readonly brokenAt?: number } {
  const sound: CommitDocument[] = [];
  let expectedPrev = prev;
  for (const document of documents) {
    const version = after + sound.length + 1;
    const parsed = CommitDocument.safeParse(document);
    if (!parsed.success || !follows(parsed.data, version, expectedPrev)) return { sound, brokenAt: version };
    sound.push(parsed.data);
    expectedPrev = parsed.data.hash;
  }
  return { sound };
}

function follows(document: CommitDocument, version: number, expectedPrev: string | undefined): boolean {
  const isNext = document.id === commitIdOf(version);
  const isLinked = expectedPrev === undefined || document.prev === expectedPrev;
  return isNext && isLinked && document.hash === hashOf(document);
}

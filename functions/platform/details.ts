import * as z from 'zod/mini';
import { DetailId, type MeetingId, type MunicipalityCode } from '#shared/kernel/ids.ts';
import { Instant, secondsBetween } from '#shared/kernel/instant.ts';
import { digestOf } from './digest.ts';
import type { SealedStore } from './ports.ts';

/** Free text by people, one document each, apart from the log so that it can be deleted in time (R24). */
export const Detail = z.readonly(
  z.object({
    kind: z.enum(['reason', 'grounds', 'comment', 'inbound', 'note', 'why']),
    /** Of a reason: the category. */
    category: z.optional(z.string()),
    text: z.optional(z.string()),
    salt: z.string(),
    writtenAt: Instant,
  }),
);
export type Detail = z.output<typeof Detail>;

export interface DetailKey {
  readonly code: MunicipalityCode;
  readonly meetingId: MeetingId;
}

export interface Details {
  /** Written before the commit that refers to it; an orphan dies by its own time. */
  readonly write: (
    key: DetailKey,
    detail: Omit<Detail, 'salt'>,
    deleteAt: Instant,
  ) => Promise<{ readonly detailId: DetailId; readonly digest: string }>;
  /** Undefined when it was deleted after its time. */
  readonly read: (key: DetailKey, detailId: DetailId) => Promise<Detail | undefined>;
  /** Before its time, because somebody asked for it. Removing what is not there is fine. */
  readonly remove: (key: DetailKey, detailId: DetailId) => Promise<void>;
  /** All of a meeting's that still exist. */
  readonly list: (key: DetailKey) => Promise<ReadonlyMap<DetailId, Detail>>;
}

export function sealedDetails(documents: SealedStore, now: () => Instant): Details {
  return {
    write: async (key, written, deleteAt) => {
      const detail = { ...written, salt: crypto.randomUUID() };
      const detailId = DetailId.parse(crypto.randomUUID());
      const ttlSeconds = Math.max(1, secondsBetween(now(), deleteAt));
      await documents.create({ vault: key.code, stream: detailStreamOf(key), id: detailId }, detail, { ttlSeconds });
      return { detailId, digest: proofOf(detail) };
    },
    read: async (key, detailId) => {
      const stored = await documents.read({ vault: key.code, stream: detailStreamOf(key), id: detailId }, Detail);
      return stored?.value;
    },
    remove: (key, detailId) => documents.remove({ vault: key.code, stream: detailStreamOf(key), id: detailId }),
    list: async (key) => {
      const stored = await documents.list({ vault: key.code, stream: detailStreamOf(key) }, Detail);
      return new Map(stored.map(({ id, value }) => [DetailId.parse(id), value]));
    },
  };
}

/** Of the salted text: proves later that the text was not changed, and tells nothing of it. */
function proofOf({ salt, category, text }: Detail): string {
  return digestOf([salt, category ?? '', text ?? ''].join('\n'));
}

/**
 * Gives every text of a meeting the time that it has by now: a meeting that was moved, or other settings, change how
 * long a text is kept. What has had its time goes at once. Doing so again changes nothing.
 */
export async function retimeDetails(
  documents: SealedStore,
  key: DetailKey,
  now: Instant,
  deleteAt: (kind: Detail['kind']) => Instant,
): Promise<void> {
  const partition = { vault: key.code, stream: detailStreamOf(key) };
  for (const { id, value, etag } of await documents.list(partition, Detail)) {
    const seconds = secondsBetween(now, deleteAt(value.kind));
    if (seconds <= 0) await documents.remove({ ...partition, id });
    // Somebody who removed it meanwhile was right to.
    else await documents.replace({ ...partition, id }, value, etag, { ttlSeconds: seconds });
  }
}

/** All free text by people about one meeting. */
export function detailStreamOf({ meetingId }: Pick<DetailKey, 'meetingId'>): string {
  return `detail:${meetingId}`;
}

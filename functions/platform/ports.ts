import type { HttpRequest } from '@azure/functions';
import type * as z from 'zod/mini';
import type { Problem } from '#infra/http/problem.ts';
import type { StaffRole } from '#shared/contracts/staff-roles.ts';
import type { CommandId, MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Result } from '#shared/kernel/result.ts';

/** A municipality's own container, or the one `directory` container of the deployment. Each has its own data key. */
export type Vault = MunicipalityCode | 'directory';

/** One commit as it was stored. Events are parsed by the module that owns the stream. */
export interface Commit {
  /** From 1, without gaps. */
  readonly version: number;
  readonly at: Instant;
  readonly commandId: CommandId;
  /** Who did it, in the shape of the module that owns the stream. */
  readonly actor: unknown;
  readonly events: readonly unknown[];
  /** Hash of the commit before; empty for the first. */
  readonly prev: string;
  /** SHA-256 over `prev` and this document's canonical fields, hexadecimal. */
  readonly hash: string;
}

export type NewCommit = Omit<Commit, 'hash'>;

export interface Verification {
  /** Commits whose hash follows from the one before. */
  readonly commits: number;
  /** The first version that does not. */
  readonly brokenAt?: number;
}

/**
 * Streams of commits. Creating one document is the only atom; writing a version twice is a conflict.
 * A call whose answer was lost throws, and {@link isStoreUnavailable} knows the error: a commit may have been stored all
 * the same, so the stream is read again and the own command id looked for.
 */
export interface CommitStore {
  /**
   * Commits after `after`, oldest first. What does not follow from the one before is a defect, unless it comes after
   * `upTo`.
   */
  readonly read: (vault: Vault, stream: string, after: number, upTo?: number) => Promise<readonly Commit[]>;
  readonly append: (
    vault: Vault,
    stream: string,
    commit: NewCommit,
  ) => Promise<{ readonly kind: 'appended'; readonly commit: Commit } | { readonly kind: 'version-taken' }>;
  /** Reads the whole stream and recomputes every hash. */
  readonly verify: (vault: Vault, stream: string) => Promise<Verification>;
  /** Names of the streams that start with `prefix` and have a commit at or after `since`. */
  readonly changedSince: (vault: Vault, prefix: string, since: Instant) => Promise<readonly string[]>;
}

/** Whether the store did not answer, or cannot just now. After a write it is open whether anything was written. */
export function isStoreUnavailable(error: unknown): boolean {
  return error instanceof Error && error.name === 'StoreUnavailableError';
}

/** `stream` is the partition: what is listed together lies in one, what is only looked up gets one of its own. */
export interface DocumentRef {
  readonly vault: Vault;
  readonly stream: string;
  readonly id: string;
}

/** What may be read without the key: the fields that queries need, and nothing personal. */
export interface ClearFields {
  readonly at?: Instant;
  readonly start?: Instant;
  readonly wakeAt?: Instant;
  readonly status?: string;
}

export interface Stored<T> {
  readonly id: string;
  readonly value: T;
  readonly etag: string;
  readonly clear: ClearFields;
}

export interface WriteOptions {
  readonly clear?: ClearFields;
  readonly ttlSeconds?: number;
}

/** Documents sealed under their vault's key, one at a time. Nothing here is atomic over two documents. */
export interface SealedStore {
  readonly read: <T>(ref: DocumentRef, schema: z.ZodMiniType<T>) => Promise<Stored<T> | undefined>;
  /** The whole partition, or those of `ids`, or those whose clear fields lie in the bounds; ordered by id. */
  readonly list: <T>(
    partition: Omit<DocumentRef, 'id'>,
    schema: z.ZodMiniType<T>,
    only?: {
      readonly ids?: readonly string[];
      readonly startFrom?: Instant;
      readonly startBefore?: Instant;
      readonly wakeAtBefore?: Instant;
      readonly status?: string;
    },
  ) => Promise<readonly Stored<T>[]>;
  readonly create: (
    ref: DocumentRef,
    value: unknown,
    options?: WriteOptions,
  ) => Promise<{ readonly kind: 'created'; readonly etag: string } | { readonly kind: 'exists' }>;
  /** Writes over whatever is there. */
  readonly upsert: (ref: DocumentRef, value: unknown, options?: WriteOptions) => Promise<void>;
  /** Writes only over the version that was read. */
  readonly replace: (
    ref: DocumentRef,
    value: unknown,
    etag: string,
    options?: WriteOptions,
  ) => Promise<{ readonly kind: 'replaced'; readonly etag: string } | { readonly kind: 'changed-meanwhile' }>;
  /** Removing what is not there is fine. */
  readonly remove: (ref: DocumentRef) => Promise<void>;
}

/** Keyed hashes for look-ups by something personal (`phone`) and for link tokens (`link`). */
export interface KeyedHash {
  readonly hmac: (key: 'phone' | 'link', text: string) => Promise<Uint8Array>;
}

/** What does not answer, by our own word for it; an empty list is good health. */
export interface Health {
  readonly failing: readonly ('cosmos' | 'keys' | 'blob')[];
  /** Whose key is of no use, and whether its vault said no or nothing. Nothing sealed with it can be read. */
  readonly keys?: Readonly<Record<string, 'refused' | 'unreachable'>>;
}

export interface HealthProbe {
  readonly look: () => Promise<Health>;
}

/** Somebody with a valid token, and the roles that count. Perhaps none. */
export interface Staff {
  /** The issuer's id of the person: unique within the issuer, the same next year. */
  readonly subject: string;
  readonly name?: string;
  readonly roles: readonly StaffRole[];
}

export interface StaffIdentity {
  /** 401 without a valid token; 503 when the issuer's keys cannot be fetched. */
  readonly identify: (request: Pick<HttpRequest, 'headers'>) => Promise<Result<Staff, Problem>>;
}

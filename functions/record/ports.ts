import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { StreamHash } from './core/anchors.ts';

/** Where files of the record lie: reports until their time is up, anchors so that nobody can change them. */
export type BlobContainer = 'reports' | 'anchors';

/** Files, each written once. A name holds ids and hashes, nothing personal. */
export interface BlobStore {
  readonly create: (container: BlobContainer, name: string, file: BlobFile) => Promise<'created' | 'exists'>;
  readonly read: (container: BlobContainer, name: string) => Promise<Uint8Array | undefined>;
  /** Names that start with the prefix, in order. */
  readonly list: (container: BlobContainer, prefix: string) => Promise<readonly string[]>;
  /** Removing what is not there is fine. */
  readonly remove: (container: BlobContainer, name: string) => Promise<void>;
}

export interface BlobFile {
  readonly mediaType: 'application/pdf' | 'application/json' | 'application/jose';
  readonly bytes: Uint8Array;
}

/** Every commit of a municipality by its place and its hash, read without any key. */
export type HashesOf = (code: MunicipalityCode) => Promise<readonly StreamHash[]>;

/** Deletes a partition with everything in it, the latest first: what is left after a fault is whole as far as it goes. */
export type ForgetStream = (code: MunicipalityCode, stream: string) => Promise<void>;

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
  readonly mediaType: 'application/pdf' | 'application/json';
  readonly bytes: Uint8Array;
}

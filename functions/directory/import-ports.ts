import type { MunicipalityCode } from '#shared/kernel/ids.ts';

/** One file that somebody, or another system, has put into a municipality's folder. */
export interface DroppedFile {
  readonly code: MunicipalityCode;
  /** As it was called there; it is told in the answer and nowhere else. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The version that was read. */
  readonly etag: string;
}

/** Folders in the file store that are looked into now and then. Every call may be made twice. */
export interface ImportFolder {
  /** Those that wait, of all municipalities, the oldest first, at most so many. */
  readonly waiting: (filesMax: number) => Promise<readonly DroppedFile[]>;
  /** Moves the file to those that are done, with the answer beside it. A newer one of its name stays. */
  readonly settle: (file: DroppedFile, answer: Uint8Array) => Promise<void>;
}

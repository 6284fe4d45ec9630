import type { ArchiveFaults } from './archive-faults.ts';
import type { ArchiveStore } from './archive-store.ts';

/** What a simulated system answers from. */
export interface ArchiveDesk {
  readonly store: ArchiveStore;
  readonly faults: ArchiveFaults;
  readonly credentials: { readonly userName: string; readonly password: string };
  /** Answers in its place when the wrong records are asked on order. */
  readonly anotherMunicipality: () => ArchiveDesk;
}

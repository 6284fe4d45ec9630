export type { ArchiveIds, ArchiveRecord, ArchiveTrouble } from './archive-ports.ts';
export { type Directory, directoryOf } from './directory.ts';
export { inParallel } from './parallel.ts';
export { faultsProblem } from './problems.ts';
export { registerDirectory } from './register.ts';
export { type ArchiveNeeds, registerArchive } from './register-archive.ts';
export { archiveIdsOf } from './source-ids.ts';
export type { ConfiguredArchive } from './sync-archive.ts';

export { type Directory, directoryOf } from './directory.ts';
export { inParallel } from './parallel.ts';
export { faultsProblem } from './problems.ts';
export { registerDirectory } from './register.ts';
export { type ArchiveNeeds, registerArchive } from './register-archive.ts';
export { type SourceIds, sourceIdsIn } from './source-ids.ts';
export type { ConfiguredArchive } from './sync-archive.ts';

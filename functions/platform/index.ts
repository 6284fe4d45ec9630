export type { StaffRight } from '#shared/rules/staff-rights.ts';
export { commandIdWithin } from './command-id.ts';
export { type Detail, type Details, detailStreamOf, retimeDetails, sealedDetails } from './details.ts';
export { digestOf } from './digest.ts';
export { type NewestKept, newestKept } from './newest-kept.ts';
export { orWarn, type Warn } from './or-warn.ts';
export type {
  ClearFields,
  Commit,
  CommitStore,
  DocumentRef,
  KeyedHash,
  NewCommit,
  SealedStore,
  Stored,
  Verification,
  WriteOptions,
} from './ports.ts';
export { isStoreUnavailable } from './ports.ts';
export { registerPlatform } from './register.ts';
export { type HttpApp, registerMunicipalityRoutes, registerRoutes } from './routes.ts';
export { admit, type Caller, limitedTo, rolesAt, type StaffAccessNeeds } from './staff-access.ts';
export { tagOf } from './tag.ts';

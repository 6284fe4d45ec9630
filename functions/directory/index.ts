export type { Advance } from './advance-affected.ts';
export type { MeetingChanges } from './core/correct.ts';
export { type Directory, directoryOf } from './directory.ts';
export type { FactsVersion } from './facts-head.ts';
export { PhonePerson, phoneStreamOf } from './phones.ts';
export type { DirectoryNeeds } from './ports.ts';
export type { FactsReader } from './read-facts.ts';
export { type DirectoryHttpNeeds, registerDirectory } from './register.ts';

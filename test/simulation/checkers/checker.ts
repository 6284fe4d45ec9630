import type { Evening } from '../evening.ts';

/** One promise, and what in an evening breaks it, each as a sentence with ids and times. */
export interface Checker {
  readonly promise: string;
  readonly broken: (evening: Evening) => readonly string[];
}

import { digestOf } from './digest.ts';

const FINGERPRINT_LENGTH = 16;

/** Changes with every change of the value, for an ETag. Equal values have equal text: each was made by one schema. */
export function tagOf(value: unknown): string {
  return digestOf(JSON.stringify(value)).slice(0, FINGERPRINT_LENGTH);
}

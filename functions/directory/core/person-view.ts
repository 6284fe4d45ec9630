import type { CorrectedField } from '#shared/contracts/persons.ts';
import { personConflicts } from './conflicts.ts';
import type { StoredPerson } from './stored.ts';

/** What staff wrote over the source, each with what the source says, and since when it has said something new. */
export function correctedFields(stored: StoredPerson): readonly CorrectedField[] {
  return personConflicts(stored, 'everything').map(({ field, offered }) => {
    const doubt = stored.doubts?.find((one) => one.field === field);
    return { field, source: offered, ...(doubt !== undefined && { doubtedSince: doubt.since }) };
  });
}

import * as z from 'zod/mini';
import type { Journal } from '#local/journal.ts';
import { assert } from '#shared/kernel/assert.ts';
import { type Clock, Instant } from '#shared/kernel/instant.ts';
import { ArchiveChange, changed } from './changes.ts';
import type { Records } from './records.ts';

const Entry = z.discriminatedUnion('type', [
  /** The day that the invented meetings were laid out from. */
  z.object({ type: z.literal('begun'), at: Instant }),
  z.object({ type: z.literal('changed'), at: Instant, change: ArchiveChange }),
]);

/** The records of one municipality, as they stand after every change so far. */
export interface ArchiveStore {
  readonly records: () => Records;
  /** False when the change names something that is not there. */
  readonly change: (change: ArchiveChange) => boolean;
}

/**
 * @param journal keeps the changes across restarts; the records themselves are invented anew, from the same day
 * @param invent what the archive holds before anybody changed anything
 */
export function openArchiveStore(
  clock: Clock,
  journal: Journal | undefined,
  invent: (begun: Instant) => Records,
): ArchiveStore {
  const entries = (journal?.entries ?? []).map((line) => Entry.parse(line));
  const begun = entries.find((entry) => entry.type === 'begun')?.at ?? clock.now();
  if (entries.length === 0) journal?.append({ type: 'begun', at: begun });
  let records = invent(begun);
  for (const entry of entries) {
    if (entry.type === 'begun') continue;
    const after = changed(records, entry.change, entry.at);
    assert(after !== undefined, 'what could be changed once can be changed again');
    records = after;
  }
  return {
    records: () => records,
    change(change) {
      const at = clock.now();
      const after = changed(records, change, at);
      if (after === undefined) return false;
      journal?.append({ type: 'changed', at, change });
      records = after;
      return true;
    },
  };
}

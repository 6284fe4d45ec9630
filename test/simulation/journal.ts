import type { Commit } from '#functions/platform/index.ts';
import { evolve } from '#functions/summoning/core/evolve.ts';
import { initialState, type Meeting, SummoningEvent } from '#functions/summoning/index.ts';
import type { CommandId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';

/** One commit of the meeting, with the meeting as it was before and after. */
export interface Entry {
  readonly version: number;
  readonly at: Instant;
  /** True time, whatever the clock of the machine said. */
  readonly storedMs: number;
  readonly commandId: CommandId;
  readonly events: readonly SummoningEvent[];
  readonly before: Meeting;
  readonly after: Meeting;
}

/** What really happened to the meeting, told by the store itself. */
export interface Journal {
  readonly entries: readonly Entry[];
  readonly meeting: () => Meeting;
  readonly add: (commit: Commit, storedMs: number) => Entry;
}

export function journalOf(): Journal {
  const entries: Entry[] = [];
  let meeting: Meeting = initialState;
  return {
    entries,
    meeting: () => meeting,
    add: ({ version, at, commandId, events: given }, storedMs) => {
      const events = given.map((event) => SummoningEvent.parse(event));
      const entry = {
        version,
        at,
        storedMs,
        commandId,
        events,
        before: meeting,
        after: events.reduce(evolve, meeting),
      };
      meeting = entry.after;
      entries.push(entry);
      return entry;
    },
  };
}

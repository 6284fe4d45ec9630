import { SummoningEvent } from '#functions/summoning/core/events.ts';
import type { DetailId } from '#shared/kernel/ids.ts';
import type { StoredCommit } from './log.ts';

/** The texts that the log's sentences quote: notes, and why staff overruled the system. Never a reason for absence. */
export function quotedDetailsOf(commits: readonly StoredCommit[]): readonly DetailId[] {
  const ids = commits
    .flatMap(({ events }) => events)
    .map((event) => SummoningEvent.parse(event))
    .flatMap((event) => {
      if (event.type === 'NoteAdded') return event.note.detailId;
      return 'why' in event && event.why !== undefined ? event.why.detailId : [];
    });
  return [...new Set(ids)];
}

import type { SealedStore } from '#functions/platform/index.ts';
import type { MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import type { ArchiveIds, SourceId } from './archive-ports.ts';
import { within } from './core/archive-ids.ts';
import { readIds } from './take-body.ts';

/** By what the case and archive system knows a meeting, its body and everybody, for what goes back to it. */
export async function archiveIdsOf(
  store: SealedStore,
  code: MunicipalityCode,
  meetingId: MeetingId,
): Promise<ArchiveIds> {
  const { bodies, meetings, persons } = await readIds(store, code);
  const [place] = [...meetings].find(([, ours]) => ours === meetingId) ?? [];
  // A meeting is kept beside its body, so the one tells the other.
  const body = [...bodies.keys()].find((one) => place?.startsWith(within(one, '')) === true);
  return {
    ...(place !== undefined && body !== undefined && { body, meeting: place.slice(within(body, '').length) }),
    persons: firstMet(persons),
  };
}

function firstMet(persons: ReadonlyMap<SourceId, string>): ReadonlyMap<string, SourceId> {
  return new Map([...persons].toReversed().map(([theirs, ours]) => [ours, theirs]));
}

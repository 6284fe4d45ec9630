import type { SealedStore } from '#functions/platform/index.ts';
import type { MeetingId, MunicipalityCode, PersonId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { bodyOf, type FactsWrite, idOfWrite, personIdsOf } from './core/stored.ts';
import { readBodies, readUpcoming } from './facts-documents.ts';

/** The upcoming meetings that a change concerns: by themselves, by their body, or by somebody whom the body names. */
export async function affectedMeetings(
  { store, clock }: { readonly store: SealedStore; readonly clock: Clock },
  code: MunicipalityCode,
  writes: readonly FactsWrite[] | 'all',
): Promise<readonly MeetingId[]> {
  if (writes !== 'all' && writes.length === 0) return [];
  const upcoming = await readUpcoming(store, code, clock.now());
  if (writes === 'all') return upcoming.map(({ id }) => id);

  const persons = idsOf(writes, 'person');
  const bodies = new Set([...idsOf(writes, 'body'), ...(await bodiesWith(store, code, upcoming, persons))]);
  const meetings = idsOf(writes, 'meeting');
  return upcoming.filter(({ id, bodyId }) => meetings.has(id) || bodies.has(bodyId)).map(({ id }) => id);
}

async function bodiesWith(
  store: SealedStore,
  code: MunicipalityCode,
  upcoming: Awaited<ReturnType<typeof readUpcoming>>,
  persons: ReadonlySet<string>,
): Promise<readonly string[]> {
  if (persons.size === 0) return [];
  const bodies = await readBodies(store, code, new Set(upcoming.map(({ bodyId }) => bodyId)));
  return bodies.filter(({ value }) => names(personIdsOf(bodyOf(value)), persons)).map(({ value }) => value.source.id);
}

function names(members: ReadonlySet<PersonId>, persons: ReadonlySet<string>): boolean {
  return [...members].some((id) => persons.has(id));
}

function idsOf(writes: readonly FactsWrite[], kind: FactsWrite['kind']): ReadonlySet<string> {
  return new Set(writes.filter((write) => write.kind === kind).map(idOfWrite));
}

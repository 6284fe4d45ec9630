import type { Meeting } from '#functions/summoning/core/state.ts';
import type { PersonId } from '#shared/kernel/ids.ts';

/** The name as registered; who is gone from every register is known by id alone. */
export function nameOf(meeting: Meeting, personId: PersonId): string {
  return meeting.persons.get(personId)?.name ?? personId;
}

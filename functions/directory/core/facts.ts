import { MeetingFacts, type Sender } from '#shared/contracts/facts.ts';
import type { RosterBody } from '#shared/contracts/roster.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import { meetingOf, personIdsOf, personOf, type StoredMeeting, type StoredPerson } from './stored.ts';

/** Everything that one meeting knows of the world outside its stream, persons ordered by id. */
export function meetingFactsOf(parts: {
  readonly meeting: StoredMeeting;
  readonly body: RosterBody;
  /** At least everybody whom the body names. */
  readonly persons: readonly StoredPerson[];
  readonly settings: Settings;
  readonly sender: Sender;
  readonly factsVersion: number;
}): MeetingFacts {
  const { meeting, body, persons, settings, sender, factsVersion } = parts;
  const named = personIdsOf(body);
  return MeetingFacts.parse({
    meeting: meetingOf(meeting),
    body,
    persons: persons
      .filter(({ id }) => named.has(id))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(personOf),
    settings,
    sender,
    factsVersion,
  });
}

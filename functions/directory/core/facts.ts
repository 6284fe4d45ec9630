import { MeetingFacts, type OtherSeat, type Sender } from '#shared/contracts/facts.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import { byText } from '#shared/kernel/order.ts';
import { doubtsOf } from './doubts.ts';
import {
  bodyOf,
  meetingOf,
  personIdsOf,
  personOf,
  type StoredBody,
  type StoredMeeting,
  type StoredPerson,
} from './stored.ts';

/** Everything that one meeting knows of the world outside its stream, persons ordered by id. */
export function meetingFactsOf(parts: {
  readonly meeting: StoredMeeting;
  readonly body: StoredBody;
  /** At least everybody whom the body names. */
  readonly persons: readonly StoredPerson[];
  readonly otherSeats?: readonly OtherSeat[];
  readonly settings: Settings;
  readonly sender: Sender;
  readonly factsVersion: number;
}): MeetingFacts {
  const { meeting, settings, sender, factsVersion, otherSeats = [] } = parts;
  const body = bodyOf(parts.body);
  const named = personIdsOf(body);
  const persons = parts.persons.filter(({ id }) => named.has(id)).toSorted(byText(({ id }) => id));
  const doubts = doubtsOf({ meeting, body: parts.body, persons });
  return MeetingFacts.parse({
    meeting: meetingOf(meeting),
    body,
    persons: persons.map(personOf),
    settings,
    sender,
    ...(doubts.length > 0 && { doubts }),
    ...(otherSeats.length > 0 && { otherSeats }),
    factsVersion,
  });
}

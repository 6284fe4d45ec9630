import type { MeetingFacts, Person } from '#shared/contracts/facts.ts';
import type { PersonRow } from '#shared/contracts/persons.ts';
import type { RosterBody, RosterMeeting } from '#shared/contracts/roster.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import type { BodyId, MeetingId, MunicipalityCode, PersonId } from '#shared/kernel/ids.ts';
import { tagOfPerson } from './change-people.ts';
import { meetingFactsOf } from './core/facts.ts';
import { heldAtOnce, otherSeatsOf } from './core/other-seats.ts';
import { correctedFields } from './core/person-view.ts';
import { bodyOf, meetingOf, personIdsOf, personOf, type StoredPerson } from './core/stored.ts';
import { effectiveSettings } from './effective-settings.ts';
import { readBodies, readBody, readMeeting, readPersons, readSettings, readUpcoming } from './facts-documents.ts';
import { type FactsVersion, readHead } from './facts-head.ts';
import type { DirectoryNeeds } from './ports.ts';

export interface FactsReader {
  /** As staff see them: with what was corrected by hand. */
  readonly personRows: (code: MunicipalityCode, ids?: readonly PersonId[]) => Promise<readonly PersonRow[]>;
  /** One read. When it differs from the copy that a meeting has, or is dirty, the meeting takes the facts anew. */
  readonly factsVersion: (code: MunicipalityCode) => Promise<FactsVersion>;
  /** Six requests, and one for each other body that meets at the same time. Nothing when there is no such meeting. */
  readonly meetingFacts: (code: MunicipalityCode, id: MeetingId) => Promise<MeetingFacts | undefined>;
  /** Meetings that have not ended, cancelled ones too, the soonest first. */
  readonly upcomingMeetings: (code: MunicipalityCode) => Promise<readonly RosterMeeting[]>;
  readonly settings: (code: MunicipalityCode, bodyId?: BodyId) => Promise<Settings>;
  /** Those that exist. */
  readonly bodies: (code: MunicipalityCode, ids: Iterable<BodyId>) => Promise<readonly RosterBody[]>;
  /** Everybody, or those of the ids that exist; ordered by id. */
  readonly persons: (code: MunicipalityCode, ids?: readonly PersonId[]) => Promise<readonly Person[]>;
}

export function factsReader(needs: DirectoryNeeds): FactsReader {
  const { store, clock } = needs;
  return {
    factsVersion: async (code) => {
      const { hasDeadWriter: _, ...seen } = await readHead(needs, code);
      return seen;
    },
    meetingFacts: (code, id) => readMeetingFacts(needs, code, id),
    upcomingMeetings: (code) => readUpcoming(store, code, clock.now()),
    settings: async (code, bodyId) => effectiveSettings(needs, code, await readSettings(store, code, bodyId)),
    bodies: async (code, ids) => (await readBodies(store, code, ids)).map(({ value }) => bodyOf(value)),
    personRows: async (code, ids) => (await readPersons(store, code, ids)).map(({ value }) => personRow(value)),
    persons: async (code, ids) => (await readPersons(store, code, ids)).map(({ value }) => personOf(value)),
  };
}

/** The version is read first: facts that change meanwhile then seem older than they are, and are taken once more. */
async function readMeetingFacts(
  needs: DirectoryNeeds,
  code: MunicipalityCode,
  id: MeetingId,
): Promise<MeetingFacts | undefined> {
  const { store, clock } = needs;
  const { version } = await readHead(needs, code);
  const meeting = await readMeeting(store, code, id);
  if (meeting === undefined) return undefined;
  const own = meetingOf(meeting.value);
  const { bodyId } = own;
  const [body, settings, upcoming] = await Promise.all([
    readBody(store, code, bodyId),
    readSettings(store, code, bodyId),
    readUpcoming(store, code, clock.now()),
  ]);
  // An import that is half done may have written the meeting before its body.
  if (body === undefined) return undefined;
  const atOnce = heldAtOnce(own, upcoming);
  const [persons, others] = await Promise.all([
    readPersons(store, code, [...personIdsOf(bodyOf(body.value))]),
    readBodies(store, code, new Set(atOnce.map((other) => other.bodyId))),
  ]);
  return meetingFactsOf({
    meeting: meeting.value,
    body: body.value,
    persons: persons.map(({ value }) => value),
    settings: effectiveSettings(needs, code, settings),
    sender: needs.senderOf(code),
    otherSeats: otherSeatsOf(
      bodyOf(body.value),
      atOnce,
      others.map(({ value }) => bodyOf(value)),
    ),
    factsVersion: version,
  });
}

function personRow(stored: StoredPerson): PersonRow {
  return { ...personOf(stored), corrected: correctedFields(stored), tag: tagOfPerson(stored) };
}

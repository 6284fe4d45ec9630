import type { Fault, FaultCode } from './faults.ts';
import { type PhoneReader, phoneOf } from './phone-reader.ts';
import type { BodyRow, ListRow, MeetingRow, PersonRow, RosterSkeleton } from './roster-skeleton.ts';
import type { StoredFacts } from './stored.ts';

/** Whom and what a roster may point at: what it names itself, and what is stored. */
interface Known {
  readonly persons: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
}

/** What no schema sees, because it lies between rows. Every fault is named, also beside rows that cannot be read. */
export function contentFaults(roster: RosterSkeleton, stored: StoredFacts, readPhone: PhoneReader): readonly Fault[] {
  const known = {
    persons: knownIds(roster.persons, stored.persons),
    bodies: knownIds(roster.bodies, stored.bodies),
  };
  const { persons, bodies, meetings } = roster;
  return [
    ...repeated(idsOf(persons), (index) => `persons[${index}].id`, 'duplicate-id'),
    ...persons.flatMap((person, index) => personFaults(person, `persons[${index}]`, readPhone)),
    ...repeated(idsOf(bodies), (index) => `bodies[${index}].id`, 'duplicate-id'),
    ...bodies.flatMap((body, index) => bodyFaults(body, `bodies[${index}]`, known)),
    ...repeated(idsOf(meetings), (index) => `meetings[${index}].id`, 'duplicate-id'),
    ...meetings.flatMap((meeting, index) => meetingFaults(meeting, `meetings[${index}]`, known)),
  ];
}

function personFaults({ mobile, unavailable }: PersonRow, path: string, readPhone: PhoneReader): readonly Fault[] {
  return [
    ...faultIf(phoneOf(mobile, readPhone) === undefined, `${path}.mobile`, 'bad-phone'),
    ...unavailable.flatMap(({ from, to }, index) => orderFaults(from, to, `${path}.unavailable[${index}].to`)),
  ];
}

function bodyFaults({ termFrom, termTo, lists, seats, callingOrder }: BodyRow, path: string, known: Known) {
  const knownLists = new Set(idsOf(lists));
  return [
    ...orderFaults(termFrom, termTo, `${path}.termTo`),
    ...repeated(idsOf(lists), (index) => `${path}.lists[${index}].id`, 'duplicate-id'),
    ...lists.flatMap((list, index) => listFaults(list, `${path}.lists[${index}]`, known)),
    ...repeated(idsOf(seats), (index) => `${path}.seats[${index}].id`, 'duplicate-id'),
    ...seats.flatMap(({ personId, listId, personalSubstituteId, heldFor }, index) => [
      ...unknown(personId, known.persons, `${path}.seats[${index}].personId`, 'unknown-person'),
      ...unknown(listId, knownLists, `${path}.seats[${index}].listId`, 'unknown-list'),
      ...unknown(personalSubstituteId, known.persons, `${path}.seats[${index}].personalSubstituteId`, 'unknown-person'),
      ...unknown(heldFor.personId, known.persons, `${path}.seats[${index}].heldFor.personId`, 'unknown-person'),
      ...orderFaults(heldFor.from, heldFor.to, `${path}.seats[${index}].heldFor.to`),
    ]),
    ...callingOrder.flatMap(({ list }, index) =>
      unknown(list, knownLists, `${path}.callingOrder[${index}].list`, 'unknown-list'),
    ),
  ];
}

/** R23: a rank is never guessed, so two with the same are two too many. */
function listFaults({ contactPersonId, substitutes }: ListRow, path: string, { persons }: Known): readonly Fault[] {
  const at = (index: number) => `${path}.substitutes[${index}]`;
  const ranks = substitutes.map(({ rank }) => rank);
  const personIds = substitutes.map(({ personId }) => personId);
  return [
    ...unknown(contactPersonId, persons, `${path}.contactPersonId`, 'unknown-person'),
    ...repeated(ranks, (index) => `${at(index)}.rank`, 'duplicate-rank'),
    ...repeated(personIds, (index) => `${at(index)}.personId`, 'duplicate-person'),
    ...personIds.flatMap((id, index) => unknown(id, persons, `${at(index)}.personId`, 'unknown-person')),
  ];
}

function meetingFaults({ bodyId, start, end, items }: MeetingRow, path: string, { bodies }: Known): readonly Fault[] {
  const numbers = items.map(({ no }) => no);
  return [
    ...unknown(bodyId, bodies, `${path}.bodyId`, 'unknown-body'),
    ...faultIf(start !== undefined && end !== undefined && start >= end, `${path}.end`, 'end-not-after-start'),
    ...repeated(numbers, (index) => `${path}.items[${index}].no`, 'duplicate-item'),
  ];
}

function idsOf(rows: readonly { readonly id?: string | undefined }[]): readonly (string | undefined)[] {
  return rows.map(({ id }) => id);
}

function knownIds(
  rows: readonly { readonly id?: string | undefined }[],
  stored: ReadonlyMap<string, unknown>,
): ReadonlySet<string> {
  return new Set([...stored.keys(), ...rows.flatMap(({ id }) => id ?? [])]);
}

/** The second and every later place where a value stands. */
export function repeated<T>(values: readonly (T | undefined)[], pathOf: (index: number) => string, code: FaultCode) {
  const seen = new Set<T>();
  const faults: Fault[] = [];
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue;
    if (seen.has(value)) faults.push({ path: pathOf(index), code });
    seen.add(value);
  }
  return faults;
}

function unknown(id: string | undefined, known: ReadonlySet<string | undefined>, path: string, code: FaultCode) {
  return faultIf(id !== undefined && !known.has(id), path, code);
}

function orderFaults(from: string | undefined, to: string | undefined, path: string): readonly Fault[] {
  return faultIf(from !== undefined && to !== undefined && from > to, path, 'to-before-from');
}

function faultIf(isFault: boolean, path: string, code: FaultCode): readonly Fault[] {
  return isFault ? [{ path, code }] : [];
}

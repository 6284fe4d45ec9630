import {
  Roster,
  type RosterBody,
  type RosterMeeting,
  type RosterOutcome,
  type RosterPerson,
} from '#shared/contracts/roster.ts';
import { assert } from '#shared/kernel/assert.ts';
import { isSame } from '#shared/kernel/json.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { bodyConflicts, type Conflict, meetingConflicts, personConflicts } from './conflicts.ts';
import { distinct, type Fault, faultsOfIssues } from './faults.ts';
import { fillFromStored, offeredRow, statesSubstitutes } from './fill.ts';
import { type PhoneReader, phoneOf } from './phone-reader.ts';
import { contentFaults } from './roster-faults.ts';
import { RosterSkeleton } from './roster-skeleton.ts';
import { withSharedNumbers } from './shared-numbers.ts';
import {
  type FactsWrite,
  type FieldDoubts,
  SourcePerson,
  type StoredBody,
  type StoredFacts,
  type StoredMeeting,
  type StoredPerson,
  withoutSaver,
} from './stored.ts';

export interface Reconciled {
  /** Only what differs from what is stored. */
  readonly writes: readonly FactsWrite[];
  readonly outcome: RosterOutcome;
}

/** One row of the roster beside what is stored of it. */
interface Row<T> {
  readonly value: T;
  readonly before: T | undefined;
  readonly conflicts: readonly Conflict[];
}

/**
 * What an import changes, or everything that is wrong with it. The same roster again changes nothing.
 * @param offered the roster as it arrived, not yet parsed
 */
export function reconcile(
  stored: StoredFacts,
  offered: unknown,
  readPhone: PhoneReader,
): Result<Reconciled, readonly Fault[]> {
  const whole = fillFromStored(offered, stored);
  const parsed = Roster.safeParse(whole, { reportInput: true });
  const faults = [
    ...(parsed.success ? [] : faultsOfIssues(parsed.error.issues)),
    ...contentFaults(RosterSkeleton.parse(whole), stored, readPhone),
  ];
  if (!parsed.success || faults.length > 0) return err(distinct(faults));

  const persons = parsed.data.persons.map((person, index) =>
    personRow(person, stored.persons.get(person.id), { offered: offeredRow(offered, 'persons', index), readPhone }),
  );
  const bodies = parsed.data.bodies.map((body, index) =>
    bodyRow(body, stored.bodies.get(body.id), offeredRow(offered, 'bodies', index)),
  );
  const meetings = parsed.data.meetings.map((meeting, index) =>
    meetingRow(meeting, stored.meetings.get(meeting.id), offeredRow(offered, 'meetings', index)),
  );
  return ok({
    writes: [
      ...personWrites(persons, stored),
      ...bodies.filter(isChanged).map(({ value, before }) => ({ kind: 'body' as const, value, before })),
      ...meetings.filter(isChanged).map(({ value, before }) => ({ kind: 'meeting' as const, value, before })),
    ],
    outcome: outcomeOf([...persons, ...bodies, ...meetings]),
  });
}

interface Offer {
  readonly offered: ReturnType<typeof offeredRow>;
  readonly readPhone: PhoneReader;
}

function personRow(
  { id, name, mobile, email, language, unavailable }: RosterPerson,
  before: StoredPerson | undefined,
  { offered, readPhone }: Offer,
): Row<StoredPerson> {
  const phone = phoneOf(mobile, readPhone);
  assert(phone !== undefined, 'a number that cannot be read is a fault');
  // Without a value there is no key, so that "none" looks the same however the source spells it.
  const isErased = before?.erasedAt !== undefined;
  const source = SourcePerson.parse({
    name,
    ...(phone !== null && !isErased && { phone }),
    ...(typeof email === 'string' && !isErased && { email }),
    ...(language !== undefined && { language }),
    ...(unavailable !== undefined && !isErased && { unavailable }),
  });
  const rest: Omit<StoredPerson, 'id' | 'source'> = before ?? { corrected: {}, smsOptOut: false, sharesNumber: false };
  const { smsOptOut, sharesNumber } = rest;
  const corrected = isSame(source, before?.source) ? rest.corrected : withoutSaver(rest.corrected);
  const erased = before?.erasedAt === undefined ? {} : { erasedAt: before.erasedAt };
  const value = { id, source, corrected, smsOptOut, sharesNumber, ...doubtsIn(before), ...erased };
  return { value, before, conflicts: personConflicts(value, offered) };
}

function bodyRow(source: RosterBody, before: StoredBody | undefined, offered: Offer['offered']): Row<StoredBody> {
  // Whoever states a list states everybody's rank on it: nothing about it is unknown any longer.
  const unranked = before?.unranked?.filter(({ listId }) => !statesSubstitutes(offered, listId)) ?? [];
  const isAsBefore = isSame([source, unranked], [before?.source, before?.unranked ?? []]);
  const corrected = before?.corrected ?? {};
  const value = {
    source,
    corrected: isAsBefore ? corrected : withoutSaver(corrected),
    ...(unranked.length > 0 && { unranked }),
    ...doubtsIn(before),
  };
  return { value, before, conflicts: bodyConflicts(value, offered) };
}

function doubtsIn(before: { readonly doubts?: FieldDoubts | undefined } | undefined) {
  return before?.doubts === undefined ? {} : { doubts: before.doubts };
}

function meetingRow(
  source: RosterMeeting,
  before: StoredMeeting | undefined,
  offered: Offer['offered'],
): Row<StoredMeeting> {
  const value = { source, corrected: before?.corrected ?? {}, ...doubtsIn(before) };
  return { value, before, conflicts: meetingConflicts(value, offered) };
}

/** A number that two persons share concerns both, also the one whom the roster does not name. */
function personWrites(rows: readonly Row<StoredPerson>[], { persons }: StoredFacts): readonly FactsWrite[] {
  const all = new Map<string, StoredPerson>(persons);
  for (const { value } of rows) all.set(value.id, value);
  return personChanges(persons, all.values());
}

/** The persons that differ from what is stored, once it is known anew who shares a number. */
export function personChanges(stored: StoredFacts['persons'], persons: Iterable<StoredPerson>): readonly FactsWrite[] {
  return withSharedNumbers(persons)
    .map((value) => ({ kind: 'person' as const, value, before: stored.get(value.id) }))
    .filter(isChanged);
}

export function isChanged({ value, before }: { readonly value: unknown; readonly before: unknown }): boolean {
  return !isSame(value, before);
}

function outcomeOf(rows: readonly Row<unknown>[]): RosterOutcome {
  const created = rows.filter(({ before }) => before === undefined).length;
  const updated = rows.filter((row) => row.before !== undefined && isChanged(row)).length;
  const conflicts = rows.flatMap((row) => row.conflicts);
  return { created, updated, unchanged: rows.length - created - updated, conflicts };
}

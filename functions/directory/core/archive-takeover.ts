import type { RosterOutcome } from '#shared/contracts/roster.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { Instant, LocalDate } from '#shared/kernel/instant.ts';
import { isSame } from '#shared/kernel/json.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { localDateOf } from '#shared/rules/local-time.ts';
import { ArchiveBody } from './archive-body.ts';
import type { IdBook } from './archive-ids.ts';
import { type MeetingReading, placeMeetings } from './archive-meetings.ts';
import { placePeople } from './archive-people.ts';
import { placePlaces } from './archive-places.ts';
import { located } from './fault-place.ts';
import { distinct, type Fault, faultsOfIssues } from './faults.ts';
import type { PhoneReader } from './phone-reader.ts';
import { isChanged, reconcile } from './reconcile.ts';
import { type FactsWrite, StoredBody, type StoredFacts, type Unranked, withoutSaver } from './stored.ts';

export interface TakeoverReading extends MeetingReading {
  readonly now: Instant;
  readonly readPhone: PhoneReader;
}

export interface TakenOver {
  readonly writes: readonly FactsWrite[];
  readonly outcome: RosterOutcome;
  readonly ids: IdBook;
  /** Numbers and addresses in the source that are none; what was known is left as it was. */
  readonly unreadable: number;
}

/**
 * What one body in a case and archive system changes here, or everything that is wrong with it: all of it or nothing.
 * The same again changes nothing, in whatever order the source tells it.
 * @param ids holds the body's own id, so that what is stored of it could be read
 */
export function takeOverBody(
  stored: StoredFacts,
  offered: ArchiveBody,
  ids: IdBook,
  reading: TakeoverReading,
): Result<TakenOver, readonly Fault[]> {
  const read = ArchiveBody.safeParse(offered, { reportInput: true });
  if (!read.success) return err(inBody(distinct(faultsOfIssues(read.error.issues)), offered, stored));
  const body = read.data;
  const bodyId = ids.bodies.get(body.id);
  assert(bodyId !== undefined, 'a body that is taken over has an id of ours');

  const known = stored.bodies.get(bodyId);
  const today = localDateOf(reading.now, reading.timeZone);
  const people = placePeople(body.persons, ids.persons, stored.persons, reading.readPhone);
  const personIdOf = (theirs: string) => people.ids.get(theirs) ?? theirs;
  const waitingOn = (listId: string) => known?.unranked?.find((one) => one.listId === listId)?.personIds ?? [];
  const places = placePlaces({ body, known: known?.source, waitingOn, today, personIdOf }, ids);
  const meetings = placeMeetings(body, { bodyId, ids: ids.meetings, stored: stored.meetings }, reading);
  const { kind, name, termFrom, termTo } = body;
  const roster = {
    persons: people.rows,
    bodies: [
      {
        id: bodyId,
        name,
        ...(kind !== undefined && { kind }),
        ...termOf({ termFrom, termTo }, known, today),
        lists: places.lists,
        seats: places.seats,
      },
    ],
    meetings: meetings.rows,
  };
  const reconciled = reconcile(stored, roster, reading.readPhone);
  if (!reconciled.ok) return err(inBody(reconciled.error, roster, stored));
  const { writes, outcome } = reconciled.value;
  return ok({
    writes: withUnranked(writes, known, places.unranked, reading.now),
    outcome,
    ids: {
      ...ids,
      persons: people.ids,
      lists: places.listIds,
      seats: places.seatIds,
      meetings: meetings.ids,
    },
    unreadable: people.unreadable,
  });
}

/** Which body it is goes without saying: one is taken over at a time. */
function inBody(faults: readonly Fault[], offered: unknown, stored: StoredFacts): readonly Fault[] {
  return located(faults, offered, stored).map((fault) => {
    if (fault.place === undefined) return fault;
    return { ...fault, place: { ...fault.place, rows: fault.place.rows.filter(({ row }) => row !== 'body') } };
  });
}

/** The month in which a term begins in Norway, and a year in which one did. */
const TERM_BEGINS = '10-01';
const TERM_ENDS = '09-30';
const TERM_YEAR = 2023;
const TERM_YEARS = 4;

/** What the source says, else what we know, else the term between two municipal elections. */
function termOf(
  { termFrom, termTo }: Pick<ArchiveBody, 'termFrom' | 'termTo'>,
  known: StoredBody | undefined,
  today: LocalDate,
) {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < TERM_BEGINS ? 1 : 0);
  const begins = year - ((((year - TERM_YEAR) % TERM_YEARS) + TERM_YEARS) % TERM_YEARS);
  return {
    termFrom: termFrom ?? known?.source.termFrom ?? `${begins}-${TERM_BEGINS}`,
    termTo: termTo ?? known?.source.termTo ?? `${begins + TERM_YEARS}-${TERM_ENDS}`,
  };
}

/** Lists whose order is in doubt, beside what else changes in the body; in doubt since they first were. */
function withUnranked(
  writes: readonly FactsWrite[],
  before: StoredBody | undefined,
  unranked: readonly { readonly listId: string; readonly personIds: readonly string[] }[],
  now: Instant,
): readonly FactsWrite[] {
  const named = writes.find((write) => write.kind === 'body')?.value ?? before;
  if (named === undefined) return writes;
  const told: readonly object[] = unranked.map((one) => toldOf(one, before?.unranked, now));
  const stillOpen = named.unranked ?? [];
  const marks = [...stillOpen.filter(({ listId }) => !unranked.some((one) => one.listId === listId)), ...told];
  const { source, doubts } = named;
  const isAsBefore = isSame([source, marks], [before?.source, before?.unranked ?? []]);
  const corrected = isAsBefore ? before?.corrected : withoutSaver(named.corrected);
  const value = StoredBody.parse({
    source,
    corrected,
    ...(marks.length > 0 && { unranked: marks }),
    ...(doubts !== undefined && { doubts }),
  });
  const write = { kind: 'body' as const, value, before };
  return [...writes.filter(({ kind }) => kind !== 'body'), ...(isChanged(write) ? [write] : [])];
}

function toldOf(
  one: { readonly listId: string; readonly personIds: readonly string[] },
  before: Unranked | undefined,
  now: Instant,
) {
  const known = before?.find(({ listId }) => listId === one.listId);
  const isSettled = known?.isSettled === true && isSame(known.personIds, one.personIds);
  // What staff settled begins anew with whomever they did not know of.
  const since = known === undefined || (known.isSettled === true && !isSettled) ? now : known.since;
  return { ...one, since, ...(isSettled && { isSettled }) };
}

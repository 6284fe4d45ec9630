import { BodyPatch, type SeatHolder } from '#shared/contracts/bodies.ts';
import type { Substitutes } from '#shared/contracts/roster.ts';
import type { Saved } from '#shared/contracts/saved.ts';
import { isSame } from '#shared/kernel/json.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { withoutDoubts } from './doubts.ts';
import { distinct, type Fault, faultsOfIssues } from './faults.ts';
import { repeated } from './roster-faults.ts';
import { bodyOf, CorrectedBody, type StoredBody, type StoredFacts, type Unranked } from './stored.ts';

/** Reads a correction of a body as it arrived, or names everything that is wrong with it. */
export function readBodyPatch(offered: unknown): Result<BodyPatch, readonly Fault[]> {
  const parsed = BodyPatch.safeParse(offered, { reportInput: true });
  return parsed.success ? ok(parsed.data) : err(distinct(faultsOfIssues(parsed.error.issues)));
}

/**
 * Staff's correction of lists and seats, which stands against later imports (R23). `null`, or what the source says, takes
 * an earlier correction back.
 */
export function correctBody(
  body: StoredBody,
  patch: BodyPatch,
  persons: StoredFacts['persons'],
  saved: Saved,
): Result<StoredBody, readonly Fault[]> {
  const { source, corrected } = body;
  const faults = patchFaults(body, patch, persons);
  if (faults.length > 0) return err(faults);
  const lists = changedLists(source, corrected, patch);
  const unranked = body.unranked?.map((one) => settledBy(patch, one));
  const seats = changedSeats(source, corrected, patch);
  return ok({
    ...withoutDoubts(body, fieldsOf(patch)),
    // Parsed, so that its keys stand as they will when it is read again.
    corrected: CorrectedBody.parse(
      filled({
        lists,
        seats,
        ...addedAfter(source, corrected, patch),
        takenAway: takenAwayAfter(source, corrected, patch),
        last: saved,
      }),
    ),
    ...(unranked !== undefined && { unranked }),
  });
}

/** Whoever writes the order of a list has said where everybody on it stands, also those whom they leave out. */
function settledBy({ lists = [] }: BodyPatch, { isSettled, ...one }: Unranked[number]): Unranked[number] {
  const said = lists.find(({ id }) => id === one.listId);
  const isOver = said === undefined ? isSettled === true : said.substitutes !== null;
  return isOver ? { ...one, isSettled: true } : one;
}

/** As conflicts name them. */
function fieldsOf({ lists = [], seats = [], takeAwaySeats = [] }: BodyPatch): readonly string[] {
  const ofSeats = [...seats.map(({ id }) => id), ...takeAwaySeats];
  return [...lists.map(({ id }) => `lists.${id}.substitutes`), ...ofSeats.map((id) => `seats.${id}`)];
}

type CorrectedList = NonNullable<CorrectedBody['lists']>[number];
type CorrectedSeat = NonNullable<CorrectedBody['seats']>[number];

/** In the order of the source, so that equal corrections are stored alike. */
function changedLists(source: StoredBody['source'], { lists = [] }: CorrectedBody, patch: BodyPatch) {
  return source.lists.flatMap((list): readonly CorrectedList[] => {
    const said = patch.lists?.find(({ id }) => id === list.id);
    const wanted = said === undefined ? lists.find(({ id }) => id === list.id)?.substitutes : said.substitutes;
    if (wanted === undefined || wanted === null || isSame(byRank(wanted), byRank(list.substitutes))) return [];
    return [{ id: list.id, substitutes: byRank(wanted) }];
  });
}

function changedSeats(source: StoredBody['source'], { seats = [] }: CorrectedBody, patch: BodyPatch) {
  return source.seats.flatMap((seat): readonly CorrectedSeat[] => {
    const said = patch.seats?.find(({ id }) => id === seat.id);
    const wanted = said === undefined ? seats.find(({ id }) => id === seat.id) : said.holder;
    if (wanted === undefined || wanted === null || isSame(holderOf(wanted), holderOf(seat))) return [];
    return [{ id: seat.id, ...holderOf(wanted) }];
  });
}

/** What the source lacks, as it stands after the patch. */
function addedAfter(
  source: StoredBody['source'],
  { addedLists = [], addedSeats = [] }: CorrectedBody,
  patch: BodyPatch,
) {
  const lists = byId([...addedLists, ...(patch.addLists ?? []).map((list) => ({ ...list, substitutes: [] }))]);
  const seats = byId([...addedSeats, ...(patch.addSeats ?? [])]);
  return {
    addedLists: lists.flatMap((list) => {
      if (source.lists.some(({ id }) => id === list.id)) return [];
      const said = patch.lists?.find(({ id }) => id === list.id);
      if (said === undefined) return [list];
      return said.substitutes === null ? [] : [{ ...list, substitutes: byRank(said.substitutes) }];
    }),
    addedSeats: seats.flatMap(({ id, listId, ...holder }) => {
      const isOver = source.seats.some((seat) => seat.id === id) || patch.takeAwaySeats?.includes(id) === true;
      const said = patch.seats?.find((seat) => seat.id === id);
      if (isOver || said?.holder === null) return [];
      return [{ id, listId, ...holderOf(said?.holder ?? holder) }];
    }),
  };
}

function takenAwayAfter(source: StoredBody['source'], { takenAway = [] }: CorrectedBody, patch: BodyPatch) {
  const isGivenBack = (seatId: string) => patch.seats?.some(({ id }) => id === seatId) === true;
  return source.seats.flatMap(({ id }) => {
    const isAway = patch.takeAwaySeats?.includes(id) === true || (takenAway.includes(id) && !isGivenBack(id));
    return isAway ? [id] : [];
  });
}

/** The first of each: whoever asks once more adds nothing more. */
function byId<T extends { readonly id: string }>(rows: readonly T[]): readonly T[] {
  return rows.filter(({ id }, at) => rows.findIndex((one) => one.id === id) === at);
}

/** Only what there is something of, so that equal corrections are stored alike. */
export function filled(corrected: object): object {
  const isThere = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(corrected).filter(([, value]) => isThere(value)));
}

function holderOf({ personId, role, personalSubstituteId }: SeatHolder): SeatHolder {
  return { personId, role, ...(personalSubstituteId !== undefined && { personalSubstituteId }) };
}

function byRank(substitutes: Substitutes): Substitutes {
  return substitutes.toSorted((a, b) => a.rank - b.rank);
}

type UnknownPerson = (id: string | undefined, path: string) => readonly Fault[];

function patchFaults(body: StoredBody, patch: BodyPatch, persons: StoredFacts['persons']): readonly Fault[] {
  const unknownPerson: UnknownPerson = (id, path) =>
    id === undefined || persons.has(id) ? [] : [{ path, code: 'unknown-person' }];
  return [...listFaults(body, patch, unknownPerson), ...seatFaults(body, patch, unknownPerson)];
}

function listFaults(body: StoredBody, patch: BodyPatch, unknownPerson: UnknownPerson): readonly Fault[] {
  const known = new Set<string>(listIdsIn(body, patch));
  return (patch.lists ?? []).flatMap(({ id, substitutes }, at): readonly Fault[] => {
    const path = `lists[${at}]`;
    if (!known.has(id)) return [{ path: `${path}.id`, code: 'unknown-list' }];
    const isGone = substitutes === null && !body.source.lists.some((list) => list.id === id);
    if (isGone && hasSeats(body, patch, id)) return [{ path: `${path}.id`, code: 'list-has-seats' }];
    const people = substitutes ?? [];
    return [
      ...repeated(
        people.map(({ rank }) => rank),
        (row) => `${path}.substitutes[${row}].rank`,
        'duplicate-rank',
      ),
      ...repeated(
        people.map(({ personId }) => personId),
        (row) => `${path}.substitutes[${row}].personId`,
        'duplicate-person',
      ),
      ...people.flatMap(({ personId }, row) => unknownPerson(personId, `${path}.substitutes[${row}].personId`)),
    ];
  });
}

function seatFaults(body: StoredBody, patch: BodyPatch, unknownPerson: UnknownPerson): readonly Fault[] {
  const { seats = [], addSeats = [], takeAwaySeats = [] } = patch;
  const listIds = new Set<string>(listIdsIn(body, patch));
  const known = new Set<string>([...body.source.seats, ...bodyOf(body).seats, ...addSeats].map(({ id }) => id));
  const ofHolder = (holder: SeatHolder | null, path: string) => [
    ...unknownPerson(holder?.personId, `${path}.personId`),
    ...unknownPerson(holder?.personalSubstituteId, `${path}.personalSubstituteId`),
  ];
  return [
    ...seats.flatMap(({ id, holder }, at): readonly Fault[] => {
      const path = `seats[${at}]`;
      return known.has(id) ? ofHolder(holder, `${path}.holder`) : [{ path: `${path}.id`, code: 'unknown-seat' }];
    }),
    ...addSeats.flatMap((seat, at): readonly Fault[] => {
      const path = `addSeats[${at}]`;
      const isKnown = listIds.has(seat.listId);
      return [...(isKnown ? [] : [{ path: `${path}.listId`, code: 'unknown-list' as const }]), ...ofHolder(seat, path)];
    }),
    ...takeAwaySeats.flatMap((id, at): readonly Fault[] =>
      known.has(id) ? [] : [{ path: `takeAwaySeats[${at}]`, code: 'unknown-seat' }],
    ),
  ];
}

function listIdsIn(body: StoredBody, { addLists = [] }: BodyPatch): readonly string[] {
  return [...bodyOf(body).lists, ...addLists].map(({ id }) => id);
}

/** Whether somebody sits for the list once the patch is written. */
function hasSeats(body: StoredBody, { seats = [], addSeats = [], takeAwaySeats = [] }: BodyPatch, listId: string) {
  const isLeaving = (seatId: string) =>
    takeAwaySeats.some((id) => id === seatId) || seats.some(({ id, holder }) => id === seatId && holder === null);
  return [...bodyOf(body).seats, ...addSeats].some((seat) => seat.listId === listId && !isLeaving(seat.id));
}

import type { Substitutes } from '#shared/contracts/roster.ts';
import type { LocalDate } from '#shared/kernel/instant.ts';
import { hasEnded, holds } from '#shared/rules/stays.ts';
import type { ArchiveBody, ArchiveList, ArchiveSeat, SourceId } from './archive-body.ts';
import { freeId, usedWithin, within } from './archive-ids.ts';
import type { StoredBody } from './stored.ts';

/** What the source says of lists and seats, put together with what it leaves out (R23). */
export interface PlacedPlaces {
  readonly listIds: ReadonlyMap<SourceId, string>;
  readonly seatIds: ReadonlyMap<SourceId, string>;
  readonly lists: readonly ListRow[];
  readonly seats: readonly SeatRow[];
  /** Those on a list whose place on it nobody knows. */
  readonly unranked: readonly { readonly listId: string; readonly personIds: readonly string[] }[];
}

interface ListRow {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string;
  readonly substitutes: readonly { readonly rank: number; readonly personId: string }[];
}

type Placed = ReadonlyMap<SourceId, string>;
type KnownSeat = StoredBody['source']['seats'][number];

interface SeatRow {
  readonly id: string;
  readonly personId: string;
  readonly listId: string;
  readonly role: string;
  readonly personalSubstituteId?: string | undefined;
  readonly heldFor?: object | undefined;
}

interface Given {
  readonly body: ArchiveBody;
  readonly known: StoredBody['source'] | undefined;
  /** Those of a list whose place on it nobody knew so far. */
  readonly waitingOn: (listId: string) => readonly string[];
  readonly today: LocalDate;
  readonly personIdOf: (theirs: SourceId) => string;
}

export function placePlaces(
  given: Given,
  ids: { readonly lists: ReadonlyMap<SourceId, string>; readonly seats: ReadonlyMap<SourceId, string> },
): PlacedPlaces {
  const listIds = placeLists(given, ids.lists);
  const listIdOf = (theirs: SourceId) => listIds.get(within(given.body.id, theirs)) ?? theirs;
  // In the order that we have them: a source that turns its rows has not changed anything.
  const places = new Map((given.known?.lists ?? []).map(({ id }, place): readonly [string, number] => [id, place]));
  const placeOf = (id: string) => places.get(id) ?? places.size;
  const ordered = given.body.lists
    .map((list) => ({ id: listIdOf(list.id), list }))
    .map(({ id, list }) => ({ id, list, ...orderOf(list, given, id) }))
    .toSorted((a, b) => placeOf(a.id) - placeOf(b.id));
  const seating = placeSeats(given, ids.seats, listIdOf);
  return {
    listIds,
    seatIds: seating.ids,
    lists: ordered.map(({ id, list: { name, shortName }, substitutes }) => ({
      id,
      name,
      ...(shortName !== undefined && shortName !== '' && { shortName }),
      substitutes,
    })),
    seats: seating.seats,
    unranked: ordered
      .filter(({ unranked }) => unranked.length > 0)
      .map(({ id, unranked }) => ({ listId: id, personIds: unranked })),
  };
}

function placeLists({ body, known }: Given, ids: ReadonlyMap<SourceId, string>): ReadonlyMap<SourceId, string> {
  const placed = new Map(ids);
  const lists = known?.lists ?? [];
  for (const { id, name } of body.lists) {
    const key = within(body.id, id);
    if (placed.has(key)) continue;
    const used = usedWithin(body.id, placed);
    const free = lists.filter((list) => !used.has(list.id));
    const byName = free.filter((list) => list.name.toLowerCase() === name.trim().toLowerCase());
    const same = free.find((list) => list.id === id) ?? (byName.length === 1 ? byName[0] : undefined);
    placed.set(key, same?.id ?? freeId(id, (taken) => used.has(taken)));
  }
  return placed;
}

/**
 * Ranks as the source states them; where it states none, those that we know from elsewhere; and no guess. Two with one
 * rank have none.
 */
function orderOf(list: ArchiveList, { known, waitingOn, today, personIdOf }: Given, listId: string) {
  const before: Substitutes = known?.lists.find(({ id }) => id === listId)?.substitutes ?? [];
  const named = list.substitutes.filter((one) => holds(one, today));
  const present = new Set(named.map(({ person }) => personIdOf(person)));
  const gone = new Set(list.substitutes.filter((one) => hasEnded(one, today)).map(({ person }) => personIdOf(person)));
  const knownSoFar = [...before.map(({ personId }): string => personId), ...waitingOn(listId)];
  const leftOut = knownSoFar.filter((personId) => !present.has(personId) && !gone.has(personId));

  const told = Map.groupBy(named, ({ person }) => personIdOf(person));
  const stated = new Map(
    [...told].flatMap(([personId, rows]) => onlyRank(rows).map((rank) => [personId, rank] as const)),
  );
  const holders = Map.groupBy(stated.values(), (rank) => rank);
  const ranks = new Map([...stated].filter(([, rank]) => holders.get(rank)?.length === 1));
  const taken = new Set(stated.values());
  const unranked: string[] = [];
  for (const personId of [...present, ...leftOut]) {
    if (ranks.has(personId)) continue;
    const rank = before.find((one) => one.personId === personId)?.rank;
    if (rank === undefined || taken.has(rank)) unranked.push(personId);
    else ranks.set(personId, rank);
  }
  const substitutes = [...ranks].map(([personId, rank]) => ({ rank, personId })).toSorted((a, b) => a.rank - b.rank);
  return { substitutes, unranked: unranked.toSorted() };
}

/** Of somebody who is told of twice with two ranks, none counts. */
function onlyRank(rows: ArchiveList['substitutes']): readonly number[] {
  const ranks = [...new Set(rows.flatMap(({ rank }) => rank ?? []))];
  return ranks.length === 1 ? ranks : [];
}

function placeSeats(given: Given, ids: ReadonlyMap<SourceId, string>, listIdOf: (theirs: SourceId) => string) {
  const { body, known, today, personIdOf } = given;
  const seats = known?.seats ?? [];
  const present = body.seats.filter((seat) => holds(seat, today));
  const placed = seatIds(present, given, ids);
  const seatIdOf = ({ id }: ArchiveSeat) => placed.get(within(body.id, id)) ?? id;
  const rows = new Map(
    present.map((seat): readonly [string, SeatRow] => [
      seatIdOf(seat),
      {
        id: seatIdOf(seat),
        personId: personIdOf(seat.person),
        listId: listIdOf(seat.list),
        role: seat.role,
        ...(seat.personalSubstitute !== undefined && { personalSubstituteId: personIdOf(seat.personalSubstitute) }),
      },
    ]),
  );
  const over = body.seats.filter((seat) => hasEnded(seat, today));
  const ended = new Set(over.map((seat) => endedSeat(seat, given, placed)).filter((id) => !rows.has(id)));
  const kept = seats.filter(({ id }) => !ended.has(id)).map((seat) => saidOf(seat, rows.get(seat.id)));
  const added = [...rows.values()].filter(({ id }) => !seats.some((seat) => seat.id === id));
  return { ids: placed, seats: [...kept, ...added] };
}

/**
 * The seat that we know a membership by; else the one of that id or person that no other present membership is. So
 * somebody who is elected anew keeps the seat, with whatever has been reported for it.
 */
function seatIds(present: readonly ArchiveSeat[], { body, known, personIdOf }: Given, ids: Placed): Placed {
  const placed = new Map(ids);
  const seats = known?.seats ?? [];
  const claimed = new Set(present.map(({ id }) => ids.get(within(body.id, id))));
  for (const { id, person } of present) {
    const key = within(body.id, id);
    if (placed.has(key)) continue;
    const free = seats.filter((seat) => !claimed.has(seat.id));
    const same = free.find((seat) => seat.id === id) ?? free.find((seat) => seat.personId === personIdOf(person));
    const ours = same?.id ?? freeId(id, (taken) => claimed.has(taken) || seats.some((seat) => seat.id === taken));
    claimed.add(ours);
    placed.set(key, ours);
  }
  return placed;
}

/** What the source leaves out of a seat stays while the same person holds it: a leave, a personal substitute. */
function saidOf(seat: KnownSeat, row: SeatRow | undefined): SeatRow {
  if (row === undefined) return seat;
  return row.personId === seat.personId ? { ...seat, ...row } : row;
}

/** The seat that a membership was: by its id, or for one that we never met, by its holder. */
function endedSeat({ id, person }: ArchiveSeat, { body, known, personIdOf }: Given, placed: Placed): string {
  const met = placed.get(within(body.id, id));
  return met ?? known?.seats.find(({ personId }) => personId === personIdOf(person))?.id ?? id;
}

import { BodyPatch, type SeatHolder } from '#shared/contracts/bodies.ts';
import type { Substitutes } from '#shared/contracts/roster.ts';
import type { Saved } from '#shared/contracts/saved.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { withoutDoubts } from './doubts.ts';
import { distinct, type Fault, faultsOfIssues } from './faults.ts';
import { repeated } from './roster-faults.ts';
import { CorrectedBody, isSame, type StoredBody, type StoredFacts, type Unranked } from './stored.ts';

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
  const faults = patchFaults(source, patch, persons);
  if (faults.length > 0) return err(faults);
  const lists = changedLists(source, corrected, patch);
  const unranked = body.unranked?.map((one) => settledBy(patch, one));
  const seats = changedSeats(source, corrected, patch);
  return ok({
    ...withoutDoubts(body, fieldsOf(patch)),
    // Parsed, so that its keys stand as they will when it is read again.
    corrected: CorrectedBody.parse({
      ...(lists.length > 0 && { lists }),
      ...(seats.length > 0 && { seats }),
      last: saved,
    }),
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
function fieldsOf({ lists = [], seats = [] }: BodyPatch): readonly string[] {
  return [...lists.map(({ id }) => `lists.${id}.substitutes`), ...seats.map(({ id }) => `seats.${id}`)];
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

function holderOf({ personId, role, personalSubstituteId }: SeatHolder): SeatHolder {
  return { personId, role, ...(personalSubstituteId !== undefined && { personalSubstituteId }) };
}

function byRank(substitutes: Substitutes): Substitutes {
  return substitutes.toSorted((a, b) => a.rank - b.rank);
}

function patchFaults(
  source: StoredBody['source'],
  { lists = [], seats = [] }: BodyPatch,
  persons: StoredFacts['persons'],
): readonly Fault[] {
  const unknownPerson = (id: string | undefined, path: string): readonly Fault[] =>
    id === undefined || persons.has(id) ? [] : [{ path, code: 'unknown-person' }];
  return [
    ...lists.flatMap(({ id, substitutes }, at): readonly Fault[] => {
      const path = `lists[${at}]`;
      if (!source.lists.some((list) => list.id === id)) return [{ path: `${path}.id`, code: 'unknown-list' }];
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
    }),
    ...seats.flatMap(({ id, holder }, at): readonly Fault[] => {
      const path = `seats[${at}]`;
      if (!source.seats.some((seat) => seat.id === id)) return [{ path: `${path}.id`, code: 'unknown-seat' }];
      return [
        ...unknownPerson(holder?.personId, `${path}.holder.personId`),
        ...unknownPerson(holder?.personalSubstituteId, `${path}.holder.personalSubstituteId`),
      ];
    }),
  ];
}

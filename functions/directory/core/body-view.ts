import type { BodySummary, BodyView } from '#shared/contracts/bodies.ts';
import type { RosterBody, RosterSeat, Substitutes } from '#shared/contracts/roster.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { bodyOf, type StoredBody } from './stored.ts';

type NameOf = (id: PersonId) => string;

export function bodySummary(stored: StoredBody): BodySummary {
  const { lists, seats, ...body } = bodyOf(stored);
  const { last: _, ...corrected } = stored.corrected;
  return {
    ...headOf(body),
    seats: seats.length,
    lists: lists.length,
    substitutes: lists.reduce((sum, { substitutes }) => sum + substitutes.length, 0),
    corrected: Object.keys(corrected).length > 0,
  };
}

/** Everybody by name; what was written by hand, with what the source says beside it. */
export function bodyView(stored: StoredBody, nameOf: NameOf): BodyView {
  const { source, corrected } = stored;
  const body = bodyOf(stored);
  return {
    ...headOf(body),
    lists: body.lists.map(({ id, name, shortName, contactPersonId, substitutes }) => {
      const isCorrected = corrected.lists?.some((list) => list.id === id) === true;
      const said = source.lists.find((list) => list.id === id);
      return {
        id,
        name,
        ...(shortName !== undefined && { shortName }),
        ...(contactPersonId !== undefined && { contact: named(contactPersonId, nameOf) }),
        substitutes: ranked(substitutes, nameOf),
        ...(isCorrected &&
          said !== undefined && {
            source: { substitutes: ranked(said.substitutes, nameOf), ...doubtAbout(stored, `lists.${id}.substitutes`) },
          }),
        ...(said === undefined && { isAdded: true as const }),
      };
    }),
    seats: body.seats.map((seat) => {
      const isCorrected = corrected.seats?.some(({ id }) => id === seat.id) === true;
      const said = source.seats.find(({ id }) => id === seat.id);
      const { id, listId, heldFor } = seat;
      return {
        id,
        listId,
        ...seated(seat, nameOf),
        ...(heldFor !== undefined && { heldFor: { ...heldFor, name: nameOf(heldFor.personId) } }),
        ...(isCorrected &&
          said !== undefined && { source: { ...seated(said, nameOf), ...doubtAbout(stored, `seats.${id}`) } }),
        ...(said === undefined && { isAdded: true as const }),
      };
    }),
    takenAway: source.seats
      .filter(({ id }) => corrected.takenAway?.includes(id) === true)
      .map((seat) => ({
        id: seat.id,
        listId: seat.listId,
        ...seated(seat, nameOf),
        ...doubtAbout(stored, `seats.${seat.id}`),
      })),
    ...(corrected.last !== undefined && { saved: corrected.last }),
  };
}

/** Since when the source has said something else than it did when the place was corrected. */
function doubtAbout({ doubts }: StoredBody, field: string) {
  const doubt = doubts?.find((one) => one.field === field);
  return doubt === undefined ? {} : { doubtedSince: doubt.since };
}

function headOf({ id, name, kind, termFrom, termTo }: Omit<RosterBody, 'lists' | 'seats'>) {
  return { id, name, kind, termFrom, termTo };
}

function ranked(substitutes: Substitutes, nameOf: NameOf) {
  return substitutes
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ rank, personId }) => ({ rank, ...named(personId, nameOf) }));
}

function seated({ personId, role, personalSubstituteId }: RosterSeat, nameOf: NameOf) {
  const personalSubstitute = personalSubstituteId && named(personalSubstituteId, nameOf);
  return { ...named(personId, nameOf), role, ...(personalSubstitute && { personalSubstitute }) };
}

function named(personId: PersonId, nameOf: NameOf) {
  return { personId, name: nameOf(personId) };
}

import * as z from 'zod/mini';
import { BodyId, ListId, PersonId, SeatId } from '#shared/kernel/ids.ts';
import { Instant, LocalDate } from '#shared/kernel/instant.ts';
import { BodyKind, LISTS_MAX, listName, listShortName, SEATS_MAX, SeatRole, Substitutes } from './roster.ts';
import { Saved } from './saved.ts';

const head = { id: BodyId, name: z.string(), kind: BodyKind, termFrom: LocalDate, termTo: LocalDate };

/** One body in the list of them. */
export const BodySummary = z.readonly(
  z.object({
    ...head,
    seats: z.int(),
    lists: z.int(),
    substitutes: z.int(),
    /** Something in it was written by hand and differs from the source. */
    corrected: z.boolean(),
  }),
);
export type BodySummary = z.output<typeof BodySummary>;

export const BodyList = z.object({ bodies: z.readonly(z.array(BodySummary)) });
export type BodyList = z.output<typeof BodyList>;

const named = { personId: PersonId, name: z.string() };
const rankedPersons = z.readonly(z.array(z.readonly(z.object({ rank: z.int(), ...named }))));
/** The source has since said something else than it did when staff wrote over it: they must choose. */
const doubted = { doubtedSince: z.optional(Instant) };
/** The source knows nothing of it. */
const addedByHand = { isAdded: z.optional(z.literal(true)) };
const seated = {
  ...named,
  role: SeatRole,
  personalSubstitute: z.optional(z.readonly(z.object(named))),
};

export const ListView = z.readonly(
  z.object({
    id: ListId,
    name: z.string(),
    shortName: z.optional(z.string()),
    contact: z.optional(z.readonly(z.object(named))),
    /** In the order in which they are asked. */
    substitutes: rankedPersons,
    /** Written by hand: what the source says instead. */
    source: z.optional(z.readonly(z.object({ substitutes: rankedPersons, ...doubted }))),
    ...addedByHand,
  }),
);
export type ListView = z.output<typeof ListView>;

export const BodySeatView = z.readonly(
  z.object({
    id: SeatId,
    listId: ListId,
    ...seated,
    heldFor: z.optional(z.readonly(z.object({ ...named, from: LocalDate, to: LocalDate }))),
    /** Written by hand: what the source says instead. */
    source: z.optional(z.readonly(z.object({ ...seated, ...doubted }))),
    ...addedByHand,
  }),
);
export type BodySeatView = z.output<typeof BodySeatView>;

/** One body with everybody in it by name, and what was written by hand beside what the source says. */
export const BodyView = z.readonly(
  z.object({
    ...head,
    lists: z.readonly(z.array(ListView)),
    seats: z.readonly(z.array(BodySeatView)),
    /** Seats of the source that staff took away. */
    takenAway: z.readonly(z.array(z.readonly(z.object({ id: SeatId, listId: ListId, ...seated, ...doubted })))),
    saved: z.optional(Saved),
  }),
);
export type BodyView = z.output<typeof BodyView>;

/** Who sits in a seat, as staff say it. */
export const seatHolder = {
  personId: PersonId,
  role: SeatRole,
  personalSubstituteId: z.optional(PersonId),
};
const SeatHolder = z.readonly(z.object(seatHolder));
export type SeatHolder = z.output<typeof SeatHolder>;

/** A list that the source lacks. Who stands on it is written like any other's. */
const AddedList = z.readonly(z.strictObject({ id: ListId, name: listName, shortName: z.optional(listShortName) }));
/** A seat that the source lacks. The id is the writer's, so that the same request again adds nothing more. */
const AddedSeat = z.readonly(z.strictObject({ id: SeatId, listId: ListId, ...seatHolder }));

/**
 * Staff's correction of lists and seats, which later imports leave alone; `null` follows the source again, which for
 * what was added by hand is that there is none.
 */
export const BodyPatch = z.strictObject({
  lists: z.optional(
    z.readonly(
      z
        .array(z.readonly(z.strictObject({ id: ListId, substitutes: z.nullable(Substitutes) })))
        .check(z.maxLength(LISTS_MAX)),
    ),
  ),
  seats: z.optional(
    z.readonly(
      z.array(z.readonly(z.strictObject({ id: SeatId, holder: z.nullable(SeatHolder) }))).check(z.maxLength(SEATS_MAX)),
    ),
  ),
  addLists: z.optional(z.readonly(z.array(AddedList).check(z.maxLength(LISTS_MAX)))),
  addSeats: z.optional(z.readonly(z.array(AddedSeat).check(z.maxLength(SEATS_MAX)))),
  /** Seats that nobody has any longer, whatever the source says. */
  takeAwaySeats: z.optional(z.readonly(z.array(SeatId).check(z.maxLength(SEATS_MAX)))),
});
export type BodyPatch = z.output<typeof BodyPatch>;

import * as z from 'zod/mini';
import { BodyId, ItemNo, ListId, MeetingId, PersonId, SeatId } from '#shared/kernel/ids.ts';
import { AnyInstant, LocalDate } from '#shared/kernel/instant.ts';

/** What can be read is there, what cannot is missing: one bad field must not hide the faults beside it. */
function maybe<T>(schema: z.ZodMiniType<T>) {
  return z.catch(z.optional(schema), undefined);
}

function rowsOf<T>(row: z.ZodMiniType<T>) {
  return z.catch(z.array(row), []);
}

const Days = z.catch(z.object({ from: maybe(LocalDate), to: maybe(LocalDate) }), {});

const PersonRow = z.catch(
  z.object({
    id: maybe(PersonId),
    mobile: maybe(z.nullable(z.string().check(z.maxLength(40)))),
    unavailable: rowsOf(Days),
  }),
  { unavailable: [] },
);

const SubstituteRow = z.catch(z.object({ rank: maybe(z.int()), personId: maybe(PersonId) }), {});

const ListRow = z.catch(
  z.object({ id: maybe(ListId), contactPersonId: maybe(PersonId), substitutes: rowsOf(SubstituteRow) }),
  { substitutes: [] },
);

const HeldFor = z.catch(z.object({ personId: maybe(PersonId), from: maybe(LocalDate), to: maybe(LocalDate) }), {});

const SeatRow = z.catch(
  z.object({
    id: maybe(SeatId),
    personId: maybe(PersonId),
    listId: maybe(ListId),
    personalSubstituteId: maybe(PersonId),
    heldFor: HeldFor,
  }),
  { heldFor: {} },
);

const BodyRow = z.catch(
  z.object({
    id: maybe(BodyId),
    termFrom: maybe(LocalDate),
    termTo: maybe(LocalDate),
    lists: rowsOf(ListRow),
    seats: rowsOf(SeatRow),
    callingOrder: rowsOf(z.catch(z.object({ list: maybe(ListId) }), {})),
  }),
  { lists: [], seats: [], callingOrder: [] },
);

const MeetingRow = z.catch(
  z.object({
    id: maybe(MeetingId),
    bodyId: maybe(BodyId),
    start: maybe(AnyInstant),
    end: maybe(AnyInstant),
    items: rowsOf(z.catch(z.object({ no: maybe(ItemNo) }), {})),
  }),
  { items: [] },
);

/** A roster as far as it can be read, every row in its place. */
export const RosterSkeleton = z.catch(
  z.object({ persons: rowsOf(PersonRow), bodies: rowsOf(BodyRow), meetings: rowsOf(MeetingRow) }),
  { persons: [], bodies: [], meetings: [] },
);
export type RosterSkeleton = z.output<typeof RosterSkeleton>;
export type PersonRow = z.output<typeof PersonRow>;
export type ListRow = z.output<typeof ListRow>;
export type BodyRow = z.output<typeof BodyRow>;
export type MeetingRow = z.output<typeof MeetingRow>;

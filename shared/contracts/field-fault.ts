import * as z from 'zod/mini';

/** One row on the way to a fault. */
const FaultRow = z.readonly(
  z.object({
    row: z.enum(['body', 'list', 'substitute', 'seat', 'person', 'meeting', 'item']),
    /** Which of them, from 1, as they stand in what was sent. */
    no: z.int(),
    /** What people call it: of a substitute and of a seat the person, of an item its number. */
    name: z.optional(z.string()),
    rank: z.optional(z.int()),
  }),
);
export type FaultRow = z.output<typeof FaultRow>;

/** Where a fault lies, as one would point it out to somebody: in which body, on which list, of whom, in which field. */
export const FaultPlace = z.readonly(
  z.object({
    /** From the outside in. */
    rows: z.readonly(z.array(FaultRow)),
    /** As the roster calls it. */
    field: z.optional(z.string()),
  }),
);
export type FaultPlace = z.output<typeof FaultPlace>;

export const FieldFault = z.readonly(
  z.object({
    /** `bodies[0].lists[1].substitutes[3].rank` */
    path: z.string(),
    /** A sentence in the caller's language. */
    detail: z.string(),
    place: z.optional(FaultPlace),
  }),
);
export type FieldFault = z.output<typeof FieldFault>;

import * as z from 'zod/mini';
import { Instant } from '#shared/kernel/instant.ts';
import { Person } from './facts.ts';

/** A field that staff wrote by hand, beside what the source says. */
export const CorrectedField = z.readonly(
  z.object({
    /** `mobile`, `email`, `language` or `unavailable` */
    field: z.string(),
    /** Empty when the source has none. */
    source: z.string(),
    /** The source has since said something else than it did when the field was corrected: staff must choose. */
    doubtedSince: z.optional(Instant),
  }),
);
export type CorrectedField = z.output<typeof CorrectedField>;

/** A person as staff see them. `tag` changes with every change, for `If-Match`. */
export const PersonRow = z.readonly(
  z.object({ ...Person.def.innerType.shape, corrected: z.readonly(z.array(CorrectedField)), tag: z.string() }),
);
export type PersonRow = z.output<typeof PersonRow>;

export const PersonList = z.object({ persons: z.readonly(z.array(PersonRow)) });
export type PersonList = z.output<typeof PersonList>;

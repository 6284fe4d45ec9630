import * as z from 'zod/mini';
import { Instant } from '#shared/kernel/instant.ts';
import { FieldFault } from './field-fault.ts';
import { ActorKind } from './meeting-log.ts';

/** An error as every route answers it (RFC 9457): `type` is a machine word, `detail` a sentence in the caller's language. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  fields: z.optional(z.array(FieldFault)),
  /** When two actions crossed: the one that was first. */
  winner: z.optional(
    z.object({
      type: z.string(),
      actor: z.object({ kind: ActorKind, name: z.optional(z.string()) }),
      at: Instant,
    }),
  ),
});
export type Problem = z.output<typeof Problem>;

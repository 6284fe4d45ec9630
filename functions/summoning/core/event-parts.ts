import * as z from 'zod/mini';
import { ActorKind } from '#shared/contracts/meeting-log.ts';
import { DetailId, PersonId } from '#shared/kernel/ids.ts';

/** Who did something. Staff are named by the issuer's `sub`, people by their id; names are as they were then. */
export const Actor = z.readonly(
  z.object({
    kind: ActorKind,
    id: z.optional(z.string()),
    name: z.optional(z.string()),
    personId: z.optional(PersonId),
  }),
);
export type Actor = z.output<typeof Actor>;

/** Free text lives apart: the event holds where, and a salted SHA-256 that proves it was not changed. */
export const DetailRef = z.readonly(z.object({ detailId: DetailId, digest: z.string() }));
export type DetailRef = z.output<typeof DetailRef>;

export const AnsweredBy = z.enum(['sms', 'link', 'staff']);
export type AnsweredBy = z.output<typeof AnsweredBy>;

export const ClosedBecause = z.enum([
  'withdrawn',
  'rejected',
  'replaced',
  'notDisqualified',
  'scopeBegan',
  'cancelled',
  'seatChanged',
  'divided',
]);
export type ClosedBecause = z.output<typeof ClosedBecause>;

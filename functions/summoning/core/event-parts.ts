import * as z from 'zod/mini';
import { ActorKind } from '#shared/contracts/meeting-log.ts';
import { DetailId, PersonId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';

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

/** What settled something, for whoever comes second (R21). `type` is the name of the event. */
export const Settled = z.readonly(z.object({ type: z.string(), actor: Actor, at: Instant }));
export type Settled = z.output<typeof Settled>;

/** What the event settled; the system did, where nobody else is named. */
export function settledBy({ type, at }: Pick<Settled, 'type' | 'at'>, actor: Actor = { kind: 'system' }): Settled {
  return { type, actor, at };
}

/** Commands that may come second. */
export const CrossedCommand = z.enum([
  'WithdrawAbsence',
  'DecideWithdrawal',
  'ApproveAbsence',
  'RejectAbsence',
  'CallInAdvance',
  'DecideDisqualification',
  'AnswerOffer',
  'RecordAnswer',
  'SkipCandidate',
  'AskOutOfOrder',
  'SeatDirectly',
  'StopChain',
  'ResumeChain',
  'ReopenVacancy',
  'AcceptEmpty',
  'AskOtherList',
  'ChangeDeadline',
  'Resend',
]);
export type CrossedCommand = z.output<typeof CrossedCommand>;

/** Refusals that say who was first. */
export const CrossingRefusal = z.enum([
  'absence-already-settled',
  'not-awaiting-approval',
  'offer-already-answered',
  'offer-withdrawn',
  'offer-not-open',
  'vacancy-filled',
  'vacancy-closed',
  'chain-already-stopped',
]);
export type CrossingRefusal = z.output<typeof CrossingRefusal>;

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
  /** The meeting became so short that nothing of the interval is left, or its items were taken off the agenda. */
  'outsideMeeting',
  /** The seat was divided, and is filled as a whole again. */
  'whole',
]);
export type ClosedBecause = z.output<typeof ClosedBecause>;

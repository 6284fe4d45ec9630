import * as z from 'zod/mini';
import { AbsenceKind } from '#shared/contracts/absence.ts';
import { Doubt, OtherSeat, Person, Sender } from '#shared/contracts/facts.ts';
import { AbsenceStatus, OfferChannel, SkipReason } from '#shared/contracts/meeting-view.ts';
import { RosterBody, RosterMeeting } from '#shared/contracts/roster.ts';
import { Scope } from '#shared/contracts/scope.ts';
import { Settings } from '#shared/contracts/settings.ts';
import { AbsenceId, DetailId, ItemNo, ListId, OfferId, PersonId, SeatId, VacancyId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import {
  Actor,
  AnsweredBy,
  ClosedBecause,
  CrossedCommand,
  CrossingRefusal,
  DetailRef,
  Settled,
} from './event-parts.ts';
import { messageEvents } from './events-of-messages.ts';
import { StatedTerms } from './messages.ts';

export { Actor, AnsweredBy, ClosedBecause, DetailRef };

const at = Instant;
const by = Actor;
const items = z.readonly(z.array(ItemNo));

const NarrowerReport = z.readonly(
  z.object({ kind: AbsenceKind, scopes: z.readonly(z.array(Scope)), detail: z.optional(DetailRef) }),
);

const factEvents = [
  z.object({
    type: z.literal('FactsChanged'),
    at,
    by,
    factsVersion: z.int(),
    meeting: z.optional(RosterMeeting),
    body: z.optional(RosterBody),
    /** Those who are new or changed. */
    persons: z.optional(z.readonly(z.array(Person))),
    settings: z.optional(Settings),
    sender: z.optional(Sender),
    doubts: z.optional(z.readonly(z.array(Doubt))),
    otherSeats: z.optional(z.readonly(z.array(OtherSeat))),
  }),
  z.object({ type: z.literal('MeetingMoved'), at, by, oldStart: Instant, oldEnd: Instant }),
  z.object({ type: z.literal('MeetingCancelled'), at, by, why: z.optional(DetailRef) }),
] as const;

const absenceEvents = [
  z.object({
    type: z.literal('AbsenceReported'),
    at,
    by,
    absenceId: AbsenceId,
    seatId: SeatId,
    personId: PersonId,
    kind: AbsenceKind,
    scopes: z.readonly(z.array(Scope)),
    status: AbsenceStatus,
    /** Free text of the report: the reason, or the grounds of a disqualification. */
    detail: z.optional(DetailRef),
    /** Until then it can be undone without anybody having been asked (R6). */
    undoUntil: z.optional(Instant),
    /** What is covered part by part: an earlier report had begun some of it (R12b); missing: the scopes themselves. */
    toCover: z.optional(z.readonly(z.array(Scope))),
    /** Who covers, or was asked to cover, the narrower part: asked first for the rest. */
    preferred: z.optional(PersonId),
  }),
  z.object({ type: z.literal('AbsenceReplaced'), at, absenceId: AbsenceId, by: AbsenceId }),
  z.object({ type: z.literal('AbsenceWithdrawn'), at, by, absenceId: AbsenceId }),
  z.object({
    type: z.literal('WithdrawalAsked'),
    at,
    by,
    absenceId: AbsenceId,
    /** The narrower report that the member would have stand instead; missing: they come after all (R12b). */
    narrowTo: z.optional(NarrowerReport),
  }),
  z.object({
    type: z.literal('WithdrawalDecided'),
    at,
    by,
    absenceId: AbsenceId,
    outcome: z.enum(['member', 'substitute']),
  }),
  z.object({ type: z.literal('AbsenceApproved'), at, by, absenceId: AbsenceId }),
  z.object({ type: z.literal('AbsenceRejected'), at, by, absenceId: AbsenceId, why: DetailRef }),
  z.object({ type: z.literal('CalledInAdvance'), at, by, absenceId: AbsenceId }),
  z.object({
    type: z.literal('DisqualificationDecided'),
    at,
    by,
    absenceId: AbsenceId,
    outcome: z.enum(['disqualified', 'notDisqualified']),
    items,
  }),
  z.object({ type: z.literal('ComingConfirmed'), at, by, seatId: SeatId, personId: PersonId }),
] as const;

const vacancyEvents = [
  z.object({
    type: z.literal('VacancyOpened'),
    at,
    vacancyId: VacancyId,
    absenceId: AbsenceId,
    seatId: SeatId,
    scope: Scope,
    /** Nobody is asked before (R6). */
    askFrom: Instant,
    /** Asked before everybody else: who was here for the narrower absence, or before the meeting moved. */
    preferred: z.optional(PersonId),
    /** The vacancy it is a part of, where a substitute may not take every item (R2, R17). */
    dividedFrom: z.optional(VacancyId),
  }),
  z.object({ type: z.literal('VacancyClosed'), at, vacancyId: VacancyId, because: ClosedBecause }),
  /** A later report took over what an earlier one had begun (R12b). */
  z.object({ type: z.literal('VacancyKept'), at, vacancyId: VacancyId, absenceId: AbsenceId }),
  z.object({ type: z.literal('VacancyExhausted'), at, vacancyId: VacancyId }),
  z.object({
    type: z.literal('CandidateSkipped'),
    at,
    vacancyId: VacancyId,
    personId: PersonId,
    rank: z.int(),
    reason: SkipReason,
    /** The person whose seat, or the items, that stand in the way. */
    forPersonId: z.optional(PersonId),
    items: z.optional(items),
    by: z.optional(Actor),
    why: z.optional(DetailRef),
  }),
  z.object({
    type: z.literal('SeatFilled'),
    at,
    vacancyId: VacancyId,
    offerId: OfferId,
    personId: PersonId,
    how: z.enum(['answer', 'standby', 'direct']),
  }),
  z.object({
    type: z.literal('SeatVacated'),
    at,
    by,
    vacancyId: VacancyId,
    offerId: OfferId,
    personId: PersonId,
    /** `cannot`: the substitute fell away. `replaced`: a person took the substitute off (R21). */
    because: z.enum(['cannot', 'replaced', 'moved', 'narrowed']),
    why: z.optional(DetailRef),
  }),
  z.object({ type: z.literal('ChainStopped'), at, by, vacancyId: VacancyId, why: DetailRef }),
  z.object({ type: z.literal('ChainResumed'), at, by, vacancyId: VacancyId }),
  z.object({ type: z.literal('VacancyReopened'), at, by, vacancyId: VacancyId, why: DetailRef }),
  z.object({ type: z.literal('EmptyAccepted'), at, by, vacancyId: VacancyId, why: DetailRef }),
  z.object({ type: z.literal('OtherListAsked'), at, by, vacancyId: VacancyId, listId: ListId, why: DetailRef }),
] as const;

const offerEvents = [
  z.object({
    type: z.literal('SubstituteAsked'),
    at,
    offerId: OfferId,
    vacancyId: VacancyId,
    personId: PersonId,
    rank: z.int(),
    listId: z.optional(ListId),
    channel: OfferChannel,
    mode: z.enum(['strict', 'staggered', 'outOfOrder', 'direct']),
    /** 1–9, when the number is shared and an answer by text must say which offer it is for (R9). */
    code: z.optional(z.int()),
    /** Only for a call, which no provider accepts: the terms that a message would state. */
    terms: z.optional(StatedTerms),
    by: z.optional(Actor),
    why: z.optional(DetailRef),
  }),
  z.object({
    type: z.literal('OfferAnswered'),
    at,
    by,
    offerId: OfferId,
    answer: z.enum(['yes', 'no']),
    via: AnsweredBy,
    /** When the provider received it, or the link was pressed. */
    receivedAt: Instant,
    /** After the deadline by our clock; `inTimeDeliveredLate` when the provider had it in time (R4). */
    late: z.optional(z.enum(['late', 'inTimeDeliveredLate'])),
    textId: z.optional(DetailRef),
    /** Items in which the substitute is disqualified (R17). */
    outOfItems: z.optional(items),
    comment: z.optional(DetailRef),
  }),
  z.object({
    type: z.literal('AnswerNotCounted'),
    at,
    by,
    offerId: OfferId,
    answer: z.enum(['yes', 'no']),
    via: AnsweredBy,
    receivedAt: Instant,
    because: z.enum(['olderThanTheOneCounted', 'offerWithdrawn', 'scopeBegan', 'changesNothing']),
    textId: z.optional(DetailRef),
  }),
  z.object({
    type: z.literal('AnswerUnclear'),
    at,
    by,
    offerId: OfferId,
    receivedAt: Instant,
    textId: z.optional(DetailRef),
  }),
  z.object({ type: z.literal('StandbyPlaced'), at, offerId: OfferId, until: z.optional(Instant) }),
  z.object({ type: z.literal('StandbyEnded'), at, offerId: OfferId, by }),
  z.object({ type: z.literal('OfferRanOut'), at, offerId: OfferId }),
  z.object({
    type: z.literal('OfferWithdrawn'),
    at,
    offerId: OfferId,
    because: z.enum(['notNeeded', 'taken', 'skippedByStaff', 'moved', 'cancelled', 'divided', 'leftLists']),
    by: z.optional(Actor),
  }),
  z.object({ type: z.literal('OfferUnreachable'), at, offerId: OfferId, code: z.string() }),
  z.object({ type: z.literal('OfferRerouted'), at, offerId: OfferId, channel: OfferChannel, code: z.string() }),
  z.object({ type: z.literal('DeadlineChanged'), at, by, offerId: OfferId, terms: StatedTerms }),
  z.object({ type: z.literal('OfferResent'), at, by, offerId: OfferId }),
] as const;

const staffEvents = [
  z.object({ type: z.literal('PresidingMissing'), at }),
  z.object({ type: z.literal('PresidingRestored'), at }),
  z.object({ type: z.literal('FormLinkReplaced'), at, by, seatId: SeatId }),
  z.object({ type: z.literal('DetailRead'), at, by, detailId: DetailId, absenceId: z.optional(AbsenceId) }),
  /** Two actions crossed, and this one came second: nothing came of it (R21). */
  z.object({
    type: z.literal('CommandRefused'),
    at,
    by,
    command: CrossedCommand,
    because: CrossingRefusal,
    winner: Settled,
    vacancyId: z.optional(VacancyId),
    offerId: z.optional(OfferId),
    absenceId: z.optional(AbsenceId),
    personId: z.optional(PersonId),
    answer: z.optional(z.enum(['yes', 'no'])),
    why: z.optional(DetailRef),
  }),
  z.object({ type: z.literal('NoteAdded'), at, by, note: DetailRef }),
  z.object({
    type: z.literal('AttendanceRecorded'),
    at,
    by,
    seatId: SeatId,
    personId: PersonId,
    from: z.optional(Instant),
    to: z.optional(Instant),
    outOfItems: z.optional(items),
  }),
] as const;

/** Everything that can happen to one meeting. A stored name is never changed; a new one is added. */
export const SummoningEvent = z.discriminatedUnion('type', [
  ...factEvents,
  ...absenceEvents,
  ...vacancyEvents,
  ...offerEvents,
  ...messageEvents,
  ...staffEvents,
]);
export type SummoningEvent = Readonly<z.output<typeof SummoningEvent>>;
export type EventOf<Type extends SummoningEvent['type']> = Extract<SummoningEvent, { type: Type }>;

/** Whether the event is one of these kinds. */
export function isAmong<const Type extends SummoningEvent['type']>(
  types: readonly Type[],
  event: SummoningEvent,
): event is EventOf<Type> {
  return types.some((type) => type === event.type);
}

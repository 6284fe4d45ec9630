import type { AbsenceKind } from '#shared/contracts/absence.ts';
import type { MeetingFacts, Person } from '#shared/contracts/facts.ts';
import type { AbsenceStatus, OfferChannel, OfferStatus, SkipReason } from '#shared/contracts/meeting-view.ts';
import type { RosterSeat } from '#shared/contracts/roster.ts';
import type { Scope } from '#shared/contracts/scope.ts';
import { present } from '#shared/kernel/assert.ts';
import type {
  AbsenceId,
  DetailId,
  ItemNo,
  ListId,
  MessageId,
  OfferId,
  PersonId,
  SeatId,
  VacancyId,
} from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Settled } from './event-parts.ts';
import type { Actor, AnsweredBy, ClosedBecause, EventOf } from './events.ts';
import { type MessageChannel, questionIn, type Recipient, type StatedTerms, type Topic } from './messages.ts';

export type NarrowerReport = NonNullable<EventOf<'WithdrawalAsked'>['narrowTo']>;

export interface Absence {
  readonly id: AbsenceId;
  readonly seatId: SeatId;
  readonly personId: PersonId;
  readonly kind: AbsenceKind;
  readonly scopes: readonly Scope[];
  readonly status: AbsenceStatus;
  readonly reportedAt: Instant;
  readonly reportedBy: Actor;
  readonly undoUntil?: Instant;
  readonly detailId?: DetailId;
  /** The scopes, or the parts of them that are covered one by one (R12b). */
  readonly toCover: readonly Scope[];
  readonly preferred?: PersonId;
  readonly withdrawalAskedAt?: Instant;
  /** What the member would keep of the absence; missing: nothing. */
  readonly narrowTo?: NarrowerReport;
  /** An assessment for which a substitute is called before the body decides (R17). */
  readonly calledInAdvance: boolean;
  /** The items the body found the member disqualified in. */
  readonly decidedItems?: readonly ItemNo[];
  readonly settled?: Settled;
}

/** Where a vacancy stands as far as it is remembered; waiting, asking and exhausted follow from the offers and the time. */
export type VacancyPhase =
  | { readonly name: 'open' }
  | { readonly name: 'filled'; readonly offerId: OfferId; readonly personId: PersonId; readonly at: Instant }
  | { readonly name: 'exhausted'; readonly at: Instant }
  | { readonly name: 'acceptedEmpty'; readonly by: Actor }
  | { readonly name: 'closed'; readonly because: ClosedBecause };

export interface Skip {
  readonly personId: PersonId;
  readonly rank: number;
  readonly reason: SkipReason;
  readonly at: Instant;
  readonly forPersonId?: PersonId;
  readonly items?: readonly ItemNo[];
  /** Who passed them over; nobody, where it follows from the rules. */
  readonly by?: Actor;
}

export interface Vacancy {
  readonly id: VacancyId;
  readonly absenceId: AbsenceId;
  readonly seatId: SeatId;
  readonly scope: Scope;
  readonly openedAt: Instant;
  readonly askFrom: Instant;
  readonly preferred?: PersonId;
  readonly phase: VacancyPhase;
  /** By whom and when the chain was stopped; an open offer runs on. */
  readonly stopped?: { readonly by: Actor; readonly at: Instant };
  readonly extraLists: readonly ListId[];
  readonly skips: readonly Skip[];
  /** Offers made before this are forgotten when the vacancy is reopened, but for a NO. */
  readonly reopenedAt?: Instant;
  /** What it was divided from: items that its substitute may not take (R17). */
  readonly partOf?: VacancyId;
  readonly settled?: Settled;
}

export interface Offer {
  readonly id: OfferId;
  readonly vacancyId: VacancyId;
  readonly personId: PersonId;
  readonly rank: number;
  readonly listId?: ListId;
  readonly channel: OfferChannel;
  readonly mode: EventOf<'SubstituteAsked'>['mode'];
  readonly status: OfferStatus;
  readonly askedAt: Instant;
  /** Who had them asked out of order, or seated them; nobody, where it follows from the rules. */
  readonly askedBy?: Actor;
  readonly code?: number;
  /** Known when the provider has accepted the message, or when a person is to ring. */
  readonly terms?: StatedTerms;
  readonly acceptedAt?: Instant;
  readonly answer?: {
    readonly answer: 'yes' | 'no';
    readonly via: AnsweredBy;
    readonly at: Instant;
    readonly receivedAt: Instant;
    readonly by: Actor;
    readonly late: boolean;
  };
  readonly outOfItems: readonly ItemNo[];
  /** Thanked and told to stand by; with `until` while somebody ahead may still answer (R3). */
  readonly standbyTold?: { readonly until?: Instant };
  /** Put before the meeting was moved: whatever came of it was about another time (R18). */
  readonly isAboutOldTime?: true;
  /** Sat, and does so no longer as things are now: they are asked anew or seated again, and hear of it that way. */
  readonly isLetGo?: true;
  readonly unclearAnswers: number;
  readonly failure?: string;
  readonly settled?: Settled;
}

export interface Claim {
  /** When it was made: the message leaves a moment later. */
  readonly at: Instant;
  readonly attempt: number;
  readonly claimedBy: string;
  readonly until: Instant;
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  readonly segments?: number;
  readonly terms?: StatedTerms;
}

export type MessagePhase =
  | { readonly name: 'wanted' }
  | { readonly name: 'claimed'; readonly claim: Claim; readonly repeat: boolean }
  /** The request left and no answer came: repeated at once, with the same words (R13c). */
  | { readonly name: 'uncertain'; readonly claim: Claim }
  | { readonly name: 'delayed'; readonly claim: Claim; readonly retryAt: Instant; readonly code: string }
  | {
      readonly name: 'accepted';
      readonly claim: Claim;
      readonly at: Instant;
      readonly provider: string;
      readonly providerId: string;
    }
  | { readonly name: 'refused'; readonly claim: Claim; readonly at: Instant; readonly code: string }
  | { readonly name: 'dropped'; readonly at: Instant; readonly because: EventOf<'MessageDropped'>['because'] };

export interface Message {
  readonly id: MessageId;
  readonly recipient: Recipient;
  readonly channel: MessageChannel;
  readonly topic: Topic;
  readonly quietBinds: boolean;
  readonly notAfter: Instant;
  readonly wantedAt: Instant;
  readonly phase: MessagePhase;
  /** When it was first handed to a provider: part of the provider's idempotency. */
  readonly firstClaimedAt?: Instant;
  readonly delays: number;
  readonly firstDelayedAt?: Instant;
  /** When it first may have left us for its reader: accepted, or under way and nobody knows. */
  readonly leftAt?: Instant;
  /** The last claim of which nobody knows what came: it may have reached its reader, and is repeated to the letter. */
  readonly mayHaveLeft?: Claim;
  readonly undelivered?: string;
}

export interface AttendanceRecord {
  readonly seatId: SeatId;
  readonly personId: PersonId;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly outOfItems?: readonly ItemNo[];
}

/** One meeting, as its stream tells it. */
export interface Meeting {
  /** Missing until the meeting's facts were taken over the first time. */
  readonly facts: MeetingFacts | undefined;
  readonly persons: ReadonlyMap<PersonId, Person>;
  readonly absences: ReadonlyMap<AbsenceId, Absence>;
  /** In order of report: the order in which they are filled (R15). */
  readonly vacancies: ReadonlyMap<VacancyId, Vacancy>;
  readonly offers: ReadonlyMap<OfferId, Offer>;
  readonly messages: ReadonlyMap<MessageId, Message>;
  readonly coming: ReadonlyMap<SeatId, PersonId>;
  readonly linkGenerations: ReadonlyMap<SeatId, number>;
  /** Addresses that a provider called unusable, with its word for why; a corrected address is tried anew. */
  readonly unusable: ReadonlyMap<string, string>;
  readonly failing: ReadonlyMap<MessageChannel, { readonly since: Instant; readonly code: string }>;
  readonly presidingMissing: boolean;
  readonly attendance: readonly AttendanceRecord[];
  /** Called off by staff, whatever the source says of it until it says the same (R23). */
  readonly isCancelledByHand?: true;
  /** Where the meeting was moved from, the last time it was. */
  readonly moved?: { readonly oldStart: Instant; readonly oldEnd: Instant };
}

export const initialState: Meeting = {
  facts: undefined,
  persons: new Map(),
  absences: new Map(),
  vacancies: new Map(),
  offers: new Map(),
  messages: new Map(),
  coming: new Map(),
  linkGenerations: new Map(),
  unusable: new Map(),
  failing: new Map(),
  presidingMissing: false,
  attendance: [],
};

/** @throws DefectError when the meeting's facts were never taken over: nothing can be decided without them. */
export function factsOf(meeting: Meeting): MeetingFacts {
  return present(meeting.facts, 'facts of the meeting');
}

export function seatOf(meeting: Meeting, seatId: SeatId): RosterSeat | undefined {
  return meeting.facts?.body.seats.find(({ id }) => id === seatId);
}

export function personOf(meeting: Meeting, personId: PersonId): Person {
  return present(meeting.persons.get(personId), 'person of the meeting');
}

export function listNameOf({ facts }: Meeting, listId: ListId | undefined): string | undefined {
  return facts?.body.lists.find(({ id }) => id === listId)?.name;
}

/** The numbers of the items, in the order of the agenda. */
export function agendaOf(meeting: Meeting): readonly ItemNo[] {
  return factsOf(meeting).meeting.items.map(({ no }) => no);
}

export function vacancyOf({ vacancies }: Meeting, id: VacancyId): Vacancy {
  return present(vacancies.get(id), 'vacancy of the meeting');
}

export function offersFor(meeting: Meeting, vacancyId: VacancyId): readonly Offer[] {
  return [...meeting.offers.values()].filter((offer) => offer.vacancyId === vacancyId);
}

/** Who answered the offer, and when we heard of it. */
export function answeredBy({ answer }: Offer): Settled | undefined {
  return answer && { type: 'OfferAnswered', actor: answer.by, at: answer.at };
}

/** The messages that put this offer's question, the first first. */
export function questionsAbout({ messages }: Meeting, offerId: OfferId): readonly Message[] {
  return [...messages.values()].filter(({ topic }) => questionIn(topic).includes(offerId));
}

/** Asked and not answered, or about to be. */
export function isOpen(offer: Offer): boolean {
  return offer.status === 'sending' || offer.status === 'asked';
}

/** Sits in the seat that they were asked for. */
export function isSeated({ vacancies }: Meeting, { id, vacancyId }: Offer): boolean {
  const phase = vacancies.get(vacancyId)?.phase;
  return phase?.name === 'filled' && phase.offerId === id;
}

/** Still to be filled: nobody sits in it, and somebody should. */
export function isUnfilled(vacancy: Vacancy): boolean {
  return vacancy.phase.name === 'open' || vacancy.phase.name === 'exhausted';
}

/** What a narrower report has taken over is not a seat that somebody else has got. */
export function isTakenOver({ phase }: Vacancy): boolean {
  return phase.name === 'closed' && (phase.because === 'replaced' || phase.because === 'divided');
}

/** Whether the report still stands: not taken back, refused or decided otherwise. */
export function counts(absence: Absence): boolean {
  return (
    absence.status === 'reported' || absence.status === 'awaitingApproval' || absence.status === 'decidedDisqualified'
  );
}

/** R17: what the body has decided is not the member's to take back. */
export function isMembersToTakeBack(absence: Absence): boolean {
  return counts(absence) && absence.status !== 'decidedDisqualified';
}

/** Whether the absence keeps a seat empty: a report by somebody who has left the seat concerns nobody any more. */
export function stands(meeting: Meeting, absence: Absence): boolean {
  return counts(absence) && seatOf(meeting, absence.seatId)?.personId === absence.personId;
}

/** What is reported for the seat by whoever holds it, and keeps it empty. */
export function standingAbsences(meeting: Meeting, seatId: SeatId): readonly Absence[] {
  return [...meeting.absences.values()].filter((absence) => absence.seatId === seatId && stands(meeting, absence));
}

import type { OtherSeat } from '#shared/contracts/facts.ts';
import type { SkipReason } from '#shared/contracts/meeting-view.ts';
import type { CallingSource, RosterSeat } from '#shared/contracts/roster.ts';
import type { ItemNo, ListId, PersonId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { localDateOf } from '#shared/rules/local-time.ts';
import { overlaps, scopeEnd, scopeStart } from '#shared/rules/scopes.ts';
import { itemsOf } from './away.ts';
import { channelFor } from './channels.ts';
import { factsOf, isOpen, type Meeting, type Offer, seatOf, type Vacancy, vacancyOf } from './state.ts';

export interface Candidate {
  readonly personId: PersonId;
  readonly rank: number;
  readonly listId?: ListId;
}

/** A personal substitute stands ahead of the list and has no number on it. */
const PERSONAL_RANK = 0;

/** R1: everybody who may be asked, in the order in which they must be asked; each person once. */
export function candidatesFor(meeting: Meeting, vacancy: Vacancy): readonly Candidate[] {
  const seat = seatOf(meeting, vacancy.seatId);
  if (seat === undefined) return [];
  const order = sourcesOf(meeting, vacancy).flatMap((source) => candidatesFrom(meeting, seat, source));
  const once = order.filter(({ personId }, index) => order.findIndex((other) => other.personId === personId) === index);
  const { preferred } = vacancy;
  if (preferred === undefined) return once;
  const first =
    once.find(({ personId }) => personId === preferred) ??
    placeOnLists(meeting, preferred) ??
    chosenByHand(meeting, vacancy, preferred);
  return [...(first === undefined ? [] : [first]), ...once.filter(({ personId }) => personId !== preferred)];
}

/** A person's place on whatever list of the body they stand on. */
export function placeOnLists(meeting: Meeting, personId: PersonId): Candidate | undefined {
  for (const { id: listId, substitutes } of factsOf(meeting).body.lists) {
    const entry = substitutes.find((substitute) => substitute.personId === personId);
    if (entry !== undefined) return { personId, rank: entry.rank, listId };
  }
  return undefined;
}

/** R21: whom a person asked or seated for this seat stays theirs to ask, on whatever list or none. */
export function chosenByHand(meeting: Meeting, { seatId }: Vacancy, personId: PersonId): Candidate | undefined {
  const chosen = [...meeting.offers.values()].find(
    (offer) =>
      offer.personId === personId &&
      (offer.mode === 'outOfOrder' || offer.mode === 'direct') &&
      vacancyOf(meeting, offer.vacancyId).seatId === seatId,
  );
  return chosen && { personId, rank: chosen.rank };
}

/** Elected to stand in for somebody of the body: on one of its lists, or as a member's personal substitute. */
export function isElectedSubstitute(meeting: Meeting, personId: PersonId): boolean {
  const isPersonal = factsOf(meeting).body.seats.some((seat) => seat.personalSubstituteId === personId);
  return isPersonal || placeOnLists(meeting, personId) !== undefined;
}

/** Two vacancies have the same calling order when a YES to one may fill the other (R11). */
export function hasSameCallingOrder(meeting: Meeting, a: Vacancy, b: Vacancy): boolean {
  return callingOrderOf(meeting, a) === callingOrderOf(meeting, b);
}

/** Where in the order a person stands; those no longer on any list come last. */
export function placeInOrder(meeting: Meeting, vacancy: Vacancy, personId: PersonId): number {
  const place = candidatesFor(meeting, vacancy).findIndex((candidate) => candidate.personId === personId);
  return place === -1 ? Number.MAX_SAFE_INTEGER : place;
}

export interface Obstacle {
  readonly reason: SkipReason;
  readonly forPersonId?: PersonId;
  readonly items?: readonly ItemNo[];
}

/** R2: why a candidate cannot be asked for this vacancy just now, if there is a reason. */
export function obstacleFor(
  meeting: Meeting,
  vacancy: Vacancy,
  personId: PersonId,
  now: Instant,
): Obstacle | undefined {
  return (
    skippedByStaff(vacancy, personId) ??
    outOfOffice(meeting, personId) ??
    sitsInMeeting(meeting, vacancy, personId) ??
    earlierOffer(meeting, vacancy, personId) ??
    unavailable(meeting, personId) ??
    disqualified(meeting, vacancy, personId) ??
    (channelFor(meeting, vacancy, personId, now) === undefined ? { reason: 'noChannel' } : undefined)
  );
}

/** R2: what keeps somebody from every seat of the meeting, as the roster says now. */
export function awayThatDay(meeting: Meeting, personId: PersonId): Obstacle | undefined {
  return outOfOffice(meeting, personId) ?? unavailable(meeting, personId);
}

function sourcesOf(meeting: Meeting, vacancy: Vacancy): readonly CallingSource[] {
  return [...factsOf(meeting).body.callingOrder, ...vacancy.extraLists.map((list) => ({ list }))];
}

/** The lists from which the vacancy is filled, in the order in which they are called. */
export function listsCalled(meeting: Meeting, vacancy: Vacancy): readonly ListId[] {
  const own = seatOf(meeting, vacancy.seatId)?.listId;
  return sourcesOf(meeting, vacancy).flatMap((source) => {
    if ('list' in source) return source.list;
    return 'own' in source && own !== undefined ? own : [];
  });
}

/** Meetings of other bodies that the person sits in at the same time: a warning, for the choice is theirs (R2). */
export function otherSeatsOf(meeting: Meeting, vacancy: Vacancy, personId: PersonId): readonly OtherSeat[] {
  const { meeting: facts, otherSeats = [] } = factsOf(meeting);
  const [from, to] = [scopeStart(vacancy.scope, facts), scopeEnd(vacancy.scope, facts)];
  return otherSeats.filter((other) => other.personId === personId && other.start < to && from < other.end);
}

/** The same text for the same lists, and the same personal substitute, in the same order. */
function callingOrderOf(meeting: Meeting, vacancy: Vacancy): string {
  const { listId = '', personalSubstituteId } = seatOf(meeting, vacancy.seatId) ?? {};
  const isAllowed = factsOf(meeting).settings.personalSubstitutes && personalSubstituteId !== undefined;
  const names = sourcesOf(meeting, vacancy).flatMap((source) => {
    if ('own' in source) return listId;
    if ('list' in source) return source.list;
    return isAllowed ? `personal:${personalSubstituteId}` : [];
  });
  return names.join(' ');
}

function candidatesFrom(meeting: Meeting, seat: RosterSeat, source: CallingSource): readonly Candidate[] {
  const { body, settings } = factsOf(meeting);
  if ('personal' in source) {
    const personId = settings.personalSubstitutes ? seat.personalSubstituteId : undefined;
    return personId === undefined ? [] : [{ personId, rank: PERSONAL_RANK }];
  }
  const listId = 'own' in source ? seat.listId : source.list;
  const list = body.lists.find(({ id }) => id === listId);
  return (list?.substitutes ?? [])
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ personId, rank }) => ({ personId, rank, listId }));
}

function skippedByStaff(vacancy: Vacancy, personId: PersonId): Obstacle | undefined {
  return isSkippedByStaff(vacancy, personId) ? { reason: 'skippedByStaff' } : undefined;
}

/** Passed over by a person, until a person opens the vacancy anew. */
export function isSkippedByStaff({ skips, reopenedAt }: Vacancy, personId: PersonId): boolean {
  return skips.some(
    ({ personId: skipped, reason, at }) =>
      skipped === personId && reason === 'skippedByStaff' && (reopenedAt === undefined || at > reopenedAt),
  );
}

function outOfOffice(meeting: Meeting, personId: PersonId): Obstacle | undefined {
  const { body, meeting: facts, settings } = factsOf(meeting);
  const day = localDateOf(facts.start, settings.timeZone);
  const isInOffice = meeting.persons.has(personId) && body.termFrom <= day && day <= body.termTo;
  return isInOffice ? undefined : { reason: 'notInOffice' };
}

function sitsInMeeting(meeting: Meeting, vacancy: Vacancy, personId: PersonId): Obstacle | undefined {
  if (holdsSeat(meeting, personId)) return { reason: 'sitsInMeeting' };
  const taken = takenBy(meeting, vacancy, personId);
  if (taken === undefined) return undefined;
  const forPersonId = seatOf(meeting, taken.seatId)?.personId;
  return {
    reason: 'sitsInMeeting',
    ...(forPersonId && { forPersonId }),
    ...(taken.scope.kind === 'items' && { items: taken.scope.items }),
  };
}

export function holdsSeat(meeting: Meeting, personId: PersonId): boolean {
  return factsOf(meeting).body.seats.some((seat) => seat.personId === personId);
}

/** The vacancy this person sits in already, so that they cannot sit in this one as well. */
export function takenBy(meeting: Meeting, vacancy: Vacancy, personId: PersonId): Vacancy | undefined {
  return [...meeting.vacancies.values()].find(
    ({ phase, scope }) => phase.name === 'filled' && phase.personId === personId && overlaps(scope, vacancy.scope),
  );
}

/** An open offer, a NO or silence about an overlapping vacancy of this meeting. */
function earlierOffer(meeting: Meeting, vacancy: Vacancy, personId: PersonId): Obstacle | undefined {
  for (const offer of meeting.offers.values()) {
    if (offer.personId !== personId || offer.isAboutOldTime) continue;
    const other = meeting.vacancies.get(offer.vacancyId);
    if (other === undefined || !overlaps(other.scope, vacancy.scope)) continue;
    const reason = reasonOf(offer, vacancy);
    const forPersonId = seatOf(meeting, other.seatId)?.personId;
    if (reason !== undefined) return { reason, ...(forPersonId && { forPersonId }) };
  }
  return undefined;
}

function reasonOf(offer: Offer, vacancy: Vacancy): SkipReason | undefined {
  if (isOpen(offer)) return 'openOffer';
  if (offer.status === 'no') return 'declined';
  // Whoever was silent or could not be reached may be asked again when a person reopens the vacancy; a NO stays.
  const isForgotten = vacancy.reopenedAt !== undefined && offer.askedAt < vacancy.reopenedAt;
  if (offer.status === 'noAnswer') return isForgotten ? undefined : 'noAnswer';
  if (offer.status === 'unreachable' && offer.vacancyId === vacancy.id) return isForgotten ? undefined : 'noChannel';
  return undefined;
}

function unavailable(meeting: Meeting, personId: PersonId): Obstacle | undefined {
  const { meeting: facts, settings } = factsOf(meeting);
  const first = localDateOf(facts.start, settings.timeZone);
  const last = localDateOf(facts.end, settings.timeZone);
  const periods = meeting.persons.get(personId)?.unavailable ?? [];
  return periods.some(({ from, to }) => from <= last && first <= to) ? { reason: 'unavailable' } : undefined;
}

function disqualified(meeting: Meeting, vacancy: Vacancy, personId: PersonId): Obstacle | undefined {
  return isOutOfAll(meeting, vacancy, personId) ? { reason: 'disqualified', items: itemsOf(vacancy.scope) } : undefined;
}

/** Whether the seat is empty for items alone, and the person may take none of them. */
export function isOutOfAll(meeting: Meeting, { scope }: Vacancy, personId: PersonId): boolean {
  if (scope.kind !== 'items') return false;
  const out = itemsOutOf(meeting, personId);
  return scope.items.every((item) => out.has(item));
}

/** Items in which the person said to be disqualified, whatever the question was that they answered (R17). */
export function itemsOutOf({ offers }: Meeting, personId: PersonId): ReadonlySet<ItemNo> {
  const own = [...offers.values()].filter((offer) => offer.personId === personId);
  return new Set(own.flatMap(({ outOfItems }) => outOfItems));
}

import { startOf } from '#functions/summoning/core/notices.ts';
import {
  factsOf,
  isOpen,
  isUnfilled,
  listNameOf,
  type Meeting,
  type Offer,
  seatOf,
  type Vacancy,
  vacancyOf,
} from '#functions/summoning/core/state.ts';
import type { LinkItem, OfferOnPage, OfferPage } from '#shared/contracts/personal.ts';
import type { OfferId, PersonId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { overlaps } from '#shared/rules/scopes.ts';
import { linkItem, linkParts } from './link-parts.ts';

/** Whose page it is, and which question its link came with. */
export interface OfferLink {
  readonly personId: PersonId;
  readonly offerId?: OfferId | undefined;
}

/** The substitute's page. */
export function offerPage(meeting: Meeting, link: OfferLink, now: Instant): OfferPage {
  const wasAskedBefore = [...meeting.offers.values()].some(
    ({ personId, isAboutOldTime }) => personId === link.personId && isAboutOldTime === true,
  );
  return {
    ...linkParts(meeting, link.personId, wasAskedBefore),
    offers: withoutPutAnew(meeting, offersOnPage(meeting, link)).map((offer) => onPage(meeting, offer, now)),
  };
}

/**
 * An old link whose question was put anew, as after the meeting moved, shows the new one alone: beside it the old one
 * would say that nobody is needed.
 */
function withoutPutAnew(meeting: Meeting, [first, ...others]: readonly Offer[]): readonly Offer[] {
  if (first === undefined) return [];
  const { scope } = vacancyOf(meeting, first.vacancyId);
  const isOver = first.status === 'withdrawn' || first.isAboutOldTime === true;
  const isPutAnew = others.some(
    (other) => isCurrent(other) && overlaps(scope, vacancyOf(meeting, other.vacancyId).scope),
  );
  return isOver && isPutAnew ? others : [first, ...others];
}

/** It asks something of the person still, or they sit or stand by. */
function isCurrent(offer: Offer): boolean {
  return isOpen(offer) || offer.status === 'yes' || offer.status === 'standby';
}

/** The linked question first, then what came with it in one message, and whatever else this person still has to know of. */
function offersOnPage(meeting: Meeting, { personId, offerId }: OfferLink): readonly Offer[] {
  const own = [...meeting.offers.values()].filter((offer) => offer.personId === personId);
  const linked = own.filter(({ id }) => id === offerId);
  const together = askedTogether(meeting, offerId);
  const others = own.filter((offer) => offer.id !== offerId && (together.has(offer.id) || isCurrent(offer)));
  // A link to something that is gone still shows where the person stands.
  return linked.length + others.length > 0 ? [...linked, ...others] : own.slice(-1);
}

/** What an answer is for that names no question: all that were open and asked in the same message (R15). */
export function offersMeant(meeting: Meeting, link: OfferLink): readonly Offer[] {
  const [first, ...others] = offersOnPage(meeting, link);
  if (first === undefined) return [];
  const together = askedTogether(meeting, first.id);
  return [first, ...(isOpen(first) ? others.filter((offer) => together.has(offer.id) && isOpen(offer)) : [])];
}

function askedTogether(meeting: Meeting, offerId: OfferId | undefined): ReadonlySet<OfferId> {
  const ids = [...meeting.messages.values()].flatMap(({ topic }) =>
    topic.about === 'offer' && offerId !== undefined && topic.offerIds.includes(offerId) ? topic.offerIds : [],
  );
  return new Set(ids);
}

/** A substitute for the whole meeting, or for an hour of it, may be disqualified in any of its items. */
export function itemsOf(state: Meeting, { vacancyId }: Offer): readonly LinkItem[] {
  const { scope } = vacancyOf(state, vacancyId);
  const { items } = factsOf(state).meeting;
  return (scope.kind === 'items' ? items.filter(({ no }) => scope.items.includes(no)) : items).map(linkItem);
}

function onPage(meeting: Meeting, offer: Offer, now: Instant): OfferOnPage {
  const { id, rank, status, terms, answer, outOfItems } = offer;
  const vacancy = vacancyOf(meeting, offer.vacancyId);
  const items = itemsOf(meeting, offer);
  const until = standbyUntil(offer, now);
  return {
    offerId: id,
    scope: vacancy.scope,
    items,
    disqualifiedItems: items.map(({ no }) => no).filter((no) => outOfItems.includes(no)),
    rank,
    listName: listOnPage(meeting, offer, vacancy),
    status,
    ...(terms && { deadline: terms.deadline }),
    ...(answer && { answeredAt: answer.receivedAt }),
    ...(until && { standbyUntil: until }),
    mayStillHelp: mayStillHelp(meeting, offer, vacancy, now),
  };
}

/** R3: while somebody ahead may still answer. */
function standbyUntil({ status, standbyTold }: Offer, now: Instant): Instant | undefined {
  const until = standbyTold?.until;
  return status === 'standby' && until !== undefined && until > now ? until : undefined;
}

/** Whether a yes would still take the seat: late, or after a no, as long as nobody sits in it (R11). */
function mayStillHelp(meeting: Meeting, { status }: Offer, vacancy: Vacancy, now: Instant): boolean {
  if (status === 'yes' || status === 'standby' || status === 'withdrawn') return false;
  return isUnfilled(vacancy) && startOf(meeting, vacancy) > now;
}

function listOnPage(meeting: Meeting, { listId }: Offer, { seatId }: Vacancy): string {
  return listNameOf(meeting, listId ?? seatOf(meeting, seatId)?.listId) ?? '';
}

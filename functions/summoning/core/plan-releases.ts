import type { Instant } from '#shared/kernel/instant.ts';
import { candidatesFor, holdsSeat, obstacleFor } from './candidates.ts';
import type { Draft } from './draft.ts';
import { writeAboutSeats, writeToSubstitute } from './notices.ts';
import { factsOf, isTakenOver, isUnfilled, type Meeting, type Offer, vacancyOf } from './state.ts';
import { waitingFor } from './waiting.ts';
import { wasTold } from './withdraw-offer.ts';

/** Somebody who is to hear that they are not needed. */
export interface Released {
  readonly offer: Offer;
  readonly news: 'cancelled' | 'stoodDown' | 'notNeeded';
}

/** R15: who was asked for two parts, or sat in both, hears of both at once. */
export function tellReleased(draft: Draft, released: readonly Released[]): void {
  for (const own of Map.groupBy(released, ({ offer, news }) => `${offer.personId} ${news}`).values()) tell(draft, own);
}

function tell(draft: Draft, own: readonly Released[]): void {
  const [first] = own;
  if (first === undefined) return;
  const { offer, news } = first;
  if (news === 'cancelled') {
    writeToSubstitute(draft, offer, { about: 'cancelled', personId: offer.personId }, { quietBinds: false });
  } else {
    const offers = own.map((one) => one.offer);
    writeAboutSeats(draft, news, offers, { quietBinds: true });
  }
}

/**
 * R12b, R18: who was let go in silence, since they would hear of it in a new question, and is not asked after all: the
 * absence was taken back meanwhile, somebody else came, or they cannot be asked for what is left.
 */
export function tellForgotten(draft: Draft): void {
  const isOff = factsOf(draft.meeting).meeting.status === 'cancelled';
  const forgotten = [...draft.meeting.offers.values()].filter((offer) => isForgotten(draft, offer));
  for (const { id, status } of forgotten) {
    if (status === 'standby') draft.add({ type: 'OfferWithdrawn', offerId: id, because: 'notNeeded' });
  }
  tellReleased(
    draft,
    forgotten.map((offer) => ({ offer, news: isOff ? 'cancelled' : newsFor(offer) })),
  );
}

function isForgotten({ meeting, now }: Draft, offer: Offer): boolean {
  return (
    wasLetGoInSilence(meeting, offer) &&
    !holdsSeat(meeting, offer.personId) &&
    !isAskedSince(meeting, offer) &&
    !willBeAsked(meeting, now, offer) &&
    !hasHeard(meeting, offer)
  );
}

function wasLetGoInSilence(meeting: Meeting, offer: Offer): boolean {
  const { status, standbyTold, isLetGo, settled } = offer;
  if (status !== 'withdrawn' && (status !== 'standby' || standbyTold !== undefined)) return false;
  if (isLetGo) return true;
  const vacancy = vacancyOf(meeting, offer.vacancyId);
  const endedWithVacancy = isTakenOver(vacancy) && settled !== undefined && settled.at === vacancy.settled?.at;
  return endedWithVacancy && (saidYes(offer) || wasTold(meeting, offer));
}

function newsFor(offer: Offer): Released['news'] {
  return saidYes(offer) ? 'stoodDown' : 'notNeeded';
}

function saidYes({ answer, mode }: Offer): boolean {
  return answer?.answer === 'yes' || mode === 'direct';
}

/** For the same seat once this question was over, or about the new time. */
function isAskedSince(meeting: Meeting, { id, personId, vacancyId, isAboutOldTime }: Offer): boolean {
  const { seatId, settled } = vacancyOf(meeting, vacancyId);
  const own = [...meeting.offers.values()].filter((other) => other.personId === personId);
  const later = own.slice(own.findIndex((other) => other.id === id) + 1);
  return later.some((other) => {
    if (other.vacancyId === vacancyId) return true;
    if (isAboutOldTime) return !other.isAboutOldTime;
    const isForSeat = vacancyOf(meeting, other.vacancyId).seatId === seatId;
    return isForSeat && settled !== undefined && other.askedAt >= settled.at;
  });
}

function willBeAsked(meeting: Meeting, now: Instant, { personId, vacancyId }: Offer): boolean {
  const { seatId } = vacancyOf(meeting, vacancyId);
  return [...meeting.vacancies.values()].some((vacancy) => {
    const isOpenToThem = vacancy.seatId === seatId && vacancy.preferred === personId && isUnfilled(vacancy);
    const waiting = waitingFor(meeting, vacancy, now);
    // What waits for a person may wait until the meeting begins.
    if (!isOpenToThem || (waiting !== undefined && waiting.until === undefined)) return false;
    const obstacle = obstacleFor(meeting, vacancy, personId, now);
    const isListed = candidatesFor(meeting, vacancy).some((candidate) => candidate.personId === personId);
    return isListed && (obstacle === undefined || obstacle.reason === 'openOffer');
  });
}

/** Or will, when the morning comes. */
function hasHeard({ messages }: Meeting, { id, personId, askedAt }: Offer): boolean {
  return [...messages.values()].some(({ topic, wantedAt }) => {
    if (topic.about === 'cancelled') return topic.personId === personId && wantedAt >= askedAt;
    if (topic.about === 'taken') return topic.offerId === id;
    if (topic.about !== 'stoodDown' && topic.about !== 'notNeeded') return false;
    return [topic.offerId, ...(topic.alsoOfferIds ?? [])].includes(id);
  });
}

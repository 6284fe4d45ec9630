import {
  isOpen,
  type Meeting,
  type Offer,
  questionLeftAt,
  wouldBeKept,
  wouldChange,
} from '#functions/summoning/index.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { scopeStart } from '#shared/rules/scopes.ts';
import type { KnownOffer } from './core/known-offers.ts';
import type { OfferEntry } from './core/phone-entries.ts';

/** Nothing, for an offer that the meeting does not know: it was remembered by a commit that never came to be. */
export function offerAsKnown(entry: OfferEntry, meeting: Meeting, receivedAt: Instant): KnownOffer | undefined {
  const offer = meeting.offers.get(entry.offerId);
  const { facts } = meeting;
  if (offer === undefined || facts === undefined) return undefined;
  const person = meeting.persons.get(offer.personId);
  const changedBy = {
    yes: wouldChange(meeting, offer, 'yes', receivedAt),
    no: wouldChange(meeting, offer, 'no', receivedAt),
  };
  const keptBy = {
    yes: wouldBeKept(meeting, offer, 'yes', receivedAt),
    no: wouldBeKept(meeting, offer, 'no', receivedAt),
  };
  const isOpenNow = isOpen(offer) && changedBy.no;
  return {
    code: entry.code,
    meetingId: entry.meetingId,
    personId: offer.personId,
    offerId: offer.id,
    name: person?.name ?? '',
    language: person?.language ?? facts.settings.language,
    body: facts.body.name,
    start: facts.meeting.start,
    askedAt: questionLeftAt(meeting, offer) ?? offer.askedAt,
    sharesNumber: person?.sharesNumber ?? false,
    ...(offer.code !== undefined && { number: offer.code }),
    isOpen: isOpenNow,
    isAsked: isOpenNow && offer.status === 'asked',
    changedBy,
    keptBy,
    ...standing(offer),
    hasBegun: beginsAt(meeting, offer) <= receivedAt,
  };
}

function standing({ answer }: Offer): Pick<KnownOffer, 'answered'> {
  if (answer === undefined) return {};
  return { answered: { answer: answer.answer, via: answer.via, receivedAt: answer.receivedAt } };
}

function beginsAt({ facts, vacancies }: Meeting, { vacancyId, askedAt }: Offer): Instant {
  const vacancy = vacancies.get(vacancyId);
  return vacancy === undefined || facts === undefined ? askedAt : scopeStart(vacancy.scope, facts.meeting);
}

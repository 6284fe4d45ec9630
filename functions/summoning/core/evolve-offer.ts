import { present, unreachable } from '#shared/kernel/assert.ts';
import { tryAnew } from './channels.ts';
import { settledBy } from './event-parts.ts';
import type { EventOf } from './events.ts';
import type { Meeting, Offer } from './state.ts';

export const OFFER_EVENTS = [
  'SubstituteAsked',
  'OfferAnswered',
  'AnswerNotCounted',
  'AnswerUnclear',
  'StandbyPlaced',
  'StandbyEnded',
  'OfferRanOut',
  'OfferWithdrawn',
  'OfferUnreachable',
  'OfferRerouted',
  'DeadlineChanged',
  'OfferResent',
] as const;
type OfferEvent = EventOf<(typeof OFFER_EVENTS)[number]>;

export function evolveOffer(meeting: Meeting, event: OfferEvent): Meeting {
  const offer =
    event.type === 'SubstituteAsked'
      ? asked(event)
      : changed(present(meeting.offers.get(event.offerId), 'offer that changed'), event);
  const next = { ...meeting, offers: new Map(meeting.offers).set(offer.id, offer) };
  if (event.type === 'SubstituteAsked') return searchOn(next, offer);
  return event.type === 'OfferAnswered' && event.via === 'sms' ? heardFrom(next, offer) : next;
}

/** Whoever writes to us from their telephone reads us there, whatever was reported of it. */
function heardFrom(meeting: Meeting, { personId }: Offer): Meeting {
  return tryAnew(meeting, [meeting.persons.get(personId)?.mobile]);
}

/** Somebody new to ask was found after the list had been exhausted, or by hand after the seat was left empty. */
function searchOn(meeting: Meeting, { vacancyId, askedAt }: Offer): Meeting {
  const vacancy = present(meeting.vacancies.get(vacancyId), 'vacancy that somebody is asked for');
  const { phase } = vacancy;
  if (phase.name !== 'exhausted' && phase.name !== 'acceptedEmpty') return meeting;
  // The one asked by hand may take the seat; nobody further is asked before a person says so.
  const stopped = phase.name === 'acceptedEmpty' && { stopped: { by: phase.by, at: askedAt } };
  const open = { ...vacancy, phase: { name: 'open' as const }, ...stopped };
  return { ...meeting, vacancies: new Map(meeting.vacancies).set(vacancyId, open) };
}

function asked(event: EventOf<'SubstituteAsked'>): Offer {
  return {
    id: event.offerId,
    vacancyId: event.vacancyId,
    personId: event.personId,
    rank: event.rank,
    channel: event.channel,
    mode: event.mode,
    status: statusOnceAsked(event.channel),
    askedAt: event.at,
    outOfItems: [],
    unclearAnswers: 0,
    ...(event.listId && { listId: event.listId }),
    ...(event.code !== undefined && { code: event.code }),
    ...(event.terms && { terms: event.terms }),
    ...(event.by && { askedBy: event.by }),
  };
}

/** A call is asked at once, since no provider has to accept it. */
function statusOnceAsked(channel: Offer['channel']): Offer['status'] {
  return channel === 'call' ? 'asked' : 'sending';
}

function changed(offer: Offer, event: Exclude<OfferEvent, { type: 'SubstituteAsked' }>): Offer {
  switch (event.type) {
    case 'OfferAnswered':
      return answered(offer, event);
    case 'AnswerUnclear':
      return { ...offer, unclearAnswers: offer.unclearAnswers + 1 };
    case 'StandbyPlaced':
      return { ...offer, standbyTold: event.until === undefined ? {} : { until: event.until } };
    case 'StandbyEnded':
      return { ...offer, status: 'no' };
    case 'OfferRanOut':
      return { ...offer, status: 'noAnswer' };
    case 'OfferWithdrawn':
      return { ...offer, status: 'withdrawn', settled: settledBy(event, event.by) };
    case 'OfferUnreachable':
      return { ...offer, status: 'unreachable', failure: event.code };
    case 'OfferRerouted':
      return {
        ...withoutTerms(offer),
        channel: event.channel,
        status: statusOnceAsked(event.channel),
        failure: event.code,
      };
    case 'DeadlineChanged':
      return { ...offer, terms: event.terms };
    case 'OfferResent':
      return offer;
    case 'AnswerNotCounted':
      return saidAgain(offer, event); // Kept for the log and the secretary; it changes nothing.
    default:
      return unreachable(event, 'offer event');
  }
}

/**
 * A yes is a standby until the plan gives it the seat, in the same commit where nothing stands in the way. Whoever sits
 * already has changed what they can take part in.
 */
function answered(offer: Offer, event: EventOf<'OfferAnswered'>): Offer {
  const { answer, via, at, receivedAt, by, late, outOfItems } = event;
  const isStillStandby = answer === 'yes' && offer.status === 'standby';
  // What was said about standing by belongs to the answer before.
  const { standbyTold, ...before } = offer;
  const yes = offer.status === 'yes' ? ('yes' as const) : ('standby' as const);
  return {
    ...before,
    ...(isStillStandby && standbyTold && { standbyTold }),
    status: answer === 'yes' ? yes : 'no',
    answer: { answer, via, at, receivedAt, by, late: late !== undefined },
    outOfItems: outOfItems ?? offer.outOfItems,
  };
}

/** Of two answers the one received later counts, so an answer that was said again counts from then (R9). */
function saidAgain(offer: Offer, { answer, receivedAt }: EventOf<'AnswerNotCounted'>): Offer {
  if (offer.answer?.answer !== answer || receivedAt <= offer.answer.receivedAt) return offer;
  return { ...offer, answer: { ...offer.answer, receivedAt } };
}

function withoutTerms({ terms: _terms, acceptedAt: _acceptedAt, ...offer }: Offer): Offer {
  return offer;
}

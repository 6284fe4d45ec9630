import { isUnfilled, type Meeting, type Message, type Offer } from '#functions/summoning/core/state.ts';
import type { OfferView } from '#shared/contracts/meeting-view.ts';
import type { MessageId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { nameOf } from './names.ts';

/** What a provider reported about a message after it had accepted it. */
export interface Delivery {
  readonly status: 'delivered' | 'failed';
  readonly at: Instant;
  /** The provider's own word for what went wrong. */
  readonly code?: string | undefined;
}
export type Deliveries = ReadonlyMap<MessageId, Delivery>;

export function offerView(meeting: Meeting, offer: Offer, deliveries: Deliveries): OfferView {
  const { terms, answer } = offer;
  const question = questionOf(meeting, offer);
  const delivery = question && deliveryOf(question, deliveries);
  const failure = offer.failure ?? (question && failureOf(question, deliveries));
  const isAwaited = offer.status === 'asked' && offer.channel !== 'call';
  return {
    offerId: offer.id,
    personId: offer.personId,
    name: nameOf(meeting, offer.personId),
    rank: offer.rank,
    channel: offer.channel,
    status: offer.status,
    askedAt: offer.acceptedAt ?? offer.askedAt,
    ...(terms && { deadline: terms.deadline }),
    ...(isAwaited && terms?.remindAt && { remindAt: terms.remindAt }),
    ...(answer && { answeredAt: answer.receivedAt, answeredBy: answer.via }),
    ...(delivery && { delivery }),
    ...(failure !== undefined && { failure }),
    ...phoneToRing(meeting, offer),
  };
}

const UNANSWERED: ReadonlySet<Offer['status']> = new Set(['asked', 'sending', 'noAnswer', 'unreachable']);

/** Of whoever has not answered, as long as the seat is empty: a secretary may ring, and must where no message arrives. */
export function phoneToRing({ persons, vacancies }: Meeting, offer: Offer): Pick<OfferView, 'phone'> {
  const { landline, mobile } = persons.get(offer.personId) ?? {};
  const phone = landline ?? mobile;
  const vacancy = vacancies.get(offer.vacancyId);
  const isWorthIt = UNANSWERED.has(offer.status) && vacancy !== undefined && isUnfilled(vacancy);
  return isWorthIt && phone !== undefined ? { phone } : {};
}

/** The last message that put this question, or told of being seated without one. */
function questionOf(meeting: Meeting, { id, mode }: Offer): Message | undefined {
  return [...meeting.messages.values()].findLast(({ topic }) => {
    if (topic.about === 'offer') return topic.offerIds.includes(id);
    if (topic.about === 'moved') return topic.offerId === id;
    return mode === 'direct' && topic.about === 'seatedDirectly' && topic.offerId === id;
  });
}

function deliveryOf({ id, phase, undelivered }: Message, deliveries: Deliveries): OfferView['delivery'] {
  if (undelivered !== undefined || phase.name === 'refused') return 'failed';
  return phase.name === 'accepted' ? (deliveries.get(id)?.status ?? 'accepted') : undefined;
}

function failureOf({ id, phase, undelivered }: Message, deliveries: Deliveries): string | undefined {
  if (undelivered !== undefined) return undelivered;
  if (phase.name === 'refused' || phase.name === 'delayed') return phase.code;
  const delivery = deliveries.get(id);
  return delivery?.status === 'failed' ? delivery.code : undefined;
}

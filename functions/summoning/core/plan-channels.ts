import { channelFor } from './channels.ts';
import type { Draft } from './draft.ts';
import { startOf, writeToPerson } from './notices.ts';
import { isOpen, type Meeting, type Offer } from './state.ts';

/** R13b: where a channel turned out not to reach somebody, the next channel is tried, then the next candidate. */
export function rerouteUnreached(draft: Draft): void {
  for (const offer of draft.meeting.offers.values()) {
    const vacancy = draft.meeting.vacancies.get(offer.vacancyId);
    if (!isOpen(offer) || offer.channel === 'call' || vacancy === undefined) continue;
    const channel = channelFor(draft.meeting, vacancy, offer.personId, draft.now);
    if (channel === offer.channel) continue;
    const code = failureOf(draft.meeting, offer);
    if (channel === undefined || channel === 'call' || !isNextAfter(offer.channel, channel)) {
      if (channel === undefined) draft.add({ type: 'OfferUnreachable', offerId: offer.id, code });
      continue;
    }
    draft.add({ type: 'OfferRerouted', offerId: offer.id, channel, code });
    const topic = { about: 'offer' as const, offerIds: [offer.id] };
    writeToPerson(
      draft,
      offer.personId,
      { topic, quietBinds: false, notAfter: startOf(draft.meeting, vacancy) },
      channel,
    );
  }
}

/** A mobile registered while an e-mail is under way does not start the question over. */
function isNextAfter(from: Offer['channel'], to: Offer['channel']): boolean {
  return from === 'sms' && to === 'email';
}

function failureOf(meeting: Meeting, offer: Offer): string {
  if (meeting.persons.get(offer.personId)?.smsOptOut === true) return 'opted-out';
  for (const { topic, undelivered, phase } of meeting.messages.values()) {
    if (topic.about !== 'offer' || !topic.offerIds.includes(offer.id)) continue;
    if (undelivered !== undefined) return undelivered;
    if (phase.name === 'refused') return phase.code;
  }
  return 'no-channel';
}

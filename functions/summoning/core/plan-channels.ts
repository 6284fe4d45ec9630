import type { Instant } from '#shared/kernel/instant.ts';
import { addressOf, channelFor, isUsable } from './channels.ts';
import type { Draft } from './draft.ts';
import { startOf, writeToPerson } from './notices.ts';
import { type Claim, isOpen, type Meeting, type Message, type Offer, questionsAbout } from './state.ts';

/** R13b: where a channel turned out not to reach somebody, the next channel is tried, then the next candidate. */
export function rerouteUnreached(draft: Draft): void {
  for (const offer of draft.meeting.offers.values()) {
    const vacancy = draft.meeting.vacancies.get(offer.vacancyId);
    if (!isOpen(offer) || offer.channel === 'call' || vacancy === undefined) continue;
    const person = draft.meeting.persons.get(offer.personId);
    // A mobile registered while an e-mail is under way does not start the question over.
    if (person !== undefined && isUsable(draft.meeting, person, offer.channel)) continue;
    const channel = channelFor(draft.meeting, vacancy, offer.personId, draft.now);
    const code = failureOf(draft.meeting, offer);
    if (channel === undefined || channel === 'call') {
      draft.add({ type: 'OfferUnreachable', offerId: offer.id, code });
    } else {
      draft.add({ type: 'OfferRerouted', offerId: offer.id, channel, code });
    }
  }
}

/** R13c: a question that no message carries any more is put again: nobody loses their turn because we were down. */
export function askAgain(draft: Draft): void {
  for (const offer of draft.meeting.offers.values()) {
    const vacancy = draft.meeting.vacancies.get(offer.vacancyId);
    if (offer.status !== 'sending' || offer.channel === 'call' || vacancy === undefined) continue;
    const { id, personId, channel } = offer;
    const isCarried = questionsAbout(draft.meeting, id).some(
      (message) => message.channel === channel && isOnItsWay(draft.meeting, message, draft.now),
    );
    if (isCarried || addressOf(draft.meeting, { kind: 'person', personId }, channel) === undefined) continue;
    const topic = { about: 'offer' as const, offerIds: [id] };
    // What a person sent by hand stays so.
    const quietBinds = offer.mode !== 'outOfOrder';
    writeToPerson(draft, personId, { topic, quietBinds, notAfter: startOf(draft.meeting, vacancy) }, channel);
  }
}

function isOnItsWay(meeting: Meeting, message: Message, now: Instant): boolean {
  const { phase, notAfter } = message;
  if (phase.name === 'refused' || phase.name === 'dropped') return false;
  return phase.name === 'accepted' || (notAfter > now && !isStale(meeting, message, now));
}

/**
 * What can only be repeated to the letter, and no longer holds: the deadline that it states has passed, or the person
 * has another number. Then the question is put anew, in a message of its own.
 */
export function isStale(meeting: Meeting, message: Message, now: Instant): boolean {
  const { terms, to } = toRepeat(message, now) ?? {};
  if (terms === undefined) return false;
  const address = addressOf(meeting, message.recipient, message.channel);
  return terms.deadline <= now || (address !== undefined && address !== to);
}

/** The words that may have reached the reader already: the next try says the same, whatever was refused in between. */
export function toRepeat({ phase, mayHaveLeft }: Message, now: Instant): Claim | undefined {
  switch (phase.name) {
    case 'claimed':
      return phase.claim.until > now ? undefined : phase.claim;
    case 'uncertain':
      return phase.claim;
    case 'wanted':
    case 'delayed':
    case 'accepted':
    case 'refused':
    case 'dropped':
      return mayHaveLeft;
  }
}

function failureOf(meeting: Meeting, offer: Offer): string {
  if (meeting.persons.get(offer.personId)?.smsOptOut === true) return 'opted-out';
  for (const { undelivered, phase } of questionsAbout(meeting, offer.id)) {
    if (undelivered !== undefined) return undelivered;
    if (phase.name === 'refused') return phase.code;
  }
  return 'no-channel';
}

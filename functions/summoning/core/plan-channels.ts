import type { Instant } from '#shared/kernel/instant.ts';
import { addressOf, channelFor, isUsable } from './channels.ts';
import type { Draft } from './draft.ts';
import { startOf, writeToPerson } from './notices.ts';
import { type Claim, isOpen, type Meeting, type Message, type Offer, personOf, questionsAbout } from './state.ts';

/** R13b: where a channel turned out not to reach somebody, the next channel is tried, then the next candidate. */
export function rerouteUnreached(draft: Draft): void {
  for (const offer of draft.meeting.offers.values()) {
    const vacancy = draft.meeting.vacancies.get(offer.vacancyId);
    if (!isOpen(offer) || offer.channel === 'call' || vacancy === undefined) continue;
    const person = personOf(draft.meeting, offer.personId);
    // A mobile registered while an e-mail is under way does not start the question over.
    if (isUsable(draft.meeting, person, offer.channel)) continue;
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
      (message) => message.channel === channel && lookAgainAt(message) !== undefined,
    );
    if (isCarried || addressOf(draft.meeting, { kind: 'person', personId }, channel) === undefined) continue;
    const topic = { about: 'offer' as const, offerIds: [id] };
    // What a person sent by hand stays so.
    const quietBinds = offer.mode !== 'outOfOrder';
    writeToPerson(draft, personId, { topic, quietBinds, notAfter: startOf(draft.meeting, vacancy) }, channel);
  }
}

/** When this message is to be looked at again; undefined when its life has ended. */
export function lookAgainAt({ phase, wantedAt }: Message): Instant | undefined {
  if (phase.name === 'claimed') return phase.claim.until;
  if (phase.name === 'delayed') return phase.retryAt;
  return phase.name === 'wanted' || phase.name === 'uncertain' ? wantedAt : undefined;
}

/**
 * What can only be repeated to the letter, and no longer holds: the deadline that it states has passed, or the person
 * has another number. Then the question is put anew, in a message of its own.
 */
export function isStale(meeting: Meeting, message: Message, now: Instant): boolean {
  const { terms, to } = toRepeat(message) ?? {};
  if (terms === undefined) return false;
  const address = addressOf(meeting, message.recipient, message.channel);
  return terms.deadline <= now || (address !== undefined && address !== to);
}

/** The words that may have reached the reader already: the next try says the same, whatever was refused in between. */
export function toRepeat({ phase, mayHaveLeft }: Message): Claim | undefined {
  return phase.name === 'claimed' ? phase.claim : mayHaveLeft;
}

function failureOf(meeting: Meeting, offer: Offer): string {
  if (personOf(meeting, offer.personId).smsOptOut) return 'opted-out';
  for (const { undelivered, phase } of questionsAbout(meeting, offer.id)) {
    if (undelivered !== undefined) return undelivered;
    if (phase.name === 'refused') return phase.code;
  }
  return 'no-channel';
}

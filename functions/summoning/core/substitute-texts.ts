import { present, unreachable } from '#shared/kernel/assert.ts';
import type { OfferId } from '#shared/kernel/ids.ts';
import { WHOLE_MEETING } from '#shared/texts/letter-facts.ts';
import type { ReplyWay, Scopes, SharedNumber, SubstituteContent } from '#shared/texts/words.ts';
import { factsOf, isOpen, type Meeting, type Offer, personOf, seatOf, vacancyOf } from './state.ts';
import type { SubstituteTopic, Writing } from './writing.ts';

/** What a substitute is told: the scope, when to answer and how; never why, and the absent member only where so chosen. */
export function substituteContent(writing: Writing, topic: SubstituteTopic): SubstituteContent {
  switch (topic.about) {
    case 'offer':
      return { template: 'offer', ...asked(writing, topic.offerIds), ...absentMember(writing.meeting, topic.offerIds) };
    case 'offerReminder':
      return { template: 'reminder', ...asked(writing, topic.offerIds) };
    case 'moved':
      return { template: 'moved', oldStart: topic.oldStart, ...asked(writing, [topic.offerId]) };
    case 'deadlineChanged':
      return { template: 'deadlineChanged', ...asked(writing, [topic.offerId]) };
    case 'unclear':
      return { template: 'unclear', ...told(writing, [topic.offerId]), reply: replyWay(writing) };
    case 'confirmed':
      return { template: 'confirmed', ...told(writing, stillTaken(writing, topic)), reply: replyWay(writing) };
    case 'notNeeded':
    case 'stoodDown':
    case 'cannotAck':
      return { template: topic.about, ...told(writing, [topic.offerId, ...(topic.alsoOfferIds ?? [])]) };
    case 'standbyUntil':
      return { template: 'standby', ...told(writing, [topic.offerId]), until: topic.until };
    case 'cancelled':
      return { template: 'cancelled', scopes: WHOLE_MEETING };
    case 'standby':
    case 'seatedDirectly':
    case 'seatedFromStandby':
    case 'taken':
    case 'changed':
      return { template: topic.about, ...told(writing, [topic.offerId]) };
    default:
      return unreachable(topic, 'topic for a substitute');
  }
}

function asked(writing: Writing, offerIds: readonly OfferId[]) {
  const stillAsked = offerIds.filter((id) => isOpen(present(writing.meeting.offers.get(id), 'offer in a question')));
  const offers = offersOf(writing.meeting, stillAsked);
  const [first] = offers;
  const deadline = writing.terms?.deadline ?? first.terms?.deadline;
  return {
    scopes: scopesOf(writing.meeting, offers),
    deadline: present(deadline, 'deadline of a question'),
    reply: replyWay(writing),
    ...shared(writing.meeting, first),
  };
}

/** One of two seats may be lost again before the confirmation leaves. */
function stillTaken(
  { meeting }: Writing,
  { offerId, alsoOfferIds = [] }: SubstituteTopic & { about: 'confirmed' },
): readonly OfferId[] {
  return [offerId, ...alsoOfferIds].filter((id) => meeting.offers.get(id)?.status === 'yes');
}

function told({ meeting }: Writing, offerIds: readonly OfferId[]) {
  const offers = offersOf(meeting, offerIds);
  const [offer] = offers;
  const scopes = scopesOf(meeting, offers);
  // An interval has moved along with the meeting, so of the old time only the meeting itself can be named.
  const isOldInterval = scopes[0].kind === 'interval' && offer.isAboutOldTime === true;
  const named: Scopes = isOldInterval ? WHOLE_MEETING : scopes;
  return { scopes: named, ...shared(meeting, offer) };
}

/** A text from a one-way sender cannot be answered by another (R8). */
function replyWay({ meeting }: Writing): ReplyWay {
  return factsOf(meeting).sender.twoWay ? 'sms' : 'link';
}

function shared(meeting: Meeting, { code, personId }: Offer): { readonly shared?: SharedNumber } {
  return code === undefined ? {} : { shared: { name: personOf(meeting, personId).name, code } };
}

function absentMember(meeting: Meeting, offerIds: readonly OfferId[]): { readonly forName?: string } {
  if (!factsOf(meeting).settings.nameMemberInOffer) return {};
  const [offer] = offersOf(meeting, offerIds);
  const { scope, seatId } = vacancyOf(meeting, offer.vacancyId);
  // A name beside single items would tell that their owner is disqualified in them (R17).
  const seat = scope.kind === 'items' ? undefined : seatOf(meeting, seatId);
  return seat === undefined ? {} : { forName: personOf(meeting, seat.personId).name };
}

function offersOf(meeting: Meeting, ids: readonly OfferId[]): readonly [Offer, ...Offer[]] {
  const [first, ...others] = ids.map((id) => present(meeting.offers.get(id), 'offer of a message'));
  return [present(first, 'first offer of a message'), ...others];
}

function scopesOf(meeting: Meeting, [first, ...others]: readonly [Offer, ...Offer[]]): Scopes {
  const scopeOf = ({ vacancyId }: Offer) => vacancyOf(meeting, vacancyId).scope;
  return [scopeOf(first), ...others.map(scopeOf)];
}

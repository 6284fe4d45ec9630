import { unreachable } from '#shared/kernel/assert.ts';
import { earliest, type Instant, plusMinutes, plusSeconds } from '#shared/kernel/instant.ts';
import { whenToAsk } from '#shared/rules/answering-time.ts';
import { quietPeriodAt } from '#shared/rules/quiet-hours.ts';
import { overlaps } from '#shared/rules/scopes.ts';
import { addressOf } from './channels.ts';
import type { Draft } from './draft.ts';
import type { EventOf } from './events.ts';
import { lastAskedAt } from './last-asked.ts';
import { questionIn, type StatedTerms, type Topic } from './messages.ts';
import { startOf } from './notices.ts';
import { isStale, lookAgainAt, toRepeat } from './plan-channels.ts';
import { statedTerms } from './plan-offers.ts';
import { type Claim, factsOf, isOpen, type Meeting, type Message, type Offer, offersFor, vacancyOf } from './state.ts';
import { wordsFor } from './texts.ts';
import { isUnranked } from './waiting.ts';

/** A claim that nobody reported on for this long may be taken over. */
export const CLAIM_SECONDS = 120;
const MESSAGES_PER_CLAIM_MAX = 5;
/** With less than this left to the scope's start quiet hours give way, as they do for questions (R5). */
const LAST_NOTICE_MINUTES = 120;

/** Drops what is of no use any more. */
export function dropUseless(draft: Draft): void {
  for (const message of draft.meeting.messages.values()) {
    const next = nextFor(draft.meeting, message, draft.now);
    if (next?.kind === 'drop') draft.add({ type: 'MessageDropped', messageId: message.id, because: next.because });
  }
}

/** Claims what is due, so that only this commit's maker sends it. */
export function claimMessages(draft: Draft, claimedBy: string): Instant | undefined {
  let wakeAt: Instant | undefined;
  let claimed = 0;
  for (const message of draft.meeting.messages.values()) {
    const next = nextFor(draft.meeting, message, draft.now);
    if (next?.kind === 'wait') wakeAt = earliest(wakeAt, next.until);
    else if (next?.kind === 'claim' && claimed === MESSAGES_PER_CLAIM_MAX) wakeAt = draft.now;
    else if (next?.kind === 'claim') {
      claimed += 1;
      draft.add(claimOf(draft, message, next, claimedBy));
    }
  }
  return wakeAt;
}

type Next =
  | { readonly kind: 'wait'; readonly until: Instant }
  | { readonly kind: 'drop'; readonly because: EventOf<'MessageDropped'>['because'] }
  | { readonly kind: 'claim'; readonly to: string; readonly repeated?: Claim; readonly terms?: StatedTerms };

/** What becomes of the message now; nothing, while somebody else has it or when its life has ended. */
function nextFor(meeting: Meeting, message: Message, now: Instant): Next | undefined {
  const dueAt = lookAgainAt(message);
  // Under way: whoever holds the claim looks again before the call, and tells what came of it.
  if (dueAt === undefined || (message.phase.name === 'claimed' && dueAt > now)) return undefined;
  const notAfter = usefulUntil(meeting, message);
  if (notAfter <= now || isStale(meeting, message, now)) return { kind: 'drop', because: 'tooLate' };
  if (!isWanted(meeting, message)) return { kind: 'drop', because: 'notWanted' };
  const repeated = toRepeat(message);
  const holdsUntil = repeated?.terms?.deadline;
  if (dueAt > now) return { kind: 'wait', until: earliest(dueAt, notAfter, holdsUntil) ?? dueAt };
  if (factsOf(meeting).settings.sending === 'off') return { kind: 'wait', until: notAfter };
  const to = addressOf(meeting, message.recipient, message.channel);
  if (to === undefined) return { kind: 'drop', because: 'noChannel' };
  const next = whenAllowed(meeting, message, now);
  if (next.kind === 'wait') return next;
  // Repeated to the letter: the provider knows the first copy by its id, and the reader must not get two versions.
  return repeated === undefined ? { ...next, to } : { kind: 'claim', to: repeated.to, repeated };
}

/** R19: a meeting that was moved may begin earlier than when the message was wanted. */
function usefulUntil(meeting: Meeting, { topic, notAfter }: Message): Instant {
  const id = 'offerId' in topic ? meeting.offers.get(topic.offerId)?.vacancyId : undefined;
  const vacancy = id && meeting.vacancies.get(id);
  return earliest(notAfter, vacancy && startOf(meeting, vacancy)) ?? notAfter;
}

type Allowed =
  | { readonly kind: 'wait'; readonly until: Instant }
  | { readonly kind: 'claim'; readonly terms?: StatedTerms };

function whenAllowed(meeting: Meeting, message: Message, now: Instant): Allowed {
  const offers = questionedOffers(meeting, message);
  if (offers.length > 0) return whenQuestionAllowed(meeting, message, offers, now);
  if (!message.quietBinds || message.channel !== 'sms') return { kind: 'claim' };
  const quiet = quietPeriodAt(now, factsOf(meeting).settings);
  const until = quiet && earliest(quiet.to, lastMomentOf(message));
  return until === undefined || until <= now ? { kind: 'claim' } : { kind: 'wait', until };
}

/** News about a seat is worth waking somebody for when the morning would be too late. A reminder is not. */
function lastMomentOf({ topic, notAfter }: Message): Instant | undefined {
  return topic.about === 'offerReminder' ? undefined : plusMinutes(notAfter, -LAST_NOTICE_MINUTES);
}

/** A question states its deadline, so its terms are made at the moment it goes out (R4). */
function whenQuestionAllowed(meeting: Meeting, message: Message, offers: readonly Offer[], now: Instant): Allowed {
  const vacancies = offers.flatMap(({ vacancyId }) => meeting.vacancies.get(vacancyId) ?? []);
  const others = vacancies.flatMap(({ id }) => offersFor(meeting, id)).filter((offer) => !offers.includes(offer));
  const ask = {
    at: now,
    scopeStart: earliest(...vacancies.map((vacancy) => startOf(meeting, vacancy))) ?? message.notAfter,
    quietBinds: message.quietBinds && message.channel === 'sms',
  };
  const last = lastAskedAt(meeting, others);
  const when = whenToAsk({ ...ask, ...(last && { lastAskedAt: last }) }, factsOf(meeting).settings);
  return when.kind === 'wait' ? when : { kind: 'claim', terms: statedTerms(when.terms) };
}

function questionedOffers(meeting: Meeting, { topic }: Message): readonly Offer[] {
  return questionIn(topic)
    .flatMap((id) => meeting.offers.get(id) ?? [])
    .filter(isOpen);
}

/** What a message about one offer is sent for, and only as long as that is so. */
const WANTED_WHILE = {
  moved: 'sending',
  deadlineChanged: 'asked',
  seatedDirectly: 'yes',
  seatedFromStandby: 'yes',
  changed: 'yes',
  seatFilled: 'yes',
  filledNotice: 'yes',
  standby: 'standby',
  standbyUntil: 'standby',
} as const satisfies Partial<Record<Message['topic']['about'], Offer['status']>>;

/** Looked at again just before each send: an answer on another channel ends what is on its way (R10). */
export function isWanted(meeting: Meeting, { topic, wantedAt }: Message): boolean {
  switch (topic.about) {
    case 'offer':
      return hasAny(meeting, topic.offerIds, 'sending');
    case 'unclear':
      return hasAny(meeting, [topic.offerId], 'asked') || hasAny(meeting, [topic.offerId], 'sending');
    case 'confirmed':
      return hasAny(meeting, toldTogether(topic), 'yes');
    case 'callNeeded':
      return hasAny(meeting, toldTogether(topic), 'asked');
    case 'offerReminder':
      return hasAny(meeting, topic.offerIds, 'asked');
    case 'moved':
    case 'deadlineChanged':
    case 'seatedDirectly':
    case 'seatedFromStandby':
    case 'changed':
    case 'seatFilled':
    case 'filledNotice':
    case 'standby':
    case 'standbyUntil':
      return hasAny(meeting, [topic.offerId], WANTED_WHILE[topic.about]);
    case 'approvalWanted':
      return meeting.absences.get(topic.absenceId)?.status === 'awaitingApproval';
    case 'ranksWanted':
      return isUnranked(meeting, topic.listId);
    case 'exhausted':
      return meeting.vacancies.get(topic.vacancyId)?.phase.name === 'exhausted';
    case 'notNeeded':
    case 'stoodDown':
      return ![topic.offerId, ...(topic.alsoOfferIds ?? [])].every((id) => isNeededSince(meeting, id, wantedAt));
    case 'taken':
      return !isNeededSince(meeting, topic.offerId, wantedAt);
    case 'cannotAck':
    case 'cancelled':
    case 'formLink':
    case 'absenceReceipt':
    case 'movedMember':
    case 'changedMember':
    case 'withdrawalAsked':
    case 'withdrawalDecided':
    case 'unclearTwice':
    case 'optedOut':
    case 'providerDown':
    case 'providerUp':
    case 'noPresiding':
      return true;
    default:
      return unreachable(topic, 'topic of a message');
  }
}

/** Told in the morning that they are not needed, somebody who was asked or seated in the night would stay at home. */
function isNeededSince(meeting: Meeting, offerId: Offer['id'], wantedAt: Instant): boolean {
  const offer = meeting.offers.get(offerId);
  if (offer === undefined || offer.isAboutOldTime) return false;
  const { scope } = vacancyOf(meeting, offer.vacancyId);
  return [...meeting.offers.values()].some(
    (other) =>
      other.personId === offer.personId &&
      other.askedAt > wantedAt &&
      (isOpen(other) || other.status === 'yes') &&
      overlaps(vacancyOf(meeting, other.vacancyId).scope, scope),
  );
}

function hasAny({ offers }: Meeting, ids: readonly Offer['id'][], status: Offer['status']): boolean {
  return ids.some((id) => offers.get(id)?.status === status);
}

function toldTogether({ offerId, alsoOfferIds = [] }: Topic & { about: 'confirmed' | 'callNeeded' }) {
  return [offerId, ...alsoOfferIds];
}

type NewClaim = Omit<EventOf<'MessageClaimed'>, 'at'>;

function claimOf(
  draft: Draft,
  message: Message,
  { to, repeated, terms }: Next & { kind: 'claim' },
  claimedBy: string,
): NewClaim {
  const words = repeated ?? wordsFor(draft.meeting, message, draft.now, terms);
  const earlier = 'claim' in message.phase ? message.phase.claim.attempt : 0;
  const stated = repeated?.terms ?? terms;
  return {
    type: 'MessageClaimed',
    messageId: message.id,
    attempt: earlier + 1,
    claimedBy,
    until: plusSeconds(draft.now, CLAIM_SECONDS),
    channel: message.channel,
    to,
    text: words.text,
    ...(words.subject !== undefined && { subject: words.subject }),
    ...(words.segments !== undefined && { segments: words.segments }),
    ...(stated && { terms: stated }),
  };
}

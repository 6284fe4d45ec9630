import type { MeetingFacts, Person } from '#shared/contracts/facts.ts';
import type { RosterMeeting } from '#shared/contracts/roster.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { type Instant, minutesBetween } from '#shared/kernel/instant.ts';
import { isSame } from '#shared/kernel/json.ts';
import { localDateOf } from '#shared/rules/local-time.ts';
import { chosenByHand, holdsSeat, isElectedSubstitute } from './candidates.ts';
import type { CommandOf, TakeFacts } from './commands.ts';
import type { Ruling } from './decide.ts';
import type { Draft } from './draft.ts';
import type { Actor } from './events.ts';
import type { Topic } from './messages.ts';
import { emailPerson, startOf, writeToSecretaries, writeToSubstitute } from './notices.ts';
import { type Absence, factsOf, isOpen, isSeated, type Meeting, offersFor, stands, vacancyOf } from './state.ts';
import { unrankedLists } from './waiting.ts';
import { withdrawOffer } from './withdraw-offer.ts';

/** Less than this is a change one is told of, not a new meeting to be asked about (R18). */
const MOVED_MINUTES = 30;

/** R18, R23: takes over what changed outside; only what differs is written. */
export function takeFacts(draft: Draft, { facts, by }: TakeFacts): Ruling {
  const known = draft.meeting.facts;
  const changes = changesOf(draft, facts);
  if (Object.keys(changes).length === 0) return undefined;
  draft.add({ type: 'FactsChanged', by, factsVersion: facts.factsVersion, ...changes });
  if (known === undefined) return undefined;
  tellOptedOut(draft, facts.persons, known.persons);
  releaseNewMembers(draft, by);
  releaseWhoLeft(draft, by);
  const { status } = factsOf(draft.meeting).meeting;
  if (status !== 'cancelled') followMeeting(draft, known.meeting, facts, by);
  else if (known.meeting.status !== 'cancelled') draft.add({ type: 'MeetingCancelled', by });
  return undefined;
}

type Changes = Partial<Pick<MeetingFacts, 'meeting' | 'body' | 'settings' | 'sender' | 'doubts' | 'otherSeats'>> & {
  readonly persons?: readonly Person[];
};

function changesOf({ meeting: state, now }: Draft, facts: MeetingFacts): Changes {
  const known = state.facts;
  const { doubts = [], otherSeats = [] } = facts;
  const persons = facts.persons.filter((person) => !isSame(state.persons.get(person.id), person));
  return {
    ...(isMeetingNew(state, facts.meeting) && { meeting: facts.meeting }),
    ...(!isHistory(known?.meeting, facts.meeting, now) && !isSame(known?.body, facts.body) && { body: facts.body }),
    ...(!isSame(known?.settings, facts.settings) && { settings: facts.settings }),
    ...(!isSame(known?.sender, facts.sender) && { sender: facts.sender }),
    ...(persons.length > 0 && { persons }),
    ...(!isSame(known?.doubts ?? [], doubts) && { doubts }),
    ...(!isSame(known?.otherSeats ?? [], otherSeats) && { otherSeats }),
  };
}

/** Who sat in a meeting that is over stays as it was, whoever is elected later (R22). */
function isHistory(known: RosterMeeting | undefined, { end }: RosterMeeting, now: Instant): boolean {
  return known !== undefined && known.end <= now && end <= now;
}

/** A meeting that staff called off is compared as such, until the source says so itself (R23). */
function isMeetingNew({ facts: known, isCancelledByHand }: Meeting, meeting: RosterMeeting): boolean {
  if (!isCancelledByHand) return !isSame(known?.meeting, meeting);
  return meeting.status === 'cancelled' || !isSame(known?.meeting, { ...meeting, status: 'cancelled' });
}

/** R8: who takes no more texts may not hear from us in time, so somebody must know. */
function tellOptedOut(draft: Draft, now: readonly Person[], before: readonly Person[]): void {
  for (const { id: personId, smsOptOut } of now) {
    const wasOut = before.some((person) => person.id === personId && person.smsOptOut);
    const isConcerned = [...draft.meeting.offers.values()].some(
      (offer) => offer.personId === personId && (isOpen(offer) || offer.status === 'yes'),
    );
    if (!smsOptOut || wasOut || !isConcerned) continue;
    const notAfter = factsOf(draft.meeting).meeting.start;
    writeToSecretaries(draft, ['email'], { topic: { about: 'optedOut', personId }, notAfter });
  }
}

/** Who has become a member sits in a seat of their own, and cannot sit in another's (R2). */
function releaseNewMembers(draft: Draft, by: Actor): void {
  for (const offer of draft.meeting.offers.values()) {
    const { id: offerId, personId, vacancyId, status } = offer;
    if (!holdsSeat(draft.meeting, personId)) continue;
    if (isSeated(draft.meeting, offer)) {
      draft.add({ type: 'SeatVacated', vacancyId, offerId, personId, because: 'replaced', by });
    } else if (isOpen(offer) || status === 'standby') {
      draft.add({ type: 'OfferWithdrawn', offerId, because: 'notNeeded', by });
    }
  }
}

/** Who is on no list any more was not elected to meet, and leaves the chain; whom a person asked all the same is theirs. */
function releaseWhoLeft(draft: Draft, by: Actor): void {
  for (const offer of draft.meeting.offers.values()) {
    const { id: offerId, personId, vacancyId, status } = offer;
    const vacancy = vacancyOf(draft.meeting, vacancyId);
    if (isElectedSubstitute(draft.meeting, personId) || holdsSeat(draft.meeting, personId)) continue;
    if (mayStandUnranked(draft.meeting, personId)) continue;
    const isByHand = chosenByHand(draft.meeting, vacancy, personId) !== undefined;
    if (isByHand || startOf(draft.meeting, vacancy) <= draft.now) continue;
    if (isSeated(draft.meeting, offer)) {
      draft.add({ type: 'SeatVacated', vacancyId, offerId, personId, because: 'replaced', by });
      writeToSubstitute(draft, offer, { about: 'stoodDown', offerId }, { quietBinds: true });
    } else if (status !== 'no' && status !== 'yes' && status !== 'withdrawn') {
      // The silent too: their late YES must not bring them back.
      withdrawOffer(draft, offer, { because: 'leftLists', by });
    }
  }
}

/** R23: on a list without a place in its order, or on one of which nobody has told who stands there. */
function mayStandUnranked(meeting: Meeting, personId: PersonId): boolean {
  return unrankedLists(meeting).some(({ personIds }) => personIds === undefined || personIds.includes(personId));
}

function followMeeting(draft: Draft, old: RosterMeeting, { meeting, settings }: MeetingFacts, by: Actor): void {
  // R19: news of a meeting that has begun by both times is for nobody. One that was put off has not.
  if (old.start <= draft.now && meeting.start <= draft.now) return;
  if (isMoved(old, meeting, settings.timeZone)) return moveMeeting(draft, old, by);
  const isTold = old.start !== meeting.start || old.end !== meeting.end || old.place !== meeting.place;
  if (!isTold) return;
  for (const offer of draft.meeting.offers.values()) {
    if (offer.status === 'yes')
      writeToSubstitute(draft, offer, { about: 'changed', offerId: offer.id }, { quietBinds: true });
  }
  tellAbsentMembers(draft, (absenceId) => ({ about: 'changedMember', absenceId }));
}

function tellAbsentMembers(draft: Draft, topicOf: (absenceId: Absence['id']) => Topic): void {
  for (const absence of draft.meeting.absences.values()) {
    if (!stands(draft.meeting, absence)) continue;
    emailPerson(draft, absence.personId, {
      topic: topicOf(absence.id),
      notAfter: factsOf(draft.meeting).meeting.start,
    });
  }
}

function isMoved(old: RosterMeeting, now: RosterMeeting, timeZone: string): boolean {
  const byMinutes = Math.max(
    Math.abs(minutesBetween(old.start, now.start)),
    Math.abs(minutesBetween(old.end, now.end)),
  );
  return (
    byMinutes >= MOVED_MINUTES ||
    old.mode !== now.mode ||
    localDateOf(old.start, timeZone) !== localDateOf(now.start, timeZone)
  );
}

function moveMeeting(draft: Draft, old: RosterMeeting, by: Actor): void {
  draft.add({ type: 'MeetingMoved', by, oldStart: old.start, oldEnd: old.end });
  for (const vacancy of draft.meeting.vacancies.values()) {
    if (vacancy.phase.name === 'filled') {
      const { offerId, personId } = vacancy.phase;
      draft.add({ type: 'SeatVacated', vacancyId: vacancy.id, offerId, personId, because: 'moved', by });
    }
    // Everybody's question was about another time. Whoever is asked again hears of it in the new question.
    for (const offer of offersFor(draft.meeting, vacancy.id)) {
      if (isOpen(offer) || offer.status === 'standby') withdrawOffer(draft, offer, { because: 'moved' });
    }
  }
  tellAbsentMembers(draft, (absenceId) => ({ about: 'movedMember', absenceId, oldStart: old.start }));
}

export function cancelMeeting(draft: Draft, { by, why }: CommandOf<'CancelMeeting'>): Ruling {
  const { meeting } = factsOf(draft.meeting);
  if (meeting.status === 'cancelled') return undefined;
  if (meeting.end <= draft.now) return { kind: 'meeting-has-ended' };
  draft.add({ type: 'MeetingCancelled', by, why });
  return undefined;
}

import type { ItemNo, PersonId, VacancyId } from '#shared/kernel/ids.ts';
import { overlaps } from '#shared/rules/scopes.ts';
import type { AnswerOffer, CommandOf, NoteUnclearAnswer } from './commands.ts';
import type { Ruling } from './decide.ts';
import { endedBy } from './decide-chain.ts';
import type { Draft } from './draft.ts';
import type { Actor, DetailRef, EventOf } from './events.ts';
import { isTakenMeanwhile, itemsOutAfter } from './left-out-items.ts';
import { meantOffers } from './meant-offers.ts';
import { startOf, writeAboutSeats, writeToSecretaries, writeToSubstitute } from './notices.ts';
import { cameSecond } from './refusals.ts';
import { answeredBy, isOpen, isSeated, type Meeting, type Offer } from './state.ts';

type Answer = Pick<AnswerOffer, 'answer' | 'via' | 'receivedAt' | 'by' | 'text' | 'outOfItems' | 'comment'>;

/** R8, R9, R11: a substitute's YES or NO, to the offers named or to those it can mean. */
export function answerOffer(draft: Draft, command: AnswerOffer): Ruling {
  const offers = command.offerIds
    ? command.offerIds.flatMap((id) => draft.meeting.offers.get(id) ?? [])
    : meantOffers(draft.meeting, command);
  if (offers.length === 0 || offers.some(({ personId }) => personId !== command.personId))
    return { kind: 'offer-not-known' };
  if (command.via === 'link') {
    const refusals = offers.map((offer) => refusalOnPage(draft, offer, command));
    if (refusals.every((refusal) => refusal !== undefined)) return refusals[0];
  }
  const seated = offers.filter((offer) => isSeated(draft.meeting, offer));
  for (const offer of offers) answerOne(draft, offer, command);
  const givenBack = seated.filter((offer) => !isSeated(draft.meeting, offer));
  writeAboutSeats(draft, 'cannotAck', givenBack, { quietBinds: false });
  return undefined;
}

function refusalOnPage(draft: Draft, offer: Offer, answer: Answer): Ruling {
  if (hasBegun(draft, offer)) return { kind: 'scope-has-begun' };
  if (offer.status === 'withdrawn') return cameSecond('offer-withdrawn', offer.settled);
  return takesBackTaken(draft.meeting, offer, answer) ? { kind: 'item-taken' } : undefined;
}

function takesBackTaken(meeting: Meeting, offer: Offer, answer: Answer): boolean {
  const out = newlyOut(meeting, offer, answer);
  return out !== undefined && isTakenMeanwhile(meeting, offer, out);
}

/** R17: the items that a YES leaves out, where it says something new about them. */
function newlyOut(meeting: Meeting, offer: Offer, { answer, outOfItems: said }: Answer): readonly ItemNo[] | undefined {
  if (answer === 'no' || said === undefined) return undefined;
  const out = itemsOutAfter(meeting, offer, said);
  const isSame = out.length === offer.outOfItems.length && out.every((no) => offer.outOfItems.includes(no));
  return isSame ? undefined : out;
}

function hasBegun(draft: Draft, { vacancyId }: Offer): boolean {
  const vacancy = draft.meeting.vacancies.get(vacancyId);
  return vacancy === undefined || startOf(draft.meeting, vacancy) <= draft.now;
}

function answerOne(draft: Draft, offer: Offer, answer: Answer): void {
  const because = whyNotCounted(draft, offer, answer);
  if (because !== undefined) {
    const { answer: said, via, receivedAt, by, text } = answer;
    draft.add({
      type: 'AnswerNotCounted',
      offerId: offer.id,
      answer: said,
      via,
      receivedAt,
      by,
      because,
      ...(text && { textId: text }),
    });
    return;
  }
  countAnswer(draft, offer, answer);
}

function whyNotCounted(draft: Draft, offer: Offer, given: Answer): EventOf<'AnswerNotCounted'>['because'] | undefined {
  const { answer, receivedAt } = given;
  if (hasBegun(draft, offer)) return 'scopeBegan';
  if (offer.status === 'withdrawn') return 'offerWithdrawn';
  if (offer.answer !== undefined && receivedAt < offer.answer.receivedAt) return 'olderThanTheOneCounted';
  const stands = answer === 'yes' ? offer.status === 'yes' || offer.status === 'standby' : offer.status === 'no';
  const saysMore = newlyOut(draft.meeting, offer, given) !== undefined && !takesBackTaken(draft.meeting, offer, given);
  return stands && !saysMore ? 'changesNothing' : undefined;
}

function countAnswer(draft: Draft, offer: Offer, given: Answer): void {
  const { answer, via, receivedAt, by, text, comment } = given;
  const outOfItems = newlyOut(draft.meeting, offer, given);
  const late = lateness(offer, receivedAt);
  draft.add({
    type: 'OfferAnswered',
    offerId: offer.id,
    answer,
    via,
    receivedAt,
    by,
    ...(late && { late }),
    ...(text && { textId: text }),
    ...(outOfItems && { outOfItems }),
    ...(comment && { comment }),
  });
  if (answer === 'no' && isSeated(draft.meeting, offer)) vacate(draft, offer, by);
}

/** An answer that the provider had in time counts as such in the log, though it came to us after the deadline (R4). */
function lateness(offer: Offer, receivedAt: Answer['receivedAt']): EventOf<'OfferAnswered'>['late'] {
  if (offer.status !== 'noAnswer') return undefined;
  return offer.terms !== undefined && receivedAt <= offer.terms.deadline ? 'inTimeDeliveredLate' : 'late';
}

function vacate(draft: Draft, { id, vacancyId, personId }: Offer, by: Actor, why?: DetailRef): void {
  draft.add({ type: 'SeatVacated', vacancyId, offerId: id, personId, because: 'cannot', by, ...(why && { why }) });
  endStandbys(draft, vacancyId, personId, by);
}

/** Who cannot come for one seat is not called in for another at the same time. */
function endStandbys(draft: Draft, vacancyId: VacancyId, personId: PersonId, by: Actor): void {
  const left = draft.meeting.vacancies.get(vacancyId);
  for (const offer of draft.meeting.offers.values()) {
    const other = draft.meeting.vacancies.get(offer.vacancyId);
    if (offer.personId !== personId || offer.status !== 'standby' || left === undefined || other === undefined)
      continue;
    if (overlaps(other.scope, left.scope)) draft.add({ type: 'StandbyEnded', offerId: offer.id, by });
  }
}

/** What the substitute said on the phone to the secretary (R21). */
export function recordAnswer(draft: Draft, { offerId, answer, now, by }: CommandOf<'RecordAnswer'>): Ruling {
  const offer = draft.meeting.offers.get(offerId);
  if (offer === undefined) return { kind: 'offer-not-known' };
  if (hasBegun(draft, offer)) return { kind: 'scope-has-begun' };
  if (offer.status === 'withdrawn') return cameSecond('offer-withdrawn', endedBy(draft.meeting, offer));
  if (offer.answer !== undefined && (offer.status === 'yes' || offer.status === 'no' || offer.status === 'standby')) {
    if (offer.answer.answer === answer && offer.answer.by.kind === 'staff') return undefined;
    if (answer === 'yes' || offer.status === 'no') return cameSecond('offer-already-answered', answeredBy(offer));
  }
  answerOne(draft, offer, { answer, via: 'staff', receivedAt: now, by });
  return undefined;
}

/** R8: asked again once, with the link; the second time a person must look. */
export function noteUnclearAnswer(draft: Draft, { personId, receivedAt, text, by }: NoteUnclearAnswer): Ruling {
  const offer = unclearFor(draft.meeting, personId);
  if (offer === undefined) return { kind: 'offer-not-known' };
  draft.add({ type: 'AnswerUnclear', offerId: offer.id, receivedAt, by, ...(text && { textId: text }) });
  if (offer.unclearAnswers === 0) {
    writeToSubstitute(draft, offer, { about: 'unclear', offerId: offer.id }, { quietBinds: false });
  } else if (offer.unclearAnswers === 1) {
    alertUnclear(draft, offer);
  }
  return undefined;
}

function unclearFor(meeting: Meeting, personId: PersonId): Offer | undefined {
  const open = [...meeting.offers.values()].filter((offer) => offer.personId === personId && isOpen(offer));
  // What has not reached them yet is not what they write about.
  return open.findLast(({ status }) => status === 'asked') ?? open.at(-1);
}

function alertUnclear(draft: Draft, offer: Offer): void {
  const vacancy = draft.meeting.vacancies.get(offer.vacancyId);
  if (vacancy === undefined) return;
  const notAfter = startOf(draft.meeting, vacancy);
  writeToSecretaries(draft, ['email', 'sms'], { topic: { about: 'unclearTwice', offerId: offer.id }, notAfter });
}

/** R13: the secretary knows that the one seated cannot come after all. */
export function substituteCannot(draft: Draft, { vacancyId, by, why }: CommandOf<'SubstituteCannot'>): Ruling {
  const vacancy = draft.meeting.vacancies.get(vacancyId);
  if (vacancy === undefined) return { kind: 'vacancy-not-known' };
  if (vacancy.phase.name !== 'filled') return { kind: 'vacancy-not-filled' };
  if (startOf(draft.meeting, vacancy) <= draft.now) return { kind: 'scope-has-begun' };
  const offer = draft.meeting.offers.get(vacancy.phase.offerId);
  if (offer === undefined) return { kind: 'offer-not-known' };
  vacate(draft, offer, by, why);
  return undefined;
}

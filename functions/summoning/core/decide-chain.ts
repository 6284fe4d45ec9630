import type { VacancyId } from '#shared/kernel/ids.ts';
import { epochMsOf, type Instant, instantOf, plusSeconds } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { MINUTE_MS } from '#shared/rules/local-time.ts';
import type { CommandOf } from './commands.ts';
import type { Ruling } from './decide.ts';
import type { Draft } from './draft.ts';
import type { Settled } from './event-parts.ts';
import { startOf, writeToSubstitute } from './notices.ts';
import { cameSecond, type SummoningRefusal } from './refusals.ts';
import { answeredBy, factsOf, type Meeting, type Offer, type Vacancy } from './state.ts';
import { withdrawOpenOffers } from './withdraw-offer.ts';

/** An answer under way when the stated minute passes still counts (R4). */
const CLOSING_SECONDS = 90;

/** What something can still be done for; else that it is filled, closed or begun, and by whom. */
export function unfilledVacancy(draft: Draft, vacancyId: VacancyId): Result<Vacancy, SummoningRefusal> {
  const vacancy = draft.meeting.vacancies.get(vacancyId);
  if (vacancy === undefined) return err({ kind: 'vacancy-not-known' });
  if (startOf(draft.meeting, vacancy) <= draft.now) return err({ kind: 'scope-has-begun' });
  const { phase, settled } = vacancy;
  if (phase.name === 'closed') return err(cameSecond('vacancy-closed', settled));
  return phase.name === 'filled' ? err(cameSecond('vacancy-filled', settled)) : ok(vacancy);
}

export function stopChain(draft: Draft, { vacancyId, by, why }: CommandOf<'StopChain'>): Ruling {
  const unfilled = unfilledVacancy(draft, vacancyId);
  if (!unfilled.ok) return unfilled.error;
  const vacancy = unfilled.value;
  const { stopped } = vacancy;
  if (stopped !== undefined) {
    return cameSecond('chain-already-stopped', { type: 'ChainStopped', actor: stopped.by, at: stopped.at });
  }
  draft.add({ type: 'ChainStopped', vacancyId, by, why });
  return undefined;
}

export function resumeChain(draft: Draft, { vacancyId, by }: CommandOf<'ResumeChain'>): Ruling {
  const unfilled = unfilledVacancy(draft, vacancyId);
  if (!unfilled.ok) return unfilled.error;
  const vacancy = unfilled.value;
  if (vacancy.stopped === undefined) return { kind: 'chain-not-stopped' };
  draft.add({ type: 'ChainResumed', vacancyId, by });
  return undefined;
}

/** R14: nobody comes, and a person has taken note of it; whoever is asked just now is thanked. */
export function acceptEmpty(draft: Draft, { vacancyId, by, why }: CommandOf<'AcceptEmpty'>): Ruling {
  const unfilled = unfilledVacancy(draft, vacancyId);
  if (!unfilled.ok) return unfilled.error;
  const vacancy = unfilled.value;
  if (vacancy.phase.name === 'acceptedEmpty') return undefined;
  draft.add({ type: 'EmptyAccepted', vacancyId, by, why });
  withdrawOpenOffers(draft, vacancyId, { because: 'notNeeded', by });
  return undefined;
}

/** R21: longer or shorter, told to the one who is asked; never past the scope's start. */
export function changeDeadline(draft: Draft, { offerId, deadline: wished, by }: CommandOf<'ChangeDeadline'>): Ruling {
  const offer = draft.meeting.offers.get(offerId);
  const vacancy = offer && draft.meeting.vacancies.get(offer.vacancyId);
  if (offer === undefined || vacancy === undefined) return { kind: 'offer-not-known' };
  if (offer.status !== 'asked' || offer.terms === undefined)
    return cameSecond('offer-not-open', endedBy(draft.meeting, offer));
  const start = startOf(draft.meeting, vacancy);
  const deadline = wholeMinute(wished);
  if (deadline > start || deadline <= draft.now) return { kind: 'deadline-not-possible' };
  const closing = plusSeconds(deadline, CLOSING_SECONDS);
  const { remindAt, nextAt } = offer.terms;
  const terms = {
    deadline,
    closesAt: closing < start ? closing : start,
    nextAt: nextAt < deadline ? nextAt : deadline,
    ...(remindAt !== undefined && remindAt < deadline && { remindAt }),
  };
  draft.add({ type: 'DeadlineChanged', offerId, by, terms });
  writeToSubstitute(draft, offer, { about: 'deadlineChanged', offerId }, { quietBinds: true });
  return undefined;
}

/** What ended a question, for staff: whoever took the seat at that moment, else who withdrew or answered it. */
export function endedBy({ vacancies }: Meeting, offer: Offer): Settled | undefined {
  if (offer.status !== 'withdrawn') return answeredBy(offer);
  const ofSeat = vacancies.get(offer.vacancyId)?.settled;
  return ofSeat?.type === 'SeatFilled' && ofSeat.at === offer.settled?.at ? ofSeat : offer.settled;
}

/** What a message can state. */
function wholeMinute(at: Instant): Instant {
  return instantOf(Math.floor(epochMsOf(at) / MINUTE_MS) * MINUTE_MS);
}

/** R21: the same question in a new message, sent by hand and so at once. */
export function resend(draft: Draft, { offerId, by }: CommandOf<'Resend'>): Ruling {
  const offer = draft.meeting.offers.get(offerId);
  if (offer === undefined) return { kind: 'offer-not-known' };
  if (offer.status !== 'asked') return cameSecond('offer-not-open', endedBy(draft.meeting, offer));
  if (factsOf(draft.meeting).settings.sending === 'off') return { kind: 'sending-is-off' };
  draft.add({ type: 'OfferResent', offerId, by });
  writeToSubstitute(draft, offer, { about: 'offerReminder', offerIds: [offerId] }, { quietBinds: false });
  return undefined;
}

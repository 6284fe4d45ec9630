import { epochMsOf, type Instant, instantOf, plusSeconds } from '#shared/kernel/instant.ts';
import { MINUTE_MS } from '#shared/rules/local-time.ts';
import type { CommandOf } from './commands.ts';
import type { Ruling } from './decide.ts';
import type { Draft } from './draft.ts';
import { startOf, writeToSubstitute } from './notices.ts';
import { factsOf, type Vacancy } from './state.ts';

/** An answer under way when the stated minute passes still counts (R4). */
const CLOSING_SECONDS = 90;

/** Nothing can be done for a vacancy that is filled, closed or begun; says which, and by whom. */
export function refusalUnlessUnfilled(draft: Draft, vacancy: Vacancy): Ruling {
  if (startOf(draft.meeting, vacancy) <= draft.now) return { kind: 'scope-has-begun' };
  if (vacancy.phase.name === 'filled') {
    const offer = draft.meeting.offers.get(vacancy.phase.offerId);
    const actor = offer?.answer?.by ?? { kind: 'staff' as const };
    return { kind: 'vacancy-filled', winner: { type: 'SeatFilled', actor, at: vacancy.phase.at } };
  }
  if (vacancy.phase.name === 'closed')
    return { kind: 'vacancy-closed', ...(vacancy.settled && { winner: vacancy.settled }) };
  return undefined;
}

export function stopChain(draft: Draft, { vacancyId, by, why }: CommandOf<'StopChain'>): Ruling {
  const vacancy = draft.meeting.vacancies.get(vacancyId);
  if (vacancy === undefined) return { kind: 'vacancy-not-known' };
  const refusal = refusalUnlessUnfilled(draft, vacancy);
  if (refusal !== undefined) return refusal;
  if (vacancy.stopped !== undefined) {
    return {
      kind: 'chain-already-stopped',
      winner: { type: 'ChainStopped', actor: vacancy.stopped.by, at: vacancy.stopped.at },
    };
  }
  draft.add({ type: 'ChainStopped', vacancyId, by, why });
  return undefined;
}

export function resumeChain(draft: Draft, { vacancyId, by }: CommandOf<'ResumeChain'>): Ruling {
  const vacancy = draft.meeting.vacancies.get(vacancyId);
  if (vacancy === undefined) return { kind: 'vacancy-not-known' };
  const refusal = refusalUnlessUnfilled(draft, vacancy);
  if (refusal !== undefined) return refusal;
  if (vacancy.stopped === undefined) return { kind: 'chain-not-stopped' };
  draft.add({ type: 'ChainResumed', vacancyId, by });
  return undefined;
}

/** R14: nobody comes, and a person has taken note of it. */
export function acceptEmpty(draft: Draft, { vacancyId, by, why }: CommandOf<'AcceptEmpty'>): Ruling {
  const vacancy = draft.meeting.vacancies.get(vacancyId);
  if (vacancy === undefined) return { kind: 'vacancy-not-known' };
  const refusal = refusalUnlessUnfilled(draft, vacancy);
  if (refusal !== undefined) return refusal;
  if (vacancy.phase.name === 'acceptedEmpty') return undefined;
  draft.add({ type: 'EmptyAccepted', vacancyId, by, why });
  return undefined;
}

/** R21: longer or shorter, told to the one who is asked; never past the scope's start. */
export function changeDeadline(draft: Draft, { offerId, deadline: wished, by }: CommandOf<'ChangeDeadline'>): Ruling {
  const offer = draft.meeting.offers.get(offerId);
  const vacancy = offer && draft.meeting.vacancies.get(offer.vacancyId);
  if (offer === undefined || vacancy === undefined) return { kind: 'offer-not-known' };
  if (offer.status !== 'asked' || offer.terms === undefined) {
    const { answer } = offer;
    return {
      kind: 'offer-not-open',
      ...(answer && { winner: { type: 'OfferAnswered', actor: answer.by, at: answer.at } }),
    };
  }
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

/** What a message can state. */
function wholeMinute(at: Instant): Instant {
  return instantOf(Math.floor(epochMsOf(at) / MINUTE_MS) * MINUTE_MS);
}

/** R21: the same question in a new message, sent by hand and so at once. */
export function resend(draft: Draft, { offerId, by }: CommandOf<'Resend'>): Ruling {
  const offer = draft.meeting.offers.get(offerId);
  if (offer === undefined) return { kind: 'offer-not-known' };
  if (offer.status !== 'asked') {
    const { answer } = offer;
    return {
      kind: 'offer-not-open',
      ...(answer && { winner: { type: 'OfferAnswered', actor: answer.by, at: answer.at } }),
    };
  }
  if (factsOf(draft.meeting).settings.sending === 'off') return { kind: 'sending-is-off' };
  draft.add({ type: 'OfferResent', offerId, by });
  writeToSubstitute(draft, offer, { about: 'offerReminder', offerIds: [offerId] }, { quietBinds: false });
  return undefined;
}

import type { PersonId } from '#shared/kernel/ids.ts';
import { whenToAsk } from '#shared/rules/answering-time.ts';
import { candidatesFor, holdsSeat, placeOnLists, takenBy } from './candidates.ts';
import { channelFor } from './channels.ts';
import type { CommandOf } from './commands.ts';
import type { Ruling } from './decide.ts';
import { unfilledVacancy } from './decide-chain.ts';
import { type Draft, nextOfferId } from './draft.ts';
import type { StatedTerms } from './messages.ts';
import { startOf, writeToPerson, writeToSecretaries, writeToSubstitute } from './notices.ts';
import { askingOf, codeFor, statedTerms } from './plan-offers.ts';
import { endOwnOthers, tellAboutFilling, thankOthers } from './plan-seats.ts';
import { cameSecond } from './refusals.ts';
import { answeredBy, factsOf, isOpen, type Meeting, type Offer, offersFor, type Vacancy } from './state.ts';
import { withdrawOffer } from './withdraw-offer.ts';

/** R21: passed over by a person, with the reason logged; an open offer to that person is withdrawn. */
export function skipCandidate(draft: Draft, { vacancyId, personId, by, why }: CommandOf<'SkipCandidate'>): Ruling {
  const unfilled = unfilledVacancy(draft, vacancyId);
  if (!unfilled.ok) return unfilled.error;
  const vacancy = unfilled.value;
  const offers = offersFor(draft.meeting, vacancyId).filter((offer) => offer.personId === personId);
  const candidate = candidatesFor(draft.meeting, vacancy).find((one) => one.personId === personId);
  if (candidate === undefined && offers.length === 0) return { kind: 'person-not-known' };
  // Whoever is asked again has not answered, nor has anybody answered about a time that no longer holds (R18).
  const settled = offers.some(isOpen) ? [] : offers.filter(({ isAboutOldTime }) => !isAboutOldTime);
  const [winner] = settled.flatMap((offer) => answeredBy(offer) ?? []);
  if (winner !== undefined) return cameSecond('offer-already-answered', winner);
  const rank = candidate?.rank ?? offers[0]?.rank ?? 0;
  draft.add({ type: 'CandidateSkipped', vacancyId, personId, rank, reason: 'skippedByStaff', by, why });
  // A YES that comes late does not undo what the secretary decided, so the silent are withdrawn as well.
  for (const offer of offers) {
    if (offer.status !== 'withdrawn') withdrawOffer(draft, offer, { because: 'skippedByStaff', by });
  }
  return undefined;
}

/** R21: asked beside whoever is asked in turn; sent by hand, so quiet hours do not hold it back. */
export function askOutOfOrder(draft: Draft, { vacancyId, personId, by, why }: CommandOf<'AskOutOfOrder'>): Ruling {
  const unfilled = unfilledVacancy(draft, vacancyId);
  if (!unfilled.ok) return unfilled.error;
  const vacancy = unfilled.value;
  const refusal = refusalForPerson(draft, vacancy, personId);
  if (refusal !== undefined) return refusal;
  const isAsked = offersFor(draft.meeting, vacancy.id).some((offer) => offer.personId === personId && isOpen(offer));
  if (isAsked) return { kind: 'person-not-available' };
  if (factsOf(draft.meeting).settings.sending === 'off') return { kind: 'sending-is-off' };
  const channel = channelFor(draft.meeting, vacancy, personId, draft.now);
  if (channel === undefined) return { kind: 'person-has-no-channel' };

  const offerId = nextOfferId(draft.meeting);
  const place = placeOf(draft.meeting, vacancy, personId);
  const code = codeFor(draft.meeting, personId);
  const terms = channel === 'call' ? termsOfCall(draft, vacancy, personId) : undefined;
  draft.add({
    type: 'SubstituteAsked',
    offerId,
    vacancyId,
    personId,
    ...place,
    channel,
    mode: 'outOfOrder',
    by,
    why,
    ...(code !== undefined && { code }),
    ...(terms && { terms }),
  });
  const notAfter = startOf(draft.meeting, vacancy);
  if (channel === 'call') {
    writeToSecretaries(draft, ['email'], { topic: { about: 'callNeeded', offerId }, notAfter });
  } else {
    const topic = { about: 'offer' as const, offerIds: [offerId] };
    writeToPerson(draft, personId, { topic, quietBinds: false, notAfter }, channel);
  }
  return undefined;
}

/** A message is told its terms when it leaves; a call has none that would state them. */
function termsOfCall(draft: Draft, vacancy: Vacancy, personId: PersonId): StatedTerms | undefined {
  const asking = { ...askingOf(draft.meeting, vacancy, personId, draft.now), quietBinds: false };
  const when = whenToAsk(asking, factsOf(draft.meeting).settings);
  return when.kind === 'now' ? statedTerms(when.terms) : undefined;
}

/** R21: a person takes the seat without being asked; open offers are withdrawn and told. */
export function seatDirectly(draft: Draft, { vacancyId, personId, by, why }: CommandOf<'SeatDirectly'>): Ruling {
  const unfilled = unfilledVacancy(draft, vacancyId);
  if (!unfilled.ok) return unfilled.error;
  const vacancy = unfilled.value;
  const refusal = refusalForPerson(draft, vacancy, personId);
  if (refusal !== undefined) return refusal;
  const offerId = nextOfferId(draft.meeting);
  const place = placeOf(draft.meeting, vacancy, personId);
  const channel = channelFor(draft.meeting, vacancy, personId, draft.now) ?? 'call';
  draft.add({ type: 'SubstituteAsked', offerId, vacancyId, personId, ...place, channel, mode: 'direct', by, why });
  draft.add({ type: 'SeatFilled', vacancyId, offerId, personId, how: 'direct' });
  const offer = draft.meeting.offers.get(offerId);
  if (offer === undefined) return { kind: 'offer-not-known' };
  endOwnOthers(draft, vacancy, offer);
  thankOthers(draft, vacancy);
  writeToSubstitute(draft, offer, { about: 'seatedDirectly', offerId, vacancyId }, { quietBinds: false });
  tellAboutFilling(draft, vacancy, offer);
  return undefined;
}

function refusalForPerson(draft: Draft, vacancy: Vacancy, personId: PersonId): Ruling {
  if (!draft.meeting.persons.has(personId)) return { kind: 'person-not-known' };
  const sits = holdsSeat(draft.meeting, personId) || takenBy(draft.meeting, vacancy, personId) !== undefined;
  return sits ? { kind: 'person-not-available' } : undefined;
}

function placeOf(
  meeting: Meeting,
  vacancy: Vacancy,
  personId: PersonId,
): Pick<Offer, 'rank'> & Partial<Pick<Offer, 'listId'>> {
  const own = candidatesFor(meeting, vacancy).find((candidate) => candidate.personId === personId);
  const place = own ?? placeOnLists(meeting, personId);
  return { rank: place?.rank ?? 0, ...(place?.listId && { listId: place.listId }) };
}

/** R21: takes the one seated off again; for this vacancy they are not asked once more. */
export function replaceSubstitute(
  draft: Draft,
  { vacancyId, personId, by, why }: CommandOf<'ReplaceSubstitute'>,
): Ruling {
  const vacancy = draft.meeting.vacancies.get(vacancyId);
  if (vacancy === undefined) return { kind: 'vacancy-not-known' };
  if (startOf(draft.meeting, vacancy) <= draft.now) return { kind: 'scope-has-begun' };
  if (vacancy.phase.name !== 'filled' || vacancy.phase.personId !== personId) return { kind: 'vacancy-not-filled' };
  const { offerId } = vacancy.phase;
  const offer = draft.meeting.offers.get(offerId);
  if (offer === undefined) return { kind: 'offer-not-known' };
  draft.add({ type: 'SeatVacated', vacancyId, offerId, personId, because: 'replaced', by, why });
  draft.add({ type: 'CandidateSkipped', vacancyId, personId, rank: offer.rank, reason: 'skippedByStaff', by });
  writeToSubstitute(draft, offer, { about: 'stoodDown', offerId }, { quietBinds: true });
  return undefined;
}

/** R21: those who were silent or could not be reached are asked again, in order; a NO stays. */
export function reopenVacancy(draft: Draft, { vacancyId, by, why }: CommandOf<'ReopenVacancy'>): Ruling {
  const unfilled = unfilledVacancy(draft, vacancyId);
  if (!unfilled.ok) return unfilled.error;
  const vacancy = unfilled.value;
  if (vacancy.phase.name === 'open' && vacancy.stopped === undefined) return { kind: 'vacancy-still-open' };
  draft.add({ type: 'VacancyReopened', vacancyId, by, why });
  return undefined;
}

/** R14: another list, by a person's explicit choice, after the seat's own order. */
export function askOtherList(draft: Draft, { vacancyId, listId, by, why }: CommandOf<'AskOtherList'>): Ruling {
  const unfilled = unfilledVacancy(draft, vacancyId);
  if (!unfilled.ok) return unfilled.error;
  const vacancy = unfilled.value;
  if (!factsOf(draft.meeting).body.lists.some(({ id }) => id === listId)) return { kind: 'list-not-known' };
  if (vacancy.extraLists.includes(listId)) return undefined;
  draft.add({ type: 'OtherListAsked', vacancyId, listId, by, why });
  return undefined;
}

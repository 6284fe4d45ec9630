import { earliest, type Instant, latest } from '#shared/kernel/instant.ts';
import { contains, overlaps } from '#shared/rules/scopes.ts';
import { hasSameCallingOrder, placeInOrder } from './candidates.ts';
import type { Draft } from './draft.ts';
import { emailPerson, informedOf, startOf, writeToSecretaries, writeToSubstitute } from './notices.ts';
import { wasTold } from './plan-vacancies.ts';
import { isOpen, isUnfilled, type Meeting, type Offer, offersFor, type Vacancy } from './state.ts';

/** Silence until the deadline has closed: the next one is asked, a late YES still counts (R11). */
export function endSilentOffers(draft: Draft): Instant | undefined {
  let wakeAt: Instant | undefined;
  for (const offer of draft.meeting.offers.values()) {
    if (offer.status !== 'asked' || offer.terms === undefined) continue;
    if (offer.terms.closesAt <= draft.now) draft.add({ type: 'OfferRanOut', offerId: offer.id });
    else wakeAt = earliest(wakeAt, offer.terms.closesAt);
  }
  return wakeAt;
}

/** R3, R10, R11, R13: whoever said YES takes the seat they were asked for, else the first open one they may take. */
export function fillSeats(draft: Draft): void {
  for (const vacancy of draft.meeting.vacancies.values()) {
    if (isStillOpen(draft, vacancy)) fillFrom(draft, vacancy, ownYes(draft.meeting, vacancy));
  }
  for (const vacancy of draft.meeting.vacancies.values()) {
    if (isStillOpen(draft, vacancy)) fillFrom(draft, vacancy, yesElsewhere(draft.meeting, vacancy));
  }
}

function isStillOpen(draft: Draft, { id }: Vacancy): boolean {
  const vacancy = draft.meeting.vacancies.get(id);
  return vacancy !== undefined && isUnfilled(vacancy) && startOf(draft.meeting, vacancy) > draft.now;
}

function ownYes(meeting: Meeting, vacancy: Vacancy): readonly Offer[] {
  return offersFor(meeting, vacancy.id).filter((offer) => offer.status === 'standby');
}

function yesElsewhere(meeting: Meeting, vacancy: Vacancy): readonly Offer[] {
  return [...meeting.offers.values()].filter((offer) => {
    const own = meeting.vacancies.get(offer.vacancyId);
    const isWaiting = offer.status === 'standby' && own !== undefined && own.id !== vacancy.id;
    return isWaiting && contains(own.scope, vacancy.scope) && hasSameCallingOrder(meeting, own, vacancy);
  });
}

function fillFrom(draft: Draft, vacancy: Vacancy, offers: readonly Offer[]): void {
  const { meeting } = draft;
  const inOrder = offers
    .filter(({ personId }) => !sitsElsewhere(meeting, vacancy, personId))
    .sort((a, b) => placeInOrder(meeting, vacancy, a.personId) - placeInOrder(meeting, vacancy, b.personId));
  const [first] = [...inOrder.filter(({ mode }) => mode === 'outOfOrder'), ...inOrder];
  if (first === undefined || aheadOf(meeting, vacancy, first).length > 0) return;
  seat(draft, vacancy, first);
}

function sitsElsewhere(meeting: Meeting, vacancy: Vacancy, personId: Offer['personId']): boolean {
  return [...meeting.vacancies.values()].some(
    ({ phase, scope }) => phase.name === 'filled' && phase.personId === personId && overlaps(scope, vacancy.scope),
  );
}

/** R3: those of higher rank who can still say YES in time. An offer made out of order waits for nobody. */
function aheadOf(meeting: Meeting, vacancy: Vacancy, offer: Offer): readonly Offer[] {
  if (offer.mode === 'outOfOrder') return [];
  const place = placeInOrder(meeting, vacancy, offer.personId);
  return offersFor(meeting, vacancy.id).filter(
    (other) => isOpen(other) && other.mode !== 'outOfOrder' && placeInOrder(meeting, vacancy, other.personId) < place,
  );
}

function seat(draft: Draft, vacancy: Vacancy, offer: Offer): void {
  const wasStandby = offer.standbyTold !== undefined && offer.standbyTold.until === undefined;
  const how = wasStandby ? ('standby' as const) : ('answer' as const);
  draft.add({ type: 'SeatFilled', vacancyId: vacancy.id, offerId: offer.id, personId: offer.personId, how });
  thankOthers(draft, vacancy, offer);
  const about = wasStandby ? ('seatedFromStandby' as const) : ('confirmed' as const);
  const seated = { ...offer, vacancyId: vacancy.id };
  writeToSubstitute(draft, seated, { about, offerId: offer.id, vacancyId: vacancy.id }, { quietBinds: wasStandby });
  tellAboutFilling(draft, vacancy, offer);
}

export function thankOthers(draft: Draft, vacancy: Vacancy, seated: Offer): void {
  for (const other of offersFor(draft.meeting, vacancy.id)) {
    if (!isOpen(other) || other.id === seated.id) continue;
    const told = wasTold(draft.meeting, other);
    draft.add({ type: 'OfferWithdrawn', offerId: other.id, because: 'taken' });
    if (told) writeToSubstitute(draft, other, { about: 'taken', offerId: other.id }, { quietBinds: true });
  }
}

export function tellAboutFilling(draft: Draft, vacancy: Vacancy, offer: Offer): void {
  const notAfter = startOf(draft.meeting, vacancy);
  const absent = draft.meeting.absences.get(vacancy.absenceId)?.personId;
  const ids = { vacancyId: vacancy.id, offerId: offer.id };
  if (absent !== undefined) emailPerson(draft, absent, { topic: { about: 'seatFilled', ...ids }, notAfter });
  writeToSecretaries(draft, ['email'], { topic: { about: 'filledNotice', ...ids }, notAfter });
  for (const personId of informedOf(draft.meeting, vacancy)) {
    if (personId !== absent) emailPerson(draft, personId, { topic: { about: 'filledNotice', ...ids }, notAfter });
  }
}

/** A YES that took no seat is thanked once, and once more when the one ahead has taken it (R3, R11). */
export function thankStandbys(draft: Draft): void {
  for (const offer of draft.meeting.offers.values()) {
    const vacancy = draft.meeting.vacancies.get(offer.vacancyId);
    if (offer.status !== 'standby' || vacancy === undefined) continue;
    const until = isUnfilled(vacancy) ? waitsUntil(draft.meeting, vacancy, offer) : undefined;
    const isTold = offer.standbyTold !== undefined && (offer.standbyTold.until === undefined || until !== undefined);
    if (isTold) continue;
    draft.add({ type: 'StandbyPlaced', offerId: offer.id, ...(until && { until }) });
    const about = until
      ? { about: 'standbyUntil' as const, offerId: offer.id, until }
      : { about: 'standby' as const, offerId: offer.id };
    writeToSubstitute(draft, offer, about, { quietBinds: offer.standbyTold !== undefined });
  }
}

function waitsUntil(meeting: Meeting, vacancy: Vacancy, offer: Offer): Instant | undefined {
  const [first, ...others] = aheadOf(meeting, vacancy, offer).flatMap(({ terms }) => terms?.deadline ?? []);
  return first && latest(first, ...others);
}

import type { Scope } from '#shared/contracts/scope.ts';
import { type Instant, latest, minutesBetween } from '#shared/kernel/instant.ts';
import { sameScope, scopeEnd, scopeStart } from '#shared/rules/scopes.ts';
import { type Draft, nextVacancyId } from './draft.ts';
import type { ClosedBecause } from './events.ts';
import { startOf, writeToSubstitute } from './notices.ts';
import {
  type Absence,
  counts,
  factsOf,
  isOpen,
  type Meeting,
  type Offer,
  offersFor,
  seatOf,
  type Vacancy,
} from './state.ts';

/** Every absence that counts has one vacancy for each scope of its own, unless the scope has begun or is too short (R16). */
export function openVacancies(draft: Draft): void {
  for (const absence of draft.meeting.absences.values()) {
    if (!counts(absence)) continue;
    for (const scope of absence.toCover) openVacancy(draft, absence, scope);
  }
}

function openVacancy(draft: Draft, absence: Absence, scope: Scope): void {
  const { meeting, settings } = factsOf(draft.meeting);
  const start = scopeStart(scope, meeting);
  if (meeting.status === 'cancelled' || start <= draft.now) return;
  if (scope.kind === 'interval' && minutesBetween(start, scopeEnd(scope, meeting)) < settings.minimumAbsenceMinutes)
    return;
  const isThere = [...draft.meeting.vacancies.values()].some(
    (vacancy) => vacancy.absenceId === absence.id && sameScope(vacancy.scope, scope),
  );
  if (isThere || isCoveredByWider(draft.meeting, absence)) return;
  draft.add({
    type: 'VacancyOpened',
    vacancyId: nextVacancyId(draft.meeting),
    absenceId: absence.id,
    seatId: absence.seatId,
    scope,
    askFrom: absence.undoUntil === undefined ? draft.now : latest(draft.now, absence.undoUntil),
    ...(absence.preferred && { preferred: absence.preferred }),
  });
}

/** Who is away from the whole meeting needs nobody extra for an item of it. */
function isCoveredByWider(meeting: Meeting, absence: Absence): boolean {
  if (absence.kind !== 'disqualified' && absence.kind !== 'assessment') return false;
  return [...meeting.absences.values()].some(
    (other) => other.seatId === absence.seatId && other.kind === 'full' && counts(other) && other.status === 'reported',
  );
}

/** Vacancies that are no longer needed are closed, and whoever was asked or seated is told (R12). */
export function closeVacancies(draft: Draft): void {
  for (const vacancy of draft.meeting.vacancies.values()) {
    if (vacancy.phase.name === 'closed') continue;
    const because = reasonToClose(draft.meeting, vacancy);
    if (because !== undefined) closeVacancy(draft, vacancy, because);
  }
}

function reasonToClose(meeting: Meeting, vacancy: Vacancy): ClosedBecause | undefined {
  if (factsOf(meeting).meeting.status === 'cancelled') return 'cancelled';
  const absence = meeting.absences.get(vacancy.absenceId);
  if (absence === undefined || seatOf(meeting, vacancy.seatId)?.personId !== absence.personId) return 'seatChanged';
  switch (absence.status) {
    case 'withdrawn':
      return 'withdrawn';
    case 'rejected':
      return 'rejected';
    case 'replaced':
      return 'replaced';
    case 'decidedNotDisqualified':
      return 'notDisqualified';
    case 'reported':
    case 'awaitingApproval':
    case 'decidedDisqualified':
      return isCoveredByWider(meeting, absence) ? 'replaced' : undefined;
  }
}

function closeVacancy(draft: Draft, vacancy: Vacancy, because: ClosedBecause): void {
  const seated = vacancy.phase.name === 'filled' ? vacancy.phase.offerId : undefined;
  draft.add({ type: 'VacancyClosed', vacancyId: vacancy.id, because });
  for (const offer of offersFor(draft.meeting, vacancy.id)) {
    if (offer.id === seated || isOpen(offer)) release(draft, offer, because, offer.id === seated);
  }
}

function release(draft: Draft, offer: Offer, because: ClosedBecause, wasSeated: boolean): void {
  const told = wasTold(draft.meeting, offer);
  draft.add({
    type: 'OfferWithdrawn',
    offerId: offer.id,
    because: because === 'cancelled' ? 'cancelled' : 'notNeeded',
  });
  // Whoever was here for the narrower part is asked first for the wider one, and hears of it that way (R12b).
  if ((!told && !wasSeated) || because === 'replaced') return;
  if (because === 'cancelled') {
    writeToSubstitute(draft, offer, { about: 'cancelled', personId: offer.personId }, { quietBinds: false });
  } else {
    const topic = { about: wasSeated ? ('stoodDown' as const) : ('notNeeded' as const), offerId: offer.id };
    writeToSubstitute(draft, offer, topic, { quietBinds: true });
  }
}

/** The question reached them, or may have: then they deserve to hear that it no longer stands. */
export function wasTold(meeting: Meeting, offer: Offer): boolean {
  return [...meeting.messages.values()].some(
    ({ topic, phase }) =>
      topic.about === 'offer' &&
      topic.offerIds.includes(offer.id) &&
      (phase.name === 'accepted' || phase.name === 'claimed' || phase.name === 'uncertain'),
  );
}

/** R19: what has begun is over for us. Nobody hears of it. */
export function endBegunVacancies(draft: Draft): Instant | undefined {
  let wakeAt: Instant | undefined;
  for (const vacancy of draft.meeting.vacancies.values()) {
    if (vacancy.phase.name === 'closed' || vacancy.phase.name === 'filled') continue;
    const start = startOf(draft.meeting, vacancy);
    if (start > draft.now) {
      wakeAt = wakeAt === undefined || start < wakeAt ? start : wakeAt;
      continue;
    }
    for (const offer of offersFor(draft.meeting, vacancy.id)) {
      if (isOpen(offer)) draft.add({ type: 'OfferRanOut', offerId: offer.id });
    }
    draft.add({ type: 'VacancyClosed', vacancyId: vacancy.id, because: 'scopeBegan' });
  }
  return wakeAt;
}

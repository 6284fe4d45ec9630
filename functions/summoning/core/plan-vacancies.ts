import type { Scope } from '#shared/contracts/scope.ts';
import { earliest, type Instant, latest } from '#shared/kernel/instant.ts';
import { contains, sameScope, scopeStart } from '#shared/rules/scopes.ts';
import { isTooShort } from './away.ts';
import { type Draft, nextVacancyId } from './draft.ts';
import type { ClosedBecause } from './events.ts';
import { isWholeAgain } from './left-out-items.ts';
import { startOf } from './notices.ts';
import { type Released, tellReleased } from './plan-releases.ts';
import { isOutside } from './scope-sets.ts';
import {
  type Absence,
  factsOf,
  isOpen,
  isUnfilled,
  type Meeting,
  type Offer,
  offersFor,
  seatOf,
  standingAbsences,
  stands,
  type Vacancy,
} from './state.ts';
import { wasTold } from './withdraw-offer.ts';

/** Every absence that counts has one vacancy for each scope of its own, unless the scope has begun or is too short (R16). */
export function openVacancies(draft: Draft): void {
  for (const absence of draft.meeting.absences.values()) {
    if (!stands(draft.meeting, absence)) continue;
    for (const scope of absence.toCover) openVacancy(draft, absence, scope);
  }
}

function openVacancy(draft: Draft, absence: Absence, scope: Scope): void {
  const { meeting } = factsOf(draft.meeting);
  const start = scopeStart(scope, meeting);
  if (meeting.status === 'cancelled' || start <= draft.now || isOutside(draft.meeting, scope)) return;
  if (scope.kind === 'interval' && isTooShort(draft.meeting, scope)) return;
  const isThere = [...draft.meeting.vacancies.values()].some(
    (vacancy) => vacancy.absenceId === absence.id && sameScope(vacancy.scope, scope) && !mayReturn(vacancy),
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

/** Closed for a reason that can pass: the wider report is taken back, the meeting is held after all, the member returns. */
function mayReturn({ phase }: Vacancy): boolean {
  return phase.name === 'closed' && ['replaced', 'cancelled', 'seatChanged', 'outsideMeeting'].includes(phase.because);
}

/** Who is away from the whole meeting needs nobody extra for an item of it: once that is settled, or somebody sits there. */
function isCoveredByWider(meeting: Meeting, absence: Absence): boolean {
  if (absence.kind !== 'disqualified' && absence.kind !== 'assessment') return false;
  return standingAbsences(meeting, absence.seatId).some(
    (other) => other.kind === 'full' && (other.status === 'reported' || isFilledThroughout(meeting, other)),
  );
}

function isFilledThroughout({ vacancies }: Meeting, { id }: Absence): boolean {
  return [...vacancies.values()].some(
    ({ absenceId, phase, scope }) => absenceId === id && phase.name === 'filled' && scope.kind === 'meeting',
  );
}

/** Vacancies that are no longer needed are closed, and whoever was asked or seated is told (R12). */
export function closeVacancies(draft: Draft): void {
  const released: Released[] = [];
  for (const vacancy of draft.meeting.vacancies.values()) {
    if (vacancy.phase.name === 'closed') continue;
    const because = reasonToClose(draft.meeting, vacancy);
    if (because !== undefined) released.push(...closeVacancy(draft, vacancy, because));
  }
  tellReleased(draft, released);
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
      if (isCoveredByWider(meeting, absence)) return 'replaced';
      if (isOutside(meeting, vacancy.scope)) return 'outsideMeeting';
      if (isWholeAgain(meeting, vacancy)) return 'whole';
      return isMoreThanDecided(absence, vacancy) ? 'divided' : undefined;
  }
}

/** The body found the member disqualified in fewer items than the vacancy was opened for. */
function isMoreThanDecided({ decidedItems }: Absence, { scope }: Vacancy): boolean {
  return decidedItems !== undefined && !contains({ kind: 'items', items: decidedItems }, scope);
}

function closeVacancy(draft: Draft, vacancy: Vacancy, because: ClosedBecause): readonly Released[] {
  const seated = vacancy.phase.name === 'filled' ? vacancy.phase.offerId : undefined;
  draft.add({ type: 'VacancyClosed', vacancyId: vacancy.id, because });
  return offersFor(draft.meeting, vacancy.id).flatMap((offer) => {
    const isTheirSeat = offer.id === seated;
    if (!isTheirSeat && !isOpen(offer)) return [];
    // Whoever was here for another part of the absence is asked first for this one, and hears of it that way (R12b).
    const isAskedAgain = because === 'replaced' && isAskedFirst(draft.meeting, vacancy, offer);
    const told = isTheirSeat || wasTold(draft.meeting, offer);
    const isCancelled = because === 'cancelled';
    draft.add({ type: 'OfferWithdrawn', offerId: offer.id, because: isCancelled ? 'cancelled' : 'notNeeded' });
    if (!told || isAskedAgain) return [];
    if (isCancelled) return { offer, news: 'cancelled' };
    return { offer, news: isTheirSeat ? 'stoodDown' : 'notNeeded' };
  });
}

function isAskedFirst(meeting: Meeting, { seatId }: Vacancy, { personId }: Offer): boolean {
  return standingAbsences(meeting, seatId).some(({ preferred }) => preferred === personId);
}

/** R19: what has begun is over for us. Nobody hears of it. */
export function endBegunVacancies(draft: Draft): Instant | undefined {
  let wakeAt: Instant | undefined;
  for (const vacancy of draft.meeting.vacancies.values()) {
    if (!isUnfilled(vacancy)) continue;
    const start = startOf(draft.meeting, vacancy);
    if (start > draft.now) {
      wakeAt = earliest(wakeAt, start);
      continue;
    }
    for (const offer of offersFor(draft.meeting, vacancy.id)) {
      if (isOpen(offer)) draft.add({ type: 'OfferRanOut', offerId: offer.id });
    }
    draft.add({ type: 'VacancyClosed', vacancyId: vacancy.id, because: 'scopeBegan' });
  }
  return wakeAt;
}

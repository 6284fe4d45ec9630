import type { SeatView, VacancyView } from '#shared/contracts/meeting-view.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { SeatState } from '#shared/texts/vocabulary.ts';

/** Best first: of several the last one wins. */
export const SEAT_STATES = [
  'memberComes',
  'covered',
  'coveredPartOfTime',
  'coveredSomeItems',
  'asked',
  'waiting',
  'nobody',
] as const satisfies readonly SeatState[];

/** What the strip shows for a seat: the worst of its member and its vacancies. */
export function seatStateOf(seat: SeatView): SeatState {
  const states = openVacancies(seat).map(vacancyState);
  const worst = SEAT_STATES.findLast((state) => states.includes(state));
  if (worst !== undefined) return worst;
  if (seat.covered) return 'memberComes';
  // Away, and nobody was ever called: either somebody must say so first, or it was too late or not wanted.
  return seat.absences.some(({ status }) => status === 'awaitingApproval') ? 'waiting' : 'nobody';
}

function vacancyState({ status, scope }: VacancyView): SeatState {
  switch (status) {
    case 'filled':
      if (scope.kind === 'interval') return 'coveredPartOfTime';
      return scope.kind === 'items' ? 'coveredSomeItems' : 'covered';
    case 'asking':
      return 'asked';
    case 'waiting':
      return 'waiting';
    case 'exhausted':
    case 'stopped':
    case 'acceptedEmpty':
      return 'nobody';
    case 'closed':
      return 'memberComes';
    default:
      return unreachable(status, 'vacancy status');
  }
}

export function openVacancies({ vacancies }: SeatView): readonly VacancyView[] {
  return vacancies.filter(({ status }) => status !== 'closed');
}

/** Nobody comes, nobody will be asked, and nobody has said that this is as it should be. */
export function needsChoice(seat: SeatView): boolean {
  return seat.vacancies.some(({ status }) => status === 'exhausted' || status === 'stopped');
}

/** A seat with something to tell beside "comes". */
export function hasAbsence(seat: SeatView): boolean {
  return seat.absences.some(({ status }) => status !== 'withdrawn' && status !== 'replaced');
}

/** Open before filled, so that what needs somebody stands first. */
export function isSettled(seat: SeatView): boolean {
  return seatStateOf(seat).startsWith('covered');
}

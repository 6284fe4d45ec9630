import type { AbsenceStatus, AbsenceView, MeetingView, SeatView, VacancyView } from '#shared/contracts/meeting-view.ts';
import type { ItemNo } from '#shared/kernel/ids.ts';

/** Somebody who takes no part in an item, or asks whether they may; and what is done about the seat. */
export interface OutOfItem {
  readonly seat: SeatView;
  readonly absence: AbsenceView;
  readonly vacancy: VacancyView | undefined;
}

const STANDS: Readonly<Record<AbsenceStatus, boolean>> = {
  reported: true,
  awaitingApproval: true,
  rejected: true,
  decidedDisqualified: true,
  decidedNotDisqualified: true,
  withdrawn: false,
  replaced: false,
};

/** In the order of the seats. Those who are away for other reasons are not out of an item: they are away. */
export function outOfItem({ seats }: Pick<MeetingView, 'seats'>, no: ItemNo): readonly OutOfItem[] {
  return seats.flatMap((seat) =>
    seat.absences
      .filter(({ status, scopes }) => STANDS[status] && scopes.some((scope) => isAbout(scope, no)))
      .map((absence) => decidedFor(absence, no))
      .map((absence) => ({ seat, absence, vacancy: vacancyFor(seat, absence, no) })),
  );
}

/** Where the body found fewer items than were reported, it found the member free to take part in the rest. */
function decidedFor(absence: AbsenceView, no: ItemNo): AbsenceView {
  const { decidedItems } = absence;
  if (decidedItems === undefined || decidedItems.includes(no)) return absence;
  return { ...absence, status: 'decidedNotDisqualified' };
}

function vacancyFor({ vacancies }: SeatView, { absenceId }: AbsenceView, no: ItemNo): VacancyView | undefined {
  return vacancies.findLast(
    ({ absenceId: own, scope, status }) => own === absenceId && status !== 'closed' && isAbout(scope, no),
  );
}

function isAbout(scope: VacancyView['scope'], no: ItemNo): boolean {
  return scope.kind === 'items' && scope.items.includes(no);
}

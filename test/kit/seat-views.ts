import type * as z from 'zod/mini';
import { AbsenceView, SeatView, VacancyView } from '#shared/contracts/meeting-view.ts';

type Changes<View extends z.ZodMiniType> = Partial<z.input<View>>;

/** Kari Nordmann's seat, to which she comes. */
export function seatView(changes: Changes<typeof SeatView> = {}): SeatView {
  return SeatView.parse({
    seatId: 's1',
    personId: 'kari',
    name: 'Kari Nordmann',
    listId: 'A',
    role: 'member',
    attendance: 'unknown',
    covered: true,
    absences: [],
    vacancies: [],
    ...changes,
  });
}

/** Away from the whole meeting. */
export function absenceView(changes: Changes<typeof AbsenceView> = {}): AbsenceView {
  return AbsenceView.parse({
    absenceId: 'a1',
    kind: 'full',
    scopes: [{ kind: 'meeting' }],
    status: 'reported',
    reportedAt: '2026-12-01T08:00:00.000Z',
    reportedBy: 'member',
    ...changes,
  });
}

/** For the whole meeting, and somebody is asked. */
export function vacancyView(changes: Changes<typeof VacancyView> = {}): VacancyView {
  return VacancyView.parse({
    vacancyId: 'v1',
    absenceId: 'a1',
    scope: { kind: 'meeting' },
    status: 'asking',
    substitute: null,
    upcoming: [],
    offers: [],
    skipped: [],
    ...changes,
  });
}

import { absencesOf, awayItems, awayTimes } from '#functions/summoning/core/away.ts';
import { coverOf, isWhole } from '#functions/summoning/core/seat-cover.ts';
import { type Absence, factsOf, type Meeting } from '#functions/summoning/core/state.ts';
import type { AbsenceView, Attendance, SeatView } from '#shared/contracts/meeting-view.ts';
import type { RosterSeat } from '#shared/contracts/roster.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { isCovered, type SeatCover } from '#shared/rules/quorum.ts';
import { nameOf } from './names.ts';
import type { Deliveries } from './offers.ts';
import { vacancyView } from './vacancies.ts';

/** One seat as it is shown, with what the sums over all seats are made of. */
export interface SeatPicture {
  readonly view: SeatView;
  readonly cover: SeatCover;
}

export function seatPictures(meeting: Meeting, now: Instant, deliveries: Deliveries): readonly SeatPicture[] {
  return factsOf(meeting).body.seats.map((seat) => seatPicture(meeting, seat, now, deliveries));
}

function seatPicture(meeting: Meeting, seat: RosterSeat, now: Instant, deliveries: Deliveries): SeatPicture {
  const cover = coverOf(meeting, seat);
  const absences = absencesOf(meeting, seat);
  const known = new Set(absences.map(({ id }) => id));
  const present = presentIn(meeting, seat);
  const view: SeatView = {
    seatId: seat.id,
    personId: seat.personId,
    name: nameOf(meeting, seat.personId),
    listId: seat.listId,
    role: seat.role,
    attendance: attendanceOf(meeting, seat, absences),
    covered: isCovered(cover, factsOf(meeting).meeting),
    ...(present.length > 0 && { present }),
    absences: absences.map(absenceView),
    vacancies: [...meeting.vacancies.values()]
      .filter(({ absenceId }) => known.has(absenceId))
      .map((vacancy) => vacancyView(meeting, vacancy, now, deliveries)),
  };
  return { view, cover };
}

function attendanceOf(meeting: Meeting, seat: RosterSeat, absences: readonly Absence[]): Attendance {
  const away = awayTimes(meeting, absences);
  if (away.length > 0 && isWhole(meeting, away)) return 'absent';
  if (away.length > 0 || awayItems(absences).length > 0) return 'partly';
  return meeting.coming.get(seat.id) === seat.personId ? 'coming' : 'unknown';
}

function presentIn(meeting: Meeting, seat: RosterSeat): NonNullable<SeatView['present']> {
  const { start } = factsOf(meeting).meeting;
  return meeting.attendance
    .filter(({ seatId }) => seatId === seat.id)
    .map(({ personId, from, to, outOfItems }) => ({
      personId,
      from: from ?? start,
      ...(to && { to }),
      ...(outOfItems && { outOfItems }),
    }));
}

function absenceView(absence: Absence): AbsenceView {
  const { id, kind, scopes, status, reportedAt, reportedBy, undoUntil, withdrawalAskedAt, narrowTo } = absence;
  const decidedItems = status === 'decidedDisqualified' ? absence.decidedItems : undefined;
  return {
    absenceId: id,
    kind,
    scopes,
    status,
    reportedAt,
    reportedBy: reportedBy.kind === 'staff' ? 'staff' : 'member',
    ...(undoUntil && { undoUntil }),
    ...(withdrawalAskedAt && { withdrawalAskedAt }),
    ...(narrowTo && { narrowTo: narrowTo.scopes }),
    ...(decidedItems && { decidedItems }),
  };
}

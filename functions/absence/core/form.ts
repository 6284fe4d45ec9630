import { absencesOf } from '#functions/summoning/core/away.ts';
import { startOf } from '#functions/summoning/core/notices.ts';
import {
  type Absence,
  counts,
  factsOf,
  isMembersToTakeBack,
  isOpen,
  type Meeting,
  offersFor,
  type Vacancy,
} from '#functions/summoning/core/state.ts';
import type { VacancyStatus } from '#shared/contracts/meeting-view.ts';
import { type AbsenceForm, type FormAbsence, OTHER_MEETINGS_MAX } from '#shared/contracts/personal.ts';
import type { RosterMeeting, RosterSeat } from '#shared/contracts/roster.ts';
import type { MeetingId, PersonId, SeatId } from '#shared/kernel/ids.ts';
import { earliest, type Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { byText } from '#shared/kernel/order.ts';
import { linkItem, linkParts } from './link-parts.ts';

/** A seat that somebody holds in a published meeting. */
export interface HeldSeat {
  readonly meetingId: MeetingId;
  readonly seatId: SeatId;
  readonly bodyName: string;
  readonly meeting: Pick<RosterMeeting, 'title' | 'start'>;
}

/** Soonest first, once each, without those that have begun. */
export function seatsAhead(held: readonly HeldSeat[], now: Instant): readonly HeldSeat[] {
  const byMeeting = new Map(held.map((seat) => [seat.meetingId, seat]));
  return [...byMeeting.values()]
    .filter(({ meeting }) => meeting.start > now)
    .toSorted(byText(({ meeting }) => meeting.start));
}

/**
 * The representative's page.
 *
 * @param held every meeting in which the representative holds a seat
 */
export function absenceForm(meeting: Meeting, seat: RosterSeat, held: readonly HeldSeat[], now: Instant): AbsenceForm {
  const { meeting: facts, settings } = factsOf(meeting);
  // A former holder's reports are nothing the present one may see.
  const own = absencesOf(meeting, seat);
  const isOn = facts.status !== 'cancelled';
  return {
    ...linkParts(meeting, seat.personId, true),
    items: facts.items.map(linkItem),
    absences: own.map((absence) => formAbsence(meeting, absence, now)),
    comingConfirmed: meeting.coming.get(seat.id) === seat.personId,
    otherMeetings: seatsAhead(held, now)
      .filter(({ meetingId }) => meetingId !== facts.id)
      .slice(0, OTHER_MEETINGS_MAX)
      .map((other) => ({
        id: other.meetingId,
        bodyName: other.bodyName,
        title: other.meeting.title,
        start: other.meeting.start,
      })),
    may: { report: isOn, withdraw: isOn && own.some(isMembersToTakeBack) },
    retentionDays: { reason: settings.retentionDays.reason, text: settings.retentionDays.text },
  };
}

export function seatHeldBy(meeting: Meeting, personId: PersonId): RosterSeat | undefined {
  return meeting.facts?.body.seats.find((seat) => seat.personId === personId);
}

function formAbsence(meeting: Meeting, absence: Absence, now: Instant): FormAbsence {
  const { id, kind, scopes, status, reportedAt, undoUntil, withdrawalAskedAt, narrowTo } = absence;
  const vacancies = [...meeting.vacancies.values()].filter(
    ({ absenceId, phase }) => absenceId === id && phase.name !== 'closed',
  );
  const until = counts(absence) ? giveBackUntil(meeting, vacancies) : undefined;
  return {
    absenceId: id,
    kind,
    scopes,
    status,
    reportedAt,
    ...(undoUntil && { undoUntil }),
    ...(until && { giveBackUntil: until }),
    ...(withdrawalAskedAt && { withdrawalAskedAt }),
    ...(narrowTo && { narrowTo: narrowTo.scopes }),
    replacement: vacancies.map((vacancy) => ({
      scope: vacancy.scope,
      status: statusOf(meeting, vacancy, now),
      ...nameOfSubstitute(meeting, vacancy),
    })),
  };
}

/** R12: until then a withdrawal gives the seat back at once. Where substitutes are seated, the first of them decides. */
function giveBackUntil(meeting: Meeting, vacancies: readonly Vacancy[]): Instant | undefined {
  const filled = vacancies.filter(({ phase }) => phase.name === 'filled');
  const first = earliest(...(filled.length > 0 ? filled : vacancies).map((vacancy) => startOf(meeting, vacancy)));
  return first && plusMinutes(first, -60 * factsOf(meeting).settings.giveBackHours);
}

/** As much as the absent member needs to know: how far the search has come. */
function statusOf(meeting: Meeting, vacancy: Vacancy, now: Instant): VacancyStatus {
  if (vacancy.phase.name === 'filled') return 'filled';
  if (startOf(meeting, vacancy) <= now) return 'closed';
  if (vacancy.phase.name !== 'open') return vacancy.phase.name;
  if (vacancy.stopped !== undefined) return 'stopped';
  return offersFor(meeting, vacancy.id).some(isOpen) ? 'asking' : 'waiting';
}

function nameOfSubstitute(meeting: Meeting, { phase }: Vacancy): { readonly name?: string } {
  const name = phase.name === 'filled' ? meeting.persons.get(phase.personId)?.name : undefined;
  return name === undefined ? {} : { name };
}

import { factsOf, type Meeting } from '#functions/summoning/core/state.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/language.ts';
import { formatRange } from '#shared/texts/format.ts';
import { type Presence, presencesOf } from './presences.ts';

/** One person at a meeting, as an archive keeps it: one row for each, whatever the number of times. */
export interface AttendanceRow {
  readonly personId: PersonId;
  /** The member whose seat a substitute took. */
  readonly forPersonId?: PersonId;
  readonly attendance: 'present' | 'partly' | 'absent';
  /** When, of somebody who met for a part; never why. */
  readonly remark?: string;
  /** A member of whom nobody has said anything, before the meeting or in it: taken to have come. */
  readonly isAssumed?: true;
}

/** Who came, who came for whom, and which members did not; seat by seat. */
export function attendanceRows(meeting: Meeting, language: Language): readonly AttendanceRow[] {
  const rows = presencesOf(meeting, language).map((presence) => rowOf(meeting, presence, language));
  // Somebody may take two seats one after the other; an archive has one row for a person in a meeting.
  return [...new Map(rows.toReversed().map((row) => [row.personId, row])).values()].toReversed();
}

function rowOf(meeting: Meeting, presence: Presence, language: Language): AttendanceRow {
  const { personId, forPersonId, times } = presence;
  const { meeting: facts, settings } = factsOf(meeting);
  const who = { personId, ...(forPersonId && { forPersonId }) };
  if (times.length === 0) return { ...who, attendance: 'absent' };
  const isWhole = times.some(({ from, to }) => from <= facts.start && to >= facts.end);
  const isNoted = meeting.attendance.some((noted) => noted.personId === personId);
  const isAssumed = forPersonId === undefined && !isNoted;
  if (isWhole) return { ...who, attendance: 'present', ...(isAssumed && { isAssumed }) };
  const remark = times.map((time) => formatRange(time, settings.timeZone, language, 'screen')).join(', ');
  return { ...who, attendance: 'partly', remark: remark.replaceAll('\u00a0', ' ') };
}

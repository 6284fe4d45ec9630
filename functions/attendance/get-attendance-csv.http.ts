import { type StaffAtMeetingNeeds, staffAtMeeting } from '#functions/summoning/index.ts';
import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { attendanceCsv } from './core/attendance-csv.ts';
import { csvAnswer } from './file-answers.ts';

/** GET /api/municipalities/{code}/meetings/{id}/attendance.csv: who met, for whom, from when to when. */
export function getAttendanceCsvHttp(needs: StaffAtMeetingNeeds): HttpAnswer {
  return async (request) => {
    const reader = await staffAtMeeting(needs, request, 'readMeetings');
    if (!reader.ok) return problem(reader.error);
    const { meeting, ref, caller } = reader.value;
    return csvAnswer(`attendance-${ref.meetingId}`, attendanceCsv(meeting, caller.language));
  };
}

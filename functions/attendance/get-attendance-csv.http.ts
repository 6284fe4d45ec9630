import type { HttpHandler } from '@azure/functions';
import { problem } from '#infra/http/problem.ts';
import { withNow } from '#infra/http/with-now.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { attendanceCsv } from './core/attendance-csv.ts';
import { csvAnswer } from './csv-answer.ts';
import { type ReaderNeeds, readMeeting } from './reader.ts';

/** GET /api/municipalities/{code}/meetings/{id}/attendance.csv: who met, for whom, from when to when. */
export function getAttendanceCsvHttp(needs: ReaderNeeds & { readonly clock: Clock }): HttpHandler {
  return withNow(needs.clock, async (request) => {
    const read = await readMeeting(needs, request);
    if (!read.ok) return problem(read.error);
    const { meeting, meetingId, language } = read.value;
    return csvAnswer(`attendance-${meetingId}`, attendanceCsv(meeting, language));
  });
}

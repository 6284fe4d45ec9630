import * as z from 'zod/mini';
import { fileAnswer } from '#functions/attendance/index.ts';
import { type StaffAtMeetingNeeds, staffAtMeeting } from '#functions/summoning/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { privateAnswer } from '#infra/http/private-answer.ts';
import { problem } from '#infra/http/problem.ts';
import { understand } from '#infra/http/read-body.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { archivedOf } from './filing.ts';
import type { FilingNeeds } from './filing-needs.ts';
import { loadFiling } from './filing-stream.ts';
import { reportState } from './report-state.ts';

const MEDIA_TYPES = { pdf: 'application/pdf', json: 'application/json' } as const;
const Query = z.object({ format: z.optional(z.enum(['pdf', 'json'])) });

/**
 * GET /api/municipalities/{code}/meetings/{id}/report: where the call report stands; with `?format=pdf` or `json` the
 * very file that was, or will be, handed to the archive.
 */
export function getReportHttp(needs: StaffAtMeetingNeeds & FilingNeeds): HttpAnswer {
  return async (request) => {
    const reader = await staffAtMeeting(needs, request, 'readMeetings');
    if (!reader.ok) return problem(reader.error);
    const { facts, ref, caller } = reader.value;
    const asked = understand(Object.fromEntries(request.query), Query, caller.language);
    if (!asked.ok) return problem(asked.error);

    const { filing } = await loadFiling(needs.commits, ref);
    const { format } = asked.value;
    if (format === undefined) return privateAnswer(reportState(filing, archivedOf(needs, ref), facts.meeting.end));
    const mediaType = MEDIA_TYPES[format];
    const file = filing.made?.files.find((one) => one.mediaType === mediaType);
    const bytes = file && (await needs.blobs.read('reports', file.blob));
    if (bytes === undefined) return problem(edgeProblem('not-found', caller.language));
    return fileAnswer(`report-${ref.meetingId}.${format}`, mediaType, bytes);
  };
}

import { type StaffAtMeetingNeeds, staffAtMeeting } from '#functions/summoning/index.ts';
import { idempotencyKeyOf } from '#infra/http/headers.ts';
import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { advanceFiling, archivedOf, wantReport } from './filing.ts';
import type { FilingNeeds } from './filing-needs.ts';
import { reportState } from './report-state.ts';

/**
 * POST /api/municipalities/{code}/meetings/{id}/report: make the call report now and hand it to the archive. A meeting
 * has one report: sent again it goes on with what was begun, and never makes another.
 */
export function fileReportHttp(needs: StaffAtMeetingNeeds & FilingNeeds): HttpAnswer {
  return async (request) => {
    const staff = await staffAtMeeting(needs, request, 'command');
    if (!staff.ok) return problem(staff.error);
    const { facts, ref, actor, caller } = staff.value;
    const key = idempotencyKeyOf(request, caller.language);
    if (!key.ok) return problem(key.error);
    await wantReport(needs, ref, actor);
    const filing = await advanceFiling(needs, ref);
    return { status: 200, jsonBody: reportState(filing, archivedOf(needs, ref), facts.meeting.end) };
  };
}

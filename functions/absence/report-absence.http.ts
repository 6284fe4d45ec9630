import { problem } from '#infra/http/problem.ts';
import { readBody } from '#infra/http/read-body.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { FormReport, type ReportReceipt } from '#shared/contracts/personal.ts';
import { commandIdOf } from './link-command.ts';
import { identifyMember } from './link-holder.ts';
import { type ReportAbsenceNeeds, reportAbsences } from './report-absences.ts';

/** POST /api/absence-form/absences. 201 for a new absence, 200 when the same one was reported before. */
export function reportAbsenceHttp(needs: ReportAbsenceNeeds): HttpAnswer {
  return async (request) => {
    const member = await identifyMember(needs, request);
    if (!member.ok) return problem(member.error);
    const commandId = commandIdOf(request, member.value, 'report');
    if (!commandId.ok) return problem(commandId.error);
    const report = await readBody(request, FormReport, member.value.language);
    if (!report.ok) return problem(report.error);

    const reported = await reportAbsences(needs, member.value, report.value, commandId.value);
    if (!reported.ok) return problem(reported.error);
    const { first, others, isNew } = reported.value;
    const isForSeveral = report.value.meetings !== undefined;
    const receipt: ReportReceipt = {
      absenceId: first.absenceId,
      ...(isForSeveral && { absences: [first, ...others] }),
    };
    return { status: isNew ? 201 : 200, jsonBody: receipt };
  };
}

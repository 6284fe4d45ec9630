import { idIn } from '#infra/http/id-in.ts';
import { privateAnswer } from '#infra/http/private-answer.ts';
import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { AbsenceId } from '#shared/kernel/ids.ts';
import { readDetail } from './read-detail.ts';
import type { StaffNeeds } from './staff-needs.ts';

/** GET …/meetings/{id}/absences/{absenceId}/reason. Read one at a time, and logged before it is shown (R24). */
export function getReasonHttp(needs: StaffNeeds): HttpAnswer {
  return async (request) => {
    const absenceId = idIn(request, 'absenceId', AbsenceId);
    const read = await readDetail(needs, request, { ...(absenceId && { absenceId }) });
    if (!read.ok) return problem(read.error);
    const { kind, category, text } = read.value;
    const words = kind === 'grounds' ? { grounds: text } : { category, ...(text && { text }) };
    return privateAnswer(words);
  };
}

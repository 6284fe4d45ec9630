import { idIn } from '#infra/http/id-in.ts';
import { privateAnswer } from '#infra/http/private-answer.ts';
import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { DetailId } from '#shared/kernel/ids.ts';
import { readDetail } from './read-detail.ts';
import type { StaffNeeds } from './staff-needs.ts';

/** GET …/meetings/{id}/texts/{textId}: an inbound text, a comment or a note. */
export function getTextHttp(needs: StaffNeeds): HttpAnswer {
  return async (request) => {
    const textId = idIn(request, 'textId', DetailId);
    const read = await readDetail(needs, request, { ...(textId && { textId }) });
    if (!read.ok) return problem(read.error);
    return privateAnswer({ text: read.value.text ?? '' });
  };
}

import { admit, rolesAt, type StaffAccessNeeds } from '#functions/platform/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { idIn } from '#infra/http/id-in.ts';
import { problem } from '#infra/http/problem.ts';
import { taggedAnswer } from '#infra/http/tagged-answer.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { BodyId, type MunicipalityCode } from '#shared/kernel/ids.ts';
import type { BodySeen } from './change-bodies.ts';

export interface GetBodyNeeds extends StaffAccessNeeds {
  readonly seeBody: (code: MunicipalityCode, id: BodyId) => Promise<BodySeen | undefined>;
}

/** GET /api/municipalities/{code}/bodies/{id}: its lists and seats, and what was corrected by hand. */
export function getBodyHttp({ seeBody, ...needs }: GetBodyNeeds): HttpAnswer {
  return async (request) => {
    const caller = await admit(needs, request, 'readBodies');
    if (!caller.ok) return problem(caller.error);
    const { code, language } = caller.value;

    const bodyId = idIn(request, 'id', BodyId);
    const mayRead = bodyId !== undefined && rolesAt(caller.value, bodyId).length > 0;
    const seen = mayRead ? await seeBody(code, bodyId) : undefined;
    return seen === undefined
      ? problem(edgeProblem('not-found', language))
      : taggedAnswer(request, seen.tag, seen.view);
  };
}

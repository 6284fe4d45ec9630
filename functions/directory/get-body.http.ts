import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { admit, rolesAt, type StaffAccessNeeds } from '#functions/platform/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { etagOf, hasVersion } from '#infra/http/headers.ts';
import { idIn } from '#infra/http/id-in.ts';
import { problem } from '#infra/http/problem.ts';
import { BodyId, type MunicipalityCode } from '#shared/kernel/ids.ts';
import type { BodySeen } from './change-bodies.ts';

export interface GetBodyNeeds extends StaffAccessNeeds {
  readonly seeBody: (code: MunicipalityCode, id: BodyId) => Promise<BodySeen | undefined>;
}

/** GET /api/municipalities/{code}/bodies/{bodyId}: its lists and seats, and what was corrected by hand. */
export function getBodyHttp({ seeBody, ...needs }: GetBodyNeeds) {
  return async (request: HttpRequest): Promise<HttpResponseInit> => {
    const caller = await admit(needs, request, 'readBodies');
    if (!caller.ok) return problem(caller.error);
    const { code, language } = caller.value;

    const bodyId = idIn(request, 'bodyId', BodyId);
    const mayRead = bodyId !== undefined && rolesAt(caller.value, bodyId).length > 0;
    const seen = mayRead ? await seeBody(code, bodyId) : undefined;
    if (seen === undefined) return problem(edgeProblem('not-found', language));
    const etag = etagOf(seen.tag);
    if (hasVersion(request, etag)) return { status: 304, headers: { etag } };
    return { status: 200, headers: { etag }, jsonBody: seen.view };
  };
}

import type { HttpResponseInit } from '@azure/functions';
import { admit, rolesAt, type StaffAccessNeeds } from '#functions/platform/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { etagOf } from '#infra/http/headers.ts';
import { idIn } from '#infra/http/id-in.ts';
import { problem } from '#infra/http/problem.ts';
import { readJson } from '#infra/http/read-body.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import { BodyId, type MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { Result } from '#shared/kernel/result.ts';
import { type Advance, advanceAffected } from './advance-affected.ts';
import type { BodyRefusal, BodySeen } from './change-bodies.ts';
import type { Changed } from './change-facts.ts';
import { faultsProblem, outdatedProblem } from './problems.ts';
import { type Saving, savingOf } from './saving.ts';

export interface PatchBodyNeeds extends StaffAccessNeeds {
  readonly patchBody: (
    place: { readonly code: MunicipalityCode; readonly bodyId: BodyId },
    patch: unknown,
    saving: Saving,
  ) => Promise<Result<Changed<BodySeen>, BodyRefusal>>;
  readonly advance: Advance;
}

/** PATCH /api/municipalities/{code}/bodies/{id}. What is corrected here stands against later imports. */
export function patchBodyHttp({ patchBody, advance, ...needs }: PatchBodyNeeds): HttpAnswer {
  return async (request, context) => {
    const caller = await admit(needs, request, 'correctBodies');
    if (!caller.ok) return problem(caller.error);
    const { code, language, name } = caller.value;

    const bodyId = idIn(request, 'id', BodyId);
    if (bodyId === undefined) return problem(edgeProblem('not-found', language));
    if (rolesAt(caller.value, bodyId).length === 0) return problem(edgeProblem('role-too-small', language));
    const patch = await readJson(request, language);
    if (!patch.ok) return problem(patch.error);

    const patched = await patchBody({ code, bodyId }, patch.value, savingOf(request, name));
    if (!patched.ok) return refused(patched.error, language);
    const { answer, affected } = patched.value;
    await advanceAffected(advance, code, affected, context);
    return { status: 200, headers: { etag: etagOf(answer.tag) }, jsonBody: answer.view };
  };
}

function refused(refusal: BodyRefusal, language: Language): HttpResponseInit {
  switch (refusal.kind) {
    case 'unknown':
      return problem(edgeProblem('not-found', language));
    case 'outdated':
      return problem(outdatedProblem('body-saved', refusal.saved, language));
    case 'faulty':
      return problem(faultsProblem('body-has-faults', refusal.faults, language));
    default:
      return unreachable(refusal, 'refusal');
  }
}

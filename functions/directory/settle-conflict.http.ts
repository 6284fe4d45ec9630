import { admit, type StaffAccessNeeds } from '#functions/platform/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { problem } from '#infra/http/problem.ts';
import { readBody } from '#infra/http/read-body.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { ConflictChoice } from '#shared/contracts/conflicts.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { type Advance, advanceAffected } from './advance-affected.ts';
import type { ConflictRefusal } from './change-conflicts.ts';
import type { Changed } from './change-facts.ts';

export interface SettleConflictNeeds extends StaffAccessNeeds {
  readonly settleConflict: (
    code: MunicipalityCode,
    choice: ConflictChoice,
    by?: string,
  ) => Promise<Result<Changed<undefined>, ConflictRefusal>>;
  readonly advance: Advance;
}

/**
 * POST /api/municipalities/{code}/conflicts. Keeps what staff wrote, or follows the source again. Sent twice, the second
 * one finds no conflict: 404.
 */
export function settleConflictHttp({ settleConflict, advance, ...needs }: SettleConflictNeeds): HttpAnswer {
  return async (request, context) => {
    const caller = await admit(needs, request, 'importRoster');
    if (!caller.ok) return problem(caller.error);
    const { code, language, name } = caller.value;

    const choice = await readBody(request, ConflictChoice, language);
    if (!choice.ok) return problem(choice.error);

    const settled = await settleConflict(code, choice.value, name);
    if (!settled.ok) return problem(edgeProblem('not-found', language));

    await advanceAffected(advance, code, settled.value.affected, context);
    return { status: 204 };
  };
}

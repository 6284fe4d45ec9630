import type { HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import { admit, type StaffAccessNeeds } from '#functions/platform/index.ts';
import { problem } from '#infra/http/problem.ts';
import { readJson } from '#infra/http/read-body.ts';
import type { RosterOutcome } from '#shared/contracts/roster.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { type Advance, advanceAffected } from './advance-affected.ts';
import type { Changed } from './change-facts.ts';
import type { Fault } from './core/faults.ts';
import { faultsProblem } from './problems.ts';

export interface PutRosterNeeds extends StaffAccessNeeds {
  readonly importRoster: (
    code: MunicipalityCode,
    roster: unknown,
  ) => Promise<Result<Changed<RosterOutcome>, readonly Fault[]>>;
  readonly advance: Advance;
}

/** PUT /api/municipalities/{code}/roster. The same roster again changes nothing. */
export function putRosterHttp({ importRoster, advance, ...needs }: PutRosterNeeds) {
  return async (request: HttpRequest, context: InvocationContext): Promise<HttpResponseInit> => {
    const caller = await admit(needs, request, 'importRoster');
    if (!caller.ok) return problem(caller.error);
    const { code, language } = caller.value;

    const roster = await readJson(request, language);
    if (!roster.ok) return problem(roster.error);

    const imported = await importRoster(code, roster.value);
    if (!imported.ok) return problem(faultsProblem('roster-has-faults', imported.error, language));

    const { answer, affected } = imported.value;
    await advanceAffected(advance, code, affected, context);
    return { status: 200, jsonBody: answer };
  };
}

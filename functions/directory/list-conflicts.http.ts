import { admit, type StaffAccessNeeds } from '#functions/platform/index.ts';
import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { ConflictList } from '#shared/contracts/conflicts.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';

export interface ListConflictsNeeds extends StaffAccessNeeds {
  readonly listConflicts: (code: MunicipalityCode) => Promise<ConflictList['conflicts']>;
}

/** GET /api/municipalities/{code}/conflicts. Corrections about which the source has since said something else. */
export function listConflictsHttp({ listConflicts, ...needs }: ListConflictsNeeds): HttpAnswer {
  return async (request) => {
    const caller = await admit(needs, request, 'importRoster');
    if (!caller.ok) return problem(caller.error);
    const conflicts = await listConflicts(caller.value.code);
    return { status: 200, jsonBody: { conflicts } satisfies ConflictList };
  };
}

import { admit, type StaffAccessNeeds } from '#functions/platform/index.ts';
import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { ArchiveState } from '#shared/contracts/archive.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/language.ts';

export interface GetArchiveNeeds extends StaffAccessNeeds {
  readonly archiveState: (code: MunicipalityCode, language: Language) => Promise<ArchiveState>;
}

/** GET /api/municipalities/{code}/archive. How the reading of the case and archive system goes. */
export function getArchiveHttp({ archiveState, ...needs }: GetArchiveNeeds): HttpAnswer {
  return async (request) => {
    const caller = await admit(needs, request, 'importRoster');
    if (!caller.ok) return problem(caller.error);
    const { code, language } = caller.value;
    return { status: 200, jsonBody: await archiveState(code, language) };
  };
}

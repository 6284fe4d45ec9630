import { admit } from '#functions/platform/index.ts';
import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Advance, advanceAffected } from './advance-affected.ts';
import { archiveProblem } from './archive-problem.ts';
import type { GetArchiveNeeds } from './get-archive.http.ts';
import type { SyncAnswer } from './sync-archive.ts';

export interface SyncArchiveHttpNeeds extends GetArchiveNeeds {
  readonly syncArchive: (code: MunicipalityCode) => Promise<SyncAnswer>;
  readonly advance: Advance;
}

/**
 * POST /api/municipalities/{code}/archive/sync. Reads the case and archive system now and says how it went; trouble
 * with the system is part of that answer. Sent twice, the second one finds nothing new.
 */
export function syncArchiveHttp({ syncArchive, archiveState, advance, ...needs }: SyncArchiveHttpNeeds): HttpAnswer {
  return async (request, context) => {
    const caller = await admit(needs, request, 'importRoster');
    if (!caller.ok) return problem(caller.error);
    const { code, language } = caller.value;

    const synced = await syncArchive(code);
    if (synced.kind !== 'read') return problem(archiveProblem(synced.kind, language));

    await advanceAffected(advance, code, synced.affected, context);
    return { status: 200, jsonBody: await archiveState(code, language) };
  };
}

import type { HttpRequest } from '@azure/functions';
import { admit, type StaffAccessNeeds } from '#functions/platform/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { problem } from '#infra/http/problem.ts';
import { readBytes } from '#infra/http/read-body.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { parsedJson } from '#shared/kernel/json.ts';
import { type Advance, advanceAffected } from './advance-affected.ts';
import type { FileImported, FilePreviewed } from './import-file.ts';
import { faultsProblem, fieldsOf } from './problems.ts';

export interface ImportFileHttpNeeds extends StaffAccessNeeds {
  readonly importFile: (code: MunicipalityCode, bytes: Uint8Array) => Promise<FileImported>;
  readonly previewFile: (code: MunicipalityCode, bytes: Uint8Array) => Promise<FilePreviewed>;
  readonly advance: Advance;
}

/**
 * POST /api/municipalities/{code}/imports. A roster, a table, or a plan of Fiks Politisk Behandling, as it is. The same
 * file again changes nothing; with `?preview=true` nothing is stored, and the answer says what would be.
 */
export function importFileHttp({ importFile, previewFile, advance, ...needs }: ImportFileHttpNeeds): HttpAnswer {
  return async (request, context) => {
    const caller = await admit(needs, request, 'importRoster');
    if (!caller.ok) return problem(caller.error);
    const { code, language } = caller.value;

    const bytes = await readBytes(request, language);
    if (!bytes.ok) return problem(bytes.error);
    if (isBrokenJson(request, bytes.value)) return problem(edgeProblem('body-not-json', language));

    if (request.query.get('preview') === 'true') {
      const { preview, faults } = await previewFile(code, bytes.value);
      if (preview === undefined) return problem(faultsProblem('roster-has-faults', faults, language));
      return { status: 200, jsonBody: { ...preview, faults: fieldsOf(faults, language) } };
    }
    const { outcome, faults, affected } = await importFile(code, bytes.value);
    if (outcome === undefined) return problem(faultsProblem('roster-has-faults', faults, language));

    await advanceAffected(advance, code, affected, context);
    return { status: 200, jsonBody: { ...outcome, faults: fieldsOf(faults, language) } };
  };
}

/** A file may be anything; what says that it is JSON must be. */
function isBrokenJson({ headers }: HttpRequest, bytes: Uint8Array): boolean {
  const isCalledJson = headers.get('content-type')?.startsWith('application/json') === true;
  return isCalledJson && parsedJson(new TextDecoder().decode(bytes)) === undefined;
}

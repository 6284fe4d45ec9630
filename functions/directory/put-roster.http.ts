import type { HttpRequest } from '@azure/functions';
import { admit, type StaffAccessNeeds } from '#functions/platform/index.ts';
import { type Problem, problem } from '#infra/http/problem.ts';
import { readBytes, readJson } from '#infra/http/read-body.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { Table, TableReader } from '#shared/contracts/table.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/language.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type Advance, advanceAffected } from './advance-affected.ts';
import type { RosterImported, RosterPreviewed } from './import-roster.ts';
import { faultsProblem } from './problems.ts';

export interface PutRosterNeeds extends StaffAccessNeeds {
  readonly importRoster: (code: MunicipalityCode, roster: unknown) => Promise<RosterImported>;
  readonly importTable: (code: MunicipalityCode, table: Table) => Promise<RosterImported>;
  readonly previewRoster: (code: MunicipalityCode, roster: unknown) => Promise<RosterPreviewed>;
  readonly previewTable: (code: MunicipalityCode, table: Table) => Promise<RosterPreviewed>;
  readonly readTable: TableReader;
  readonly advance: Advance;
}

/**
 * PUT /api/municipalities/{code}/roster, as JSON or as `text/csv`. The same roster again changes nothing; with
 * `?preview=true` nothing is stored, and the answer says what would be.
 */
export function putRosterHttp({ advance, ...needs }: PutRosterNeeds): HttpAnswer {
  return async (request, context) => {
    const caller = await admit(needs, request, 'importRoster');
    if (!caller.ok) return problem(caller.error);
    const { code, language } = caller.value;

    const offered = await readOffered(needs, request, language);
    if (!offered.ok) return problem(offered.error);

    if (request.query.get('preview') === 'true') {
      const previewed = await preview(needs, code, offered.value);
      if (!previewed.ok) return problem(faultsProblem('roster-has-faults', previewed.error, language));
      return { status: 200, jsonBody: previewed.value };
    }
    const imported = await take(needs, code, offered.value);
    if (!imported.ok) return problem(faultsProblem('roster-has-faults', imported.error, language));

    const { answer, affected } = imported.value;
    await advanceAffected(advance, code, affected, context);
    return { status: 200, jsonBody: answer };
  };
}

type Offered = { readonly table: Table } | { readonly roster: unknown };

async function preview(needs: Omit<PutRosterNeeds, 'advance'>, code: MunicipalityCode, offered: Offered) {
  return 'table' in offered ? needs.previewTable(code, offered.table) : needs.previewRoster(code, offered.roster);
}

async function take(needs: Omit<PutRosterNeeds, 'advance'>, code: MunicipalityCode, offered: Offered) {
  return 'table' in offered ? needs.importTable(code, offered.table) : needs.importRoster(code, offered.roster);
}

async function readOffered(
  { readTable }: Pick<PutRosterNeeds, 'readTable'>,
  request: HttpRequest,
  language: Language,
): Promise<Result<Offered, Problem>> {
  if (request.headers.get('content-type')?.startsWith('text/csv') !== true) {
    const roster = await readJson(request, language);
    return roster.ok ? ok({ roster: roster.value }) : roster;
  }
  const bytes = await readBytes(request, language);
  if (!bytes.ok) return bytes;
  const table = readTable(bytes.value);
  return table.ok ? ok({ table: table.value }) : err(faultsProblem('table-not-read', [], language));
}

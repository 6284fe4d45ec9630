import { admit, rolesAt, type StaffAccessNeeds } from '#functions/platform/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { idIn } from '#infra/http/id-in.ts';
import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { BodyId, type MunicipalityCode } from '#shared/kernel/ids.ts';
import type { SettingsSeen } from './change-settings.ts';
import { settingsRead } from './settings-answer.ts';

export interface GetBodySettingsNeeds extends StaffAccessNeeds {
  readonly seeSettings: (code: MunicipalityCode, bodyId: BodyId) => Promise<SettingsSeen | undefined>;
}

/** GET /api/municipalities/{code}/bodies/{id}/settings: the municipality's, with the body's own over them. */
export function getBodySettingsHttp({ seeSettings, ...needs }: GetBodySettingsNeeds): HttpAnswer {
  return async (request) => {
    const caller = await admit(needs, request, 'readSettings');
    if (!caller.ok) return problem(caller.error);
    const { code, language } = caller.value;

    const bodyId = idIn(request, 'id', BodyId);
    if (bodyId === undefined) return problem(edgeProblem('not-found', language));
    if (rolesAt(caller.value, bodyId).length === 0) return problem(edgeProblem('role-too-small', language));

    const seen = await seeSettings(code, bodyId);
    return seen === undefined ? problem(edgeProblem('not-found', language)) : settingsRead(request, seen, 'body');
  };
}

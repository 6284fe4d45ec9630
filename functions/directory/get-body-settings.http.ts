import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { problem } from '#infra/http/problem.ts';
import { BodyId, type MunicipalityCode } from '#shared/kernel/ids.ts';
import { admit, type CallerNeeds, idIn } from './caller.ts';
import type { SettingsSeen } from './change-settings.ts';
import { settingsRead } from './settings-answer.ts';

export interface GetBodySettingsNeeds extends CallerNeeds {
  readonly seeSettings: (code: MunicipalityCode, bodyId: BodyId) => Promise<SettingsSeen | undefined>;
}

/** GET /api/municipalities/{code}/bodies/{bodyId}/settings: the municipality's, with the body's own over them. */
export function getBodySettingsHttp({ seeSettings, ...needs }: GetBodySettingsNeeds) {
  return async (request: HttpRequest): Promise<HttpResponseInit> => {
    const bodyId = idIn(request, 'bodyId', BodyId);
    const caller = await admit(needs, request, {
      roles: ['Admin', 'Secretary', 'Chair', 'Group', 'Auditor'],
      ...(bodyId !== undefined && { bodyId }),
    });
    if (!caller.ok) return problem(caller.error);
    const { code, language } = caller.value;

    const seen = bodyId === undefined ? undefined : await seeSettings(code, bodyId);
    return seen === undefined ? problem(edgeProblem('not-found', language)) : settingsRead(request, seen, 'body');
  };
}

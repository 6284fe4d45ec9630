import { admit, type StaffAccessNeeds } from '#functions/platform/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import type { SettingsSeen } from './change-settings.ts';
import { settingsRead } from './settings-answer.ts';

export interface GetSettingsNeeds extends StaffAccessNeeds {
  readonly seeSettings: (code: MunicipalityCode) => Promise<SettingsSeen | undefined>;
}

/** GET /api/municipalities/{code}/settings, defaults included. */
export function getSettingsHttp({ seeSettings, ...needs }: GetSettingsNeeds): HttpAnswer {
  return async (request) => {
    const caller = await admit(needs, request, 'readSettings');
    if (!caller.ok) return problem(caller.error);

    const seen = await seeSettings(caller.value.code);
    return seen === undefined
      ? problem(edgeProblem('not-found', caller.value.language))
      : settingsRead(request, seen, 'municipality');
  };
}

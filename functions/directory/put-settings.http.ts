import { admit, type StaffAccessNeeds } from '#functions/platform/index.ts';
import { etagOf, mayChange } from '#infra/http/headers.ts';
import { problem } from '#infra/http/problem.ts';
import { readJson } from '#infra/http/read-body.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Advance, advanceAffected } from './advance-affected.ts';
import type { SettingsChange } from './change-settings.ts';
import { settingsAnswer, settingsRefused } from './settings-answer.ts';

export interface PutSettingsNeeds extends StaffAccessNeeds {
  readonly changeSettings: (
    place: { readonly code: MunicipalityCode },
    patch: unknown,
    mayChange: (version: string) => boolean,
    by?: string,
  ) => Promise<SettingsChange>;
  readonly advance: Advance;
}

/** PUT /api/municipalities/{code}/settings. Merges; `null` returns a field to its default. */
export function putSettingsHttp({ changeSettings, advance, ...needs }: PutSettingsNeeds): HttpAnswer {
  return async (request, context) => {
    const caller = await admit(needs, request, 'changeSettings');
    if (!caller.ok) return problem(caller.error);
    const { code, language, name } = caller.value;

    const patch = await readJson(request, language);
    if (!patch.ok) return problem(patch.error);

    const changed = await changeSettings({ code }, patch.value, (version) => mayChange(request, etagOf(version)), name);
    if (changed.kind !== 'changed') return settingsRefused(changed, language);

    await advanceAffected(advance, code, changed.affected, context);
    return settingsAnswer(changed.seen, 'municipality');
  };
}

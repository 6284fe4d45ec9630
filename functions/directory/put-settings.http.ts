import { admit, type StaffAccessNeeds } from '#functions/platform/index.ts';
import { problem } from '#infra/http/problem.ts';
import { readJson } from '#infra/http/read-body.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Advance, advanceAffected } from './advance-affected.ts';
import type { SettingsChange } from './change-settings.ts';
import { type Saving, savingOf } from './saving.ts';
import { settingsAnswer, settingsRefused } from './settings-answer.ts';

export interface PutSettingsNeeds extends StaffAccessNeeds {
  readonly changeSettings: (
    place: { readonly code: MunicipalityCode },
    patch: unknown,
    saving: Saving,
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

    const changed = await changeSettings({ code }, patch.value, savingOf(request, name));
    if (changed.kind !== 'changed') return settingsRefused(changed, language);

    await advanceAffected(advance, code, changed.affected, context);
    return settingsAnswer(changed.seen, 'municipality');
  };
}

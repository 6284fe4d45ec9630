import { admit, type StaffAccessNeeds } from '#functions/platform/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { idIn } from '#infra/http/id-in.ts';
import { problem } from '#infra/http/problem.ts';
import { readJson } from '#infra/http/read-body.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { BodyId, type MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Advance, advanceAffected } from './advance-affected.ts';
import type { SettingsChange } from './change-settings.ts';
import { type Saving, savingOf } from './saving.ts';
import { settingsAnswer, settingsRefused } from './settings-answer.ts';

export interface PutBodySettingsNeeds extends StaffAccessNeeds {
  readonly changeSettings: (
    place: { readonly code: MunicipalityCode; readonly bodyId: BodyId },
    patch: unknown,
    saving: Saving,
  ) => Promise<SettingsChange>;
  readonly advance: Advance;
}

/** PUT /api/municipalities/{code}/bodies/{id}/settings. Merges; `null` returns a field to the municipality's. */
export function putBodySettingsHttp({ changeSettings, advance, ...needs }: PutBodySettingsNeeds): HttpAnswer {
  return async (request, context) => {
    const caller = await admit(needs, request, 'changeBodySettings');
    if (!caller.ok) return problem(caller.error);
    const { code, language, name } = caller.value;

    const bodyId = idIn(request, 'id', BodyId);
    if (bodyId === undefined) return problem(edgeProblem('not-found', language));
    const patch = await readJson(request, language);
    if (!patch.ok) return problem(patch.error);

    const changed = await changeSettings({ code, bodyId }, patch.value, savingOf(request, name));
    if (changed.kind !== 'changed') return settingsRefused(changed, language);

    await advanceAffected(advance, code, changed.affected, context);
    return settingsAnswer(changed.seen, 'body');
  };
}

import { admit, type Caller, limitedTo, type StaffAccessNeeds } from '#functions/platform/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { idIn } from '#infra/http/id-in.ts';
import { problem } from '#infra/http/problem.ts';
import { readJson } from '#infra/http/read-body.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import type { Person } from '#shared/contracts/facts.ts';
import { type MunicipalityCode, PersonId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { type Advance, advanceAffected } from './advance-affected.ts';
import type { Changed } from './change-facts.ts';
import type { PersonRefusal } from './change-people.ts';
import { personIdsOf } from './core/stored.ts';
import { faultsProblem, outdatedProblem } from './problems.ts';
import type { FactsReader } from './read-facts.ts';
import { type Saving, savingOf } from './saving.ts';

export interface PatchPersonNeeds extends StaffAccessNeeds {
  readonly facts: Pick<FactsReader, 'bodies'>;
  readonly patchPerson: (
    place: { readonly code: MunicipalityCode; readonly personId: PersonId },
    patch: unknown,
    saving: Saving,
  ) => Promise<Result<Changed<Person>, PersonRefusal>>;
  readonly advance: Advance;
}

/** PATCH /api/municipalities/{code}/persons/{id}. What is corrected here stands against later imports. */
export function patchPersonHttp({ facts, patchPerson, advance, ...needs }: PatchPersonNeeds): HttpAnswer {
  return async (request, context) => {
    const caller = await admit(needs, request, 'correctPersons');
    if (!caller.ok) return problem(caller.error);
    const { code, language, name } = caller.value;

    const personId = idIn(request, 'id', PersonId);
    if (personId === undefined) return problem(edgeProblem('not-found', language));
    if (!(await mayCorrect(caller.value, personId, facts))) return problem(edgeProblem('role-too-small', language));

    const patch = await readJson(request, language);
    if (!patch.ok) return problem(patch.error);

    const patched = await patchPerson({ code, personId }, patch.value, savingOf(request, name));
    if (!patched.ok) {
      const refusal = patched.error;
      if (refusal.kind === 'unknown') return problem(edgeProblem('not-found', language));
      if (refusal.kind === 'outdated') return problem(outdatedProblem('person-saved', refusal.saved, language));
      return problem(faultsProblem('person-has-faults', refusal.faults, language));
    }
    await advanceAffected(advance, code, patched.value.affected, context);
    return { status: 200, jsonBody: patched.value.answer };
  };
}

/** A secretary of single bodies may correct the people of these, and nobody else. */
async function mayCorrect(caller: Caller, id: PersonId, facts: PatchPersonNeeds['facts']): Promise<boolean> {
  const bodyIds = limitedTo(caller);
  if (bodyIds === undefined) return true;
  const bodies = await facts.bodies(caller.code, bodyIds);
  return bodies.some((body) => personIdsOf(body).has(id));
}

import { admit } from '#functions/platform/index.ts';
import { staffActor } from '#functions/summoning/index.ts';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { idempotencyKeyOf } from '#infra/http/headers.ts';
import { idIn } from '#infra/http/id-in.ts';
import { privateAnswer } from '#infra/http/private-answer.ts';
import { problem } from '#infra/http/problem.ts';
import type { HttpAnswer } from '#infra/http/with-now.ts';
import { PersonId } from '#shared/kernel/ids.ts';
import { erasePerson } from './erase-person.ts';
import type { PersonNeeds } from './person-needs.ts';

/**
 * POST /api/municipalities/{code}/persons/{id}/erase: forgets what need not be kept, and says what must be, until
 * when and why. Sent again it finishes what was begun, and erases what has come since.
 */
export function erasePersonHttp(needs: PersonNeeds): HttpAnswer {
  return async (request) => {
    const caller = await admit(needs, request, 'accountForPersons');
    if (!caller.ok) return problem(caller.error);
    const { code, language } = caller.value;
    const key = idempotencyKeyOf(request, language);
    if (!key.ok) return problem(key.error);
    const id = idIn(request, 'id', PersonId);
    const person = id && (await needs.personOf(code, id));
    if (person === undefined) return problem(edgeProblem('not-found', language));
    return privateAnswer(await erasePerson(needs, { code, person, language, by: staffActor(caller.value) }));
  };
}

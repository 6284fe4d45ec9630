import { edgeProblem } from '#infra/http/edge-problems.ts';
import type { Problem } from '#infra/http/problem.ts';
import type { BodyId, MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/language.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Role, RoleName } from './roles.ts';
import type { Staff } from './staff.ts';

/**
 * The caller's roles in this municipality that are among the wanted; 403 when there are none.
 * @param bodyId counts only roles for this body and for the whole municipality
 */
export function permit(
  { roles }: Staff,
  code: MunicipalityCode,
  wanted: readonly RoleName[],
  language: Language,
  bodyId?: BodyId,
): Result<readonly Role[], Problem> {
  const fitting = roles.filter(
    (one) =>
      one.code === code && wanted.includes(one.role) && (bodyId === undefined || (one.bodyId ?? bodyId) === bodyId),
  );
  return fitting.length > 0 ? ok(fitting) : err(edgeProblem('role-too-small', language));
}

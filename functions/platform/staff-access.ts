import type { HttpRequest } from '@azure/functions';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { idIn } from '#infra/http/id-in.ts';
import { languageOf } from '#infra/http/language.ts';
import type { Problem } from '#infra/http/problem.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import type { StaffRole } from '#shared/contracts/staff-roles.ts';
import { type BodyId, MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/language.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { reaches, rolesGiving, type StaffRight } from '#shared/rules/staff-rights.ts';
import type { Staff, StaffIdentity } from './ports.ts';

export interface StaffAccessNeeds extends StaffIdentity {
  /** Those that this deployment serves. */
  readonly municipalities: readonly MunicipalityCode[];
  /** Says what to answer in when the caller has not. */
  readonly settingsOf: (code: MunicipalityCode) => Promise<Pick<Settings, 'language'>>;
}

/** A member of staff who has the right, in the municipality of the route. */
export interface Caller extends Staff {
  readonly code: MunicipalityCode;
  readonly language: Language;
  /** Those in this municipality that give the right; at least one. */
  readonly roles: readonly StaffRole[];
}

/** Who is calling about which municipality, in which language; or why they are not let in. */
export async function admit(
  { identify, municipalities, settingsOf }: StaffAccessNeeds,
  request: Pick<HttpRequest, 'headers' | 'params'>,
  right: StaffRight,
): Promise<Result<Caller, Problem>> {
  const staff = await identify(request);
  if (!staff.ok) return staff;
  const code = idIn(request, 'code', MunicipalityCode);
  const own = staff.value.roles.filter((role) => role.code === code);
  // To those who serve other municipalities this one is not there.
  if (code === undefined || !municipalities.includes(code) || own.length === 0)
    return err(edgeProblem('not-found', languageOf(request) ?? 'nb'));

  const roles = rolesGiving(right, own);
  // Only those who belong here may cost us a look at the settings.
  if (roles.length === 0) return err(edgeProblem('role-too-small', languageOf(request) ?? 'nb'));
  const language = languageOf(request) ?? (await settingsOf(code)).language;
  return ok({ ...staff.value, code, roles, language });
}

/** Those of the caller's roles that reach the body; without a body, those for the whole municipality. */
export function rolesAt({ roles }: Pick<Caller, 'roles'>, bodyId: BodyId | undefined): readonly StaffRole[] {
  return roles.filter((role) => reaches(role, bodyId));
}

/** The bodies beyond which none of the roles reaches; nothing when one is for the whole municipality. */
export function limitedTo({ roles }: Pick<Caller, 'roles'>): readonly BodyId[] | undefined {
  const bodyIds = roles.flatMap(({ bodyId }) => bodyId ?? []);
  return bodyIds.length < roles.length ? undefined : bodyIds;
}

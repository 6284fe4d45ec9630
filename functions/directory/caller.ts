import type { HttpRequest } from '@azure/functions';
import type * as z from 'zod/mini';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { languageOf } from '#infra/http/language.ts';
import type { Problem } from '#infra/http/problem.ts';
import { type BodyId, MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/language.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

export interface StaffRole {
  readonly code: MunicipalityCode;
  readonly role: 'Admin' | 'Secretary' | 'Chair' | 'Group' | 'Auditor';
  /** Without it the role is for the whole municipality. */
  readonly bodyId?: BodyId;
}

export interface CallerNeeds {
  readonly identify: (request: HttpRequest) => Promise<Result<{ readonly roles: readonly StaffRole[] }, Problem>>;
  /** Those that this deployment serves. */
  readonly municipalities: readonly MunicipalityCode[];
  /** What to answer in when the caller has not said. */
  readonly languageOfMunicipality: (code: MunicipalityCode) => Promise<Language>;
}

export interface Caller {
  readonly code: MunicipalityCode;
  readonly language: Language;
  /** The caller's roles in this municipality that are among the wanted; at least one. */
  readonly roles: readonly StaffRole[];
}

interface Wanted {
  readonly roles: readonly StaffRole['role'][];
  /** Only a role for this body, or for the whole municipality, will do. */
  readonly bodyId?: BodyId;
  /** A role for one body will not do. */
  readonly wholeMunicipality?: true;
}

/** Who is calling about which municipality, in which language; or why they are not let in. */
export async function admit(
  { identify, municipalities, languageOfMunicipality }: CallerNeeds,
  request: HttpRequest,
  wanted: Wanted,
): Promise<Result<Caller, Problem>> {
  const staff = await identify(request);
  if (!staff.ok) return staff;
  const code = idIn(request, 'code', MunicipalityCode);
  const own = staff.value.roles.filter((role) => role.code === code);
  // To those who serve other municipalities this one is not there.
  if (code === undefined || !municipalities.includes(code) || own.length === 0)
    return err(edgeProblem('not-found', languageOf(request) ?? 'nb'));

  const roles = own.filter((role) => isWanted(role, wanted));
  // Only those who belong here may cost us a look at the settings.
  if (roles.length === 0) return err(edgeProblem('role-too-small', languageOf(request) ?? 'nb'));
  return ok({ code, roles, language: languageOf(request) ?? (await languageOfMunicipality(code)) });
}

/** An id in the route. One that is badly written names nothing. */
export function idIn<T>(
  { params }: Pick<HttpRequest, 'params'>,
  name: string,
  schema: z.ZodMiniType<T>,
): T | undefined {
  return schema.safeParse(params[name]).data;
}

function isWanted({ role, bodyId }: StaffRole, wanted: Wanted): boolean {
  if (!wanted.roles.includes(role)) return false;
  if (bodyId === undefined) return true;
  return wanted.wholeMunicipality === undefined && (wanted.bodyId ?? bodyId) === bodyId;
}

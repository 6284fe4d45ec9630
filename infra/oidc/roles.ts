import * as z from 'zod/mini';
import type { RoleName, StaffRole } from '#functions/platform/ports.ts';
import { BodyId, MunicipalityCode } from '#shared/kernel/ids.ts';

const ROLE_NAMES = ['Admin', 'Secretary', 'Chair', 'Group', 'Auditor'] as const satisfies readonly RoleName[];

/** Roles that mean nothing without a body, and roles that no body can narrow. */
const NEEDS_BODY: ReadonlySet<RoleName> = new Set(['Chair', 'Group']);
const REFUSES_BODY: ReadonlySet<RoleName> = new Set(['Admin', 'Auditor']);

const RoleText = z.tuple([z.enum(ROLE_NAMES), MunicipalityCode, z.optional(BodyId)]);

/** `Secretary.4601` or `Chair.4601.kst`. What cannot be read gives no right, so it is passed over. */
export function roleOf(text: string): StaffRole | undefined {
  const parts = RoleText.safeParse(text.split('.'));
  if (!parts.success) return undefined;
  const [role, code, bodyId] = parts.data;
  if (bodyId === undefined) return NEEDS_BODY.has(role) ? undefined : { code, role };
  return REFUSES_BODY.has(role) ? undefined : { code, role, bodyId };
}

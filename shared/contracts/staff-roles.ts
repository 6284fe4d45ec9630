import * as z from 'zod/mini';
import { BodyId, MunicipalityCode } from '#shared/kernel/ids.ts';

export const RoleName = z.enum(['Admin', 'Secretary', 'Chair', 'Group', 'Auditor']);
export type RoleName = z.output<typeof RoleName>;

/** What a token lets its holder do in one municipality. */
export interface StaffRole {
  readonly code: MunicipalityCode;
  readonly role: RoleName;
  /** Without it the role is for the whole municipality. */
  readonly bodyId?: BodyId;
}

/** Roles that mean nothing without a body, and roles that no body can narrow. */
const NEEDS_BODY: ReadonlySet<RoleName> = new Set(['Chair', 'Group']);
const REFUSES_BODY: ReadonlySet<RoleName> = new Set(['Admin', 'Auditor']);

const RoleText = z.tuple([RoleName, MunicipalityCode, z.optional(BodyId)]);

/** `Secretary.4601` or `Chair.4601.kst`. What cannot be read gives no right, so it is passed over. */
export function roleOf(text: string): StaffRole | undefined {
  const parts = RoleText.safeParse(text.split('.'));
  if (!parts.success) return undefined;
  const [role, code, bodyId] = parts.data;
  if (bodyId === undefined) return NEEDS_BODY.has(role) ? undefined : { code, role };
  return REFUSES_BODY.has(role) ? undefined : { code, role, bodyId };
}

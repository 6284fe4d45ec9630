import type { StaffRole } from '#shared/contracts/staff-roles.ts';
import type { BodyId } from '#shared/kernel/ids.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** What the reader may do about one body. The API decides for itself; this only keeps buttons away that it would refuse. */
export interface Permission {
  readonly canCommand: boolean;
  readonly canReadReasons: boolean;
}

export function usePermission(bodyId: BodyId): Permission {
  return permissionFor(useStaff().session.roles, bodyId);
}

/** @param roles undefined when they cannot be read */
export function permissionFor(roles: readonly StaffRole[] | undefined, bodyId: BodyId): Permission {
  // An issuer whose tokens we cannot read: everything is offered, and the API says no where it must.
  if (roles === undefined) return { canCommand: true, canReadReasons: true };
  const here = roles.filter((one) => one.bodyId === undefined || one.bodyId === bodyId);
  const canCommand = here.some(({ role }) => role === 'Secretary');
  return { canCommand, canReadReasons: canCommand || here.some(({ role }) => role === 'Chair') };
}

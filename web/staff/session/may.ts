import type { BodyId } from '#shared/kernel/ids.ts';
import { reaches, rolesGiving, type StaffRight } from '#shared/rules/staff-rights.ts';
import type { Session } from '#web/staff/session/session.ts';

/**
 * Whether to offer something. The API decides for itself: where the issuer's tokens are not for us to read, everything is
 * offered, and the API says no where it must.
 *
 * @param bodyId missing for what is the municipality's
 */
export function may({ roles }: Pick<Session, 'roles'>, right: StaffRight, bodyId?: BodyId): boolean {
  return roles === undefined || rolesGiving(right, roles).some((role) => reaches(role, bodyId));
}

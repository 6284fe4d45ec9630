import type { BodyId } from '#shared/kernel/ids.ts';
import type { Session } from '#web/staff/session/session.ts';

/** Whether to offer changing the settings; the API decides for itself. */
export function mayChangeSettings({ roles }: Pick<Session, 'roles'>, bodyId: BodyId | undefined): boolean {
  if (roles === undefined) return true;
  return roles.some(({ role, bodyId: ofBody }) => {
    if (role === 'Admin') return true;
    return bodyId !== undefined && role === 'Secretary' && ofBody === undefined;
  });
}

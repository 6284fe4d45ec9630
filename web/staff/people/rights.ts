import type { BodyId } from '#shared/kernel/ids.ts';
import type { Session } from '#web/staff/session/session.ts';

/** Whether to offer corrections; the API decides for itself. */
export function mayCorrect({ roles }: Pick<Session, 'roles'>, bodyId: BodyId): boolean {
  if (roles === undefined) return true;
  return roles.some(({ role, bodyId: own = bodyId }) => role === 'Admin' || (role === 'Secretary' && own === bodyId));
}

/** Whether to offer what is known of somebody as a file, and to forget it. */
export function mayAccount({ roles }: Pick<Session, 'roles'>): boolean {
  if (roles === undefined) return true;
  return roles.some(({ role, bodyId }) => bodyId === undefined && (role === 'Admin' || role === 'Secretary'));
}

import type { BodyId } from '#shared/kernel/ids.ts';
import { may } from '#web/staff/session/may.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** What the reader may do about one body. */
export interface Permission {
  readonly canCommand: boolean;
  readonly canReadReasons: boolean;
}

export function usePermission(bodyId: BodyId): Permission {
  const { session } = useStaff();
  return { canCommand: may(session, 'command', bodyId), canReadReasons: may(session, 'readReasons', bodyId) };
}

import { ExclamationmarkTriangleIcon, ShieldCheckmarkIcon } from '@navikt/aksel-icons';
import type { MeetingLog } from '#shared/contracts/meeting-log.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** Whether the log still hangs together. */
export function LogFoot({ verified: { at, entries, brokenAt } }: Pick<MeetingLog, 'verified'>) {
  const { texts } = useStaff();
  const { when } = useMeeting();
  const isWhole = brokenAt === undefined;
  const Icon = isWhole ? ShieldCheckmarkIcon : ExclamationmarkTriangleIcon;
  return (
    <footer className="log-foot with-icon" data-color={isWhole ? 'neutral' : 'danger'}>
      <Icon aria-hidden="true" />
      <span>{isWhole ? texts.log.verified(when.clock(at), entries) : texts.log.broken(brokenAt)}</span>
    </footer>
  );
}

import { useNow } from '#web/kit/use-now.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** Between what will happen and what has happened. */
export function NowLine() {
  const { texts, clock } = useStaff();
  const { when } = useMeeting();
  const now = useNow(clock, 10_000);
  return (
    <p className="timeline-now">
      <span className="moment-time">{when.bareClock(now)}</span>
      <span className="ds-sr-only">{texts.timeline.now}</span>
    </p>
  );
}

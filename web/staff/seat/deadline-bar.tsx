import type { OfferView } from '#shared/contracts/meeting-view.ts';
import { epochMsOf } from '#shared/kernel/instant.ts';
import { useNow } from '#web/kit/use-now.ts';
import { useMeeting } from '#web/staff/meeting/meeting-context.ts';
import { useStaff } from '#web/staff/session/staff-context.ts';

/** The bar steps, it does not glide. What it shows stands beside it in words. */
export function DeadlineBar({ offer }: { readonly offer: OfferView }) {
  const { texts, clock } = useStaff();
  const { when } = useMeeting();
  const now = useNow(clock, 1_000);
  const { deadline, askedAt } = offer;
  if (deadline === undefined) return null;
  const leftMs = Math.max(0, epochMsOf(deadline) - epochMsOf(now));
  const wholeMs = askedAt === undefined ? leftMs : epochMsOf(deadline) - epochMsOf(askedAt);
  const part = wholeMs <= 0 ? 0 : Math.min(1, leftMs / wholeMs);
  return (
    <span className="rank-state deadline">
      <b>{texts.meeting.deadline(when.dayAndClock(deadline, now))}</b>
      <span className="deadline-left">
        <svg className="deadline-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect className="deadline-whole" width="100" height="6" rx="3" />
          <rect className="deadline-part" width={Math.round(part * 100)} height="6" rx="3" />
        </svg>
        <span role="timer" aria-live="off">
          {leftMs > 0 ? texts.meeting.left(when.between(now, deadline)) : texts.meeting.lastMoments}
        </span>
      </span>
    </span>
  );
}

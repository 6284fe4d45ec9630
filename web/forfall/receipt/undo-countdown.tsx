import { TimerStartIcon } from '@navikt/aksel-icons';
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts';
import { LiveRegion } from '#web/kit/live-region.tsx';
import { useNow } from '#web/kit/use-now.ts';
import type { When } from '#web/kit/when.ts';
import { Notice } from '#web/personal/notice.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';

export interface UndoCountdownProps {
  readonly until: Instant;
  readonly openedAt: Instant;
  /** What happens when the time is up, as a sentence. */
  readonly then: string;
  /** What the reader may still do once it is up, as a sentence. */
  readonly afterwards: string;
  readonly when: When;
}

const LAST_MINUTE_MS = 60_000;

/** Counts by the server's time. It is read out when it appears, at one minute, and at the end. */
export function UndoCountdown({ until, openedAt, then, afterwards, when }: UndoCountdownProps) {
  const { texts, clock } = usePersonalPage();
  const now = useNow(clock, 1_000);
  const leftMs = epochMsOf(until) - epochMsOf(now);
  return (
    <>
      <LiveRegion>{announced()}</LiveRegion>
      <Notice color="info" Icon={TimerStartIcon}>
        {leftMs > 0 ? (
          <>
            <p role="timer" aria-live="off">
              <b>{texts.forfall.canUndoFor(when.between(now, until, 'seconds'))}</b>
            </p>
            <p>{then}</p>
          </>
        ) : (
          <>
            <p>
              <b>{texts.forfall.undoOver}</b>
            </p>
            <p>{afterwards}</p>
          </>
        )}
      </Notice>
    </>
  );

  function announced(): string {
    if (leftMs <= 0) return texts.forfall.undoOver;
    if (leftMs <= LAST_MINUTE_MS) return texts.forfall.lastMinute;
    return texts.forfall.canUndoFor(when.between(openedAt, until));
  }
}

import { ClockIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { epochMsOf, type Instant, plusMs } from '#shared/kernel/instant.ts';
import { LiveRegion } from '#web/kit/live-region.tsx';
import { useNow } from '#web/kit/use-now.ts';
import type { When } from '#web/kit/when.ts';
import { Notice } from '#web/personal/notice.tsx';
import { usePersonalPage } from '#web/personal/page-context.ts';
import { announcedDistance } from '#web/svar/announcement.ts';

/** The absolute time first, because that is what people agree on by phone; then how long that is. */
export function DeadlineNotice({ deadline, when }: { readonly deadline: Instant; readonly when: When }) {
  const { texts, clock } = usePersonalPage();
  const now = useNow(clock, 1_000);
  const leftMs = epochMsOf(deadline) - epochMsOf(now);
  const reached = announcedDistance(leftMs);
  const [atOpening] = useState(reached);
  const isAnnounced = reached !== undefined && reached !== atOpening && leftMs > 0;
  return (
    <>
      <LiveRegion>{isAnnounced && texts.svar.announce(when.between(now, plusMs(now, reached), 'long'))}</LiveRegion>
      <Notice color="info" Icon={ClockIcon}>
        <p>
          <b>{texts.svar.answerBy(when.dayAndClock(deadline, now))}</b>
        </p>
        <p role="timer" aria-live="off">
          {leftMs > 0 ? texts.svar.left(when.between(now, deadline)) : texts.svar.lastMoments}
        </p>
      </Notice>
    </>
  );
}

import { useState } from 'react';
import type { LinkMeeting } from '#shared/contracts/personal.ts';
import type { Instant } from '#shared/kernel/instant.ts';

/** When the meeting was. */
export interface MeetingBefore {
  readonly start: Instant;
  readonly end: Instant;
}

/** The meeting's time when the page was opened, if it is another now. */
export function useMovedFrom({ start, end }: LinkMeeting): MeetingBefore | undefined {
  const [first] = useState<MeetingBefore>({ start, end });
  return first.start === start ? undefined : first;
}

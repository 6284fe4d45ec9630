import { type Clock, DAY_MINUTES, type Instant, plusMinutes } from '#shared/kernel/instant.ts';

export interface PurgeNeeds {
  readonly clock: Clock;
  /** Deletes what the task hub keeps of orchestrations that ended before the moment. */
  readonly purgeEndedBefore: (before: Instant) => Promise<void>;
}

const KEEP_MINUTES = 7 * DAY_MINUTES;

/** Nothing purges itself: ended links would fill the task hub for ever. */
export function purgeLinks({ clock, purgeEndedBefore }: PurgeNeeds) {
  return (): Promise<void> => purgeEndedBefore(plusMinutes(clock.now(), -KEEP_MINUTES));
}

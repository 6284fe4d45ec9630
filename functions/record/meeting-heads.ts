import type { MeetingStatus } from '#shared/contracts/roster.ts';
import type { BodyId, MeetingId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';

/** A meeting as far as timers must know it. */
export interface MeetingHead {
  readonly id: MeetingId;
  readonly bodyId: BodyId;
  readonly start: Instant;
  readonly end: Instant;
  readonly status: MeetingStatus;
}

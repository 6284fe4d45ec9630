import type { MeetingStatus } from '#shared/contracts/roster.ts';
import { errorName } from '#shared/kernel/error-name.ts';
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

/** Names what failed by ids, nothing personal. */
export type Warn = (sentence: string, ids: Readonly<Record<string, string>>) => void;

/** What goes wrong with one must not keep the others waiting; the next round comes to it again. */
export async function orWarn(
  warn: Warn,
  sentence: string,
  ids: Readonly<Record<string, string>>,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    warn(sentence, { ...ids, error: errorName(error) });
  }
}

import { type OrchestrationContext, RetryOptions, type Task } from 'durable-functions';
import * as z from 'zod/mini';
import { MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { epochMsOf, Instant, plusSeconds } from '#shared/kernel/instant.ts';

/** Ids and a moment only: what durable functions keep is not sealed under the municipality's key. */
export const ChainLink = z.readonly(z.object({ code: MunicipalityCode, meetingId: MeetingId, wakeAt: Instant }));
export type ChainLink = z.output<typeof ChainLink>;

/** The host's timers ring up to a second early; a plan that is looked at too soon finds nothing due. */
const LATE_SECONDS = 1;

/** If the store is away for longer, the sweep takes over. */
const RETRY = new RetryOptions(5_000, 6);

/** One link of the call chain: sleeps until the plan wanted to be woken, wakes `advance`, ends. Holds no rule. */
export function* callChain({ df }: OrchestrationContext): Generator<Task, void, unknown> {
  const link = ChainLink.parse(df.getInput());
  yield df.createTimer(new Date(epochMsOf(plusSeconds(link.wakeAt, LATE_SECONDS))));
  yield df.callActivityWithRetry('advance', RETRY, link);
}

/** The same moment of the same meeting is the same link, whoever sets it. `yyyyMMddTHHmmssZ`, whole seconds. */
export function linkIdOf({ code, meetingId, wakeAt }: ChainLink): string {
  return `${code}-${meetingId}-${wakeAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

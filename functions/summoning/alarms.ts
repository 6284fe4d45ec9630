import { type DurableClient, OrchestrationRuntimeStatus } from 'durable-functions';
import { present } from '#shared/kernel/assert.ts';
import { epochMsOf, type Instant, instantOf } from '#shared/kernel/instant.ts';
import { linkIdOf } from './call-chain.orchestrator.ts';
import type { Alarms } from './ports.ts';

export interface DurableAlarms extends Alarms {
  /** Every invocation hands over its client; they all lead to the same task hub. */
  readonly use: (client: DurableClient) => void;
  /** Deletes what the task hub keeps of links that ended before the moment. */
  readonly purgeEndedBefore: (before: Instant) => Promise<void>;
}

/** Links this process knows to be set. Forgetting one costs a request that is answered with "there already". */
const KNOWN_MAX = 10_000;

export function durableAlarms(): DurableAlarms {
  let client: DurableClient | undefined;
  const known = new Set<string>();
  return {
    use: (given) => {
      client = given;
    },
    purgeEndedBefore: async (before) => {
      const createdTimeFrom = new Date(0);
      const createdTimeTo = new Date(epochMsOf(before));
      await present(client, 'durable client of the invocation').purgeInstanceHistoryBy({
        createdTimeFrom,
        createdTimeTo,
        runtimeStatus: ENDED,
      });
    },
    set: async (ref, at) => {
      const wakeAt = instantOf(Math.ceil(epochMsOf(at) / 1_000) * 1_000);
      const link = { code: ref.code, meetingId: ref.meetingId, wakeAt };
      const instanceId = linkIdOf(link);
      if (known.has(instanceId)) return;
      await startOnce(present(client, 'durable client of the invocation'), instanceId, link);
      if (known.size >= KNOWN_MAX) known.clear();
      known.add(instanceId);
    },
  };
}

const ENDED = [
  OrchestrationRuntimeStatus.Completed,
  OrchestrationRuntimeStatus.Failed,
  OrchestrationRuntimeStatus.Terminated,
];

async function startOnce(client: DurableClient, instanceId: string, input: unknown): Promise<void> {
  try {
    await client.startNew('callChain', { instanceId, input });
  } catch (error) {
    // The library tells of a link that is there already by its text alone.
    const isThere = error instanceof Error && /unexpected status code: 409\b/.test(error.message);
    if (!isThere) throw error;
  }
}

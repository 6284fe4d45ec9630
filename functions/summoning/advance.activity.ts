import { ChainLink } from './call-chain.orchestrator.ts';
import type { Meetings } from './ports.ts';

/** Wakes one meeting. Safe to run again: `advance` does what is due, and nothing twice. */
export function advanceActivity(meetings: Meetings) {
  return async (input: unknown): Promise<void> => {
    const { wakeAt, ...ref } = ChainLink.parse(input);
    await meetings.advance(ref, wakeAt);
  };
}

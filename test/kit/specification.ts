import { expect } from 'vitest';
import type { Decider } from '#shared/kernel/decider.ts';
import { err, ok } from '#shared/kernel/result.ts';

/** Given what happened, when this is asked, then exactly these events follow: each field, each date, in this order. */
export function specificationOf<Command, State, Event, Refusal>(decider: Decider<Command, State, Event, Refusal>) {
  return (...history: readonly Event[]) => ({
    when(command: Command) {
      const outcome = decider.decide(command, history.reduce(decider.evolve, decider.initialState));
      return {
        then: (...events: readonly Event[]) => expect(outcome).toStrictEqual(ok(events)),
        thenNothingHappens: () => expect(outcome).toStrictEqual(ok([])),
        thenRefused: (refusal: Refusal) => expect(outcome).toStrictEqual(err(refusal)),
      };
    },
  });
}

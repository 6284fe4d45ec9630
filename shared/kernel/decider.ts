import type { Result } from './result.ts';

/** A pure module: commands and state in, events or a refusal out; state is the fold of the events. */
export interface Decider<Command, State, Event, Refusal> {
  readonly decide: (command: Command, state: State) => Result<readonly Event[], Refusal>;
  readonly evolve: (state: State, event: Event) => State;
  readonly initialState: State;
}

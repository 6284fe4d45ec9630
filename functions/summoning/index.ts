export { type Actor, type DetailRef, SummoningEvent } from './core/events.ts';
export { initialState, type Meeting } from './core/state.ts';

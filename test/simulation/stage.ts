import type { Timeline } from './timeline.ts';
import type { Weather } from './weather.ts';

/** Where an evening is played: its time, its chance and its trouble. */
export interface Stage {
  readonly timeline: Timeline;
  readonly seed: number;
  readonly weather: Weather;
}

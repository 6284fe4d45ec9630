import { randomFor } from './random.ts';

/** Every kind of trouble an evening may meet. A failing evening is played again without one after the other. */
export const TROUBLES = [
  /** Machines die between any two steps. */
  'deaths',
  /** The store does not answer, and has written nothing. */
  'storeDown',
  /** The store has written, and does not answer. */
  'answersLost',
  /** Some steps take many seconds. */
  'stalls',
  /** The clocks of the machines differ by seconds. */
  'clocks',
  /** Alarms that are never rung. */
  'alarmsLost',
  /** Alarms that ring early, late or twice. */
  'alarmsWrong',
  /** Sweeps that are not run. */
  'sweepsLost',
  /** The provider says not now, or nothing. */
  'providerDown',
  /** Numbers that the provider refuses. */
  'numbersBad',
  /** Messages that are accepted and never arrive. */
  'undelivered',
  /** The provider tells late, twice, and in another order. */
  'tellsBadly',
  /** The provider does not know a repeated message again. */
  'forgetful',
  /** People with other habits than a clear answer in good time. */
  'oddPeople',
  /** Members who report part of a meeting, or items. */
  'partial',
  /** Reports that come twice, wider or narrower, and are taken back. */
  'secondThoughts',
  /** Secretaries who act. */
  'clicks',
  /** Secretaries who act at the very moment when something else happens. */
  'crossing',
  /** Lists, persons, places, times and sending change under way. */
  'changes',
  /** Municipalities with other settings than usual. */
  'settings',
] as const;
export type Trouble = (typeof TROUBLES)[number];

export type Weather = ReadonlySet<Trouble>;

/** Each seed has weather of its own: some evenings are calm, some have nearly everything at once. */
export function weatherOf(seed: number, without: readonly Trouble[] = []): Weather {
  const random = randomFor(seed, 'weather');
  const share = random.pick([0.1, 0.4, 0.4, 0.75]);
  return new Set(TROUBLES.filter((trouble) => random.chance(share) && !without.includes(trouble)));
}

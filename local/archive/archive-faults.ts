import * as z from 'zod/mini';
import { type Clock, type Instant, plusMinutes } from '#shared/kernel/instant.ts';

const COUNT_MAX = 10_000;
const MINUTES_MAX = 7 * 24 * 60;

const length = {
  /** How many calls meet it. */
  count: z.optional(z.int().check(z.minimum(1), z.maximum(COUNT_MAX))),
  /** How long it lasts, by the simulated clock. Without either, one call meets it. */
  minutes: z.optional(z.int().check(z.minimum(1), z.maximum(MINUTES_MAX))),
  /** Only calls whose name contains this, such as `Utvalgsmedlem`. */
  only: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
};

/**
 * How the archive fails: with a status, with a refusal inside a good answer, with nonsense, by half, as another, with a
 * connection that is cut before anything is done, or with an answer that is lost after everything has been.
 */
export const ArchiveFault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), status: z.int().check(z.minimum(400), z.maximum(599)), ...length }),
  z.strictObject({
    kind: z.enum(['unsuccessful', 'garbage', 'halfPage', 'otherMunicipality', 'cut', 'lost']),
    ...length,
  }),
]);
export type ArchiveFault = z.output<typeof ArchiveFault>;

export interface ArchiveFaults {
  readonly add: (fault: ArchiveFault) => void;
  readonly clear: () => void;
  readonly list: () => readonly ArchiveFault[];
  /** The one that this call must meet. */
  readonly take: (callName: string) => ArchiveFault | undefined;
}

interface Kept {
  readonly fault: ArchiveFault;
  readonly until?: Instant;
}

export function keepArchiveFaults(clock: Clock): ArchiveFaults {
  let kept: readonly Kept[] = [];
  const current = () => kept.filter(({ until }) => until === undefined || until > clock.now());
  return {
    add(fault) {
      const until = fault.minutes === undefined ? {} : { until: plusMinutes(clock.now(), fault.minutes) };
      kept = [...current(), { fault, ...until }];
    },
    clear() {
      kept = [];
    },
    list: () => current().map(({ fault }) => fault),
    take(callName) {
      kept = current();
      const taken = kept.find(({ fault: { only } }) => only === undefined || callName.includes(only));
      if (taken === undefined) return undefined;
      if (taken.until === undefined) kept = kept.flatMap((one) => (one === taken ? oneLess(one) : [one]));
      return taken.fault;
    },
  };
}

function oneLess({ fault }: Kept): readonly Kept[] {
  const { count = 1 } = fault;
  return count > 1 ? [{ fault: { ...fault, count: count - 1 } }] : [];
}

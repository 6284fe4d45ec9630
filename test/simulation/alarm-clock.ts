import type { Alarms } from '#functions/summoning/index.ts';
import { epochMsOf, type Instant, instantOf } from '#shared/kernel/instant.ts';
import type { Machine } from './machines.ts';
import { randomFor } from './random.ts';
import type { Stage } from './stage.ts';
import type { Reach } from './stores.ts';

export interface AlarmClock {
  readonly alarmsFor: (machine: Machine) => Alarms;
  readonly calmDown: () => void;
}

/** Links sleep one second longer than asked, because the host's timers may ring that much early. */
const LINK_LATE_MS = 1_000;

/** Alarms as durable links are: the same moment is the same link, and some ring late, twice, early or never. */
export function alarmClock(
  { timeline, seed, weather }: Stage,
  reach: Reach,
  ring: (wakeAt: Instant) => void,
): AlarmClock {
  const luck = randomFor(seed, 'alarms');
  const waiting = new Set<Instant>();
  let isCalm = false;

  function start(wakeAt: Instant): void {
    if (waiting.has(wakeAt)) return;
    if (weather.has('alarmsLost') && !isCalm && luck.chance(0.15)) return;
    waiting.add(wakeAt);
    const dueMs = epochMsOf(wakeAt) + LINK_LATE_MS;
    const isWrong = weather.has('alarmsWrong') && !isCalm;
    const offMs = isWrong ? luck.pick([0, -1_000, 4_000, 70_000]) : luck.between(0, 300);
    timeline.at(dueMs + offMs, () => {
      waiting.delete(wakeAt);
      ring(wakeAt);
    });
    if (isWrong && luck.chance(0.2)) timeline.at(dueMs + luck.between(0, 5_000), () => ring(wakeAt));
  }

  return {
    alarmsFor: (machine) => ({
      set: (_ref, at) => reach.write(machine, () => start(instantOf(Math.ceil(epochMsOf(at) / 1_000) * 1_000))),
    }),
    calmDown: () => {
      isCalm = true;
    },
  };
}

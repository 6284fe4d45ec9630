import type { SendOutcome } from '#functions/messaging/index.ts';
import type { Machine } from './machines.ts';
import { randomFor } from './random.ts';
import type { Stage } from './stage.ts';

export interface Letter {
  readonly repeatId: string;
  readonly channel: 'sms' | 'email';
  readonly to: string;
  readonly text: string;
  readonly tag?: string;
}

/** A message that reached a phone or a mailbox. */
export interface Arrival extends Letter {
  readonly atMs: number;
}

export interface Provider {
  readonly send: (machine: Machine, letter: Letter) => Promise<SendOutcome>;
  readonly arrivals: readonly Arrival[];
  readonly calmDown: () => void;
}

interface Hearing {
  readonly arrived: (arrival: Arrival) => void;
  readonly reported: (letter: Letter, outcome: 'delivered' | 'failed') => void;
}

const PROVIDER = 'acs';
/** Our side gives up on a call by then. */
const HANGS_MS = 15_000;

interface Outage {
  readonly fromMs: number;
  readonly toMs: number;
  readonly as: 'refuses' | 'silent' | 'carriesOutSilently';
}

/** Takes messages and brings them, as its weather is. One that it knows by its id it brings once, unless it forgets. */
export function providerOf({ timeline, seed, weather }: Stage, hearing: Hearing): Provider {
  const luck = randomFor(seed, 'provider');
  const outages = weather.has('providerDown') ? outagesFrom(timeline.nowMs(), seed) : [];
  const arrivals: Arrival[] = [];
  const seen = new Set<string>();
  let isCalm = false;

  function fateOf(address: string): 'fine' | 'bad' | 'deaf' {
    const random = randomFor(seed, `fate of ${address}`);
    if (weather.has('numbersBad') && random.chance(0.12)) return 'bad';
    return weather.has('undelivered') && random.chance(0.15) ? 'deaf' : 'fine';
  }

  function moodNow(): Outage['as'] | undefined {
    if (isCalm) return undefined;
    const now = timeline.nowMs();
    const outage = outages.find(({ fromMs, toMs }) => fromMs <= now && now < toMs);
    if (outage !== undefined) return outage.as;
    const isHiccup = weather.has('providerDown') && luck.chance(0.04);
    return isHiccup ? luck.pick(['refuses', 'silent', 'carriesOutSilently'] as const) : undefined;
  }

  function carryOut(letter: Letter): SendOutcome {
    const fate = fateOf(letter.to);
    if (fate === 'bad') return { kind: 'recipientUnusable', provider: PROVIDER, code: '4004' };
    const isKnown = seen.has(letter.repeatId) && !weather.has('forgetful');
    seen.add(letter.repeatId);
    if (!isKnown) bring(letter, fate === 'deaf');
    return { kind: 'accepted', provider: PROVIDER, providerId: letter.repeatId };
  }

  function bring(letter: Letter, isDeaf: boolean): void {
    const atMs = timeline.nowMs();
    if (isDeaf) return hearing.reported(letter, 'failed');
    const arrival = { ...letter, atMs };
    arrivals.push(arrival);
    hearing.arrived(arrival);
    if (luck.chance(0.3)) hearing.reported(letter, 'delivered');
  }

  return {
    arrivals,
    send: async (machine, letter) => {
      await machine.step();
      const mood = moodNow();
      if (mood === 'refuses') {
        await machine.step();
        return { kind: 'notNow', provider: PROVIDER, code: '503' };
      }
      const outcome = mood === 'silent' ? undefined : carryOut(letter);
      await machine.step(mood === undefined ? luck.between(50, 600) : HANGS_MS);
      return mood === undefined && outcome !== undefined
        ? outcome
        : { kind: 'unknown', provider: PROVIDER, code: 'time-out' };
    },
    calmDown: () => {
      isCalm = true;
    },
  };
}

function outagesFrom(startMs: number, seed: number): readonly Outage[] {
  const random = randomFor(seed, 'outages');
  return Array.from({ length: random.whole(0, 3) }, () => {
    const fromMs = startMs + random.between(0, random.pick([1, 10, 60])) * 3_600_000;
    const toMs = fromMs + random.pick([1, 6, 40, 100]) * 60_000;
    return { fromMs, toMs, as: random.pick(['refuses', 'silent', 'carriesOutSilently'] as const) };
  });
}

import * as z from 'zod/mini';
import type { Agenda } from '#local/agenda.ts';
import type { Answered, Call } from '#local/http-server.ts';

const COUNT_MAX = 10_000;

/** A sender that never gives up would keep the agenda busy for ever. */
const HANG_SECONDS_MAX = 120;

const provider = z.enum(['sms', 'email']);
const count = z._default(z.int().check(z.minimum(1), z.maximum(COUNT_MAX)), 1);

/** How the next sends fail: with a status, without an answer, or with an answer lost after the message went out. */
export const Fault = z.union([
  z.strictObject({ provider, status: z.int().check(z.minimum(400), z.maximum(599)), count }),
  z.strictObject({ provider, mode: z.enum(['hang', 'acceptThenDrop']), count }),
]);
export type Fault = z.infer<typeof Fault>;

export interface Faults {
  readonly add: (fault: Fault) => void;
  readonly clear: () => void;
  /** `count` is how many sends will still fail that way. */
  readonly list: () => readonly Fault[];
  /** The one that the present send must meet. Those added earlier come first. */
  readonly take: (provider: Fault['provider']) => Fault | undefined;
}

export function keepFaults(): Faults {
  let faults: readonly Fault[] = [];
  return {
    add(fault) {
      faults = [...faults, fault];
    },
    clear() {
      faults = [];
    },
    list: () => faults,
    take(wanted) {
      const taken = faults.find((fault) => fault.provider === wanted);
      if (taken === undefined) return undefined;
      const left = taken.count > 1 ? [{ ...taken, count: taken.count - 1 }] : [];
      faults = faults.flatMap((fault) => (fault === taken ? left : [fault]));
      return taken;
    },
  };
}

/** Runs a send under the fault, if there is one. `send` must take effect before it returns. */
export async function underFault(
  fault: Fault | undefined,
  call: Call,
  agenda: Agenda,
  send: () => Answered,
): Promise<Answered> {
  if (fault === undefined) return send();
  if ('status' in fault) return refusal(fault.status);
  if (fault.mode === 'hang') {
    await agenda.track(() => untilHungUp(call.hungUp));
    return 'cut';
  }
  send();
  return 'cut';
}

export function untilHungUp(hungUp: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, HANG_SECONDS_MAX * 1_000);
    hungUp.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
    if (hungUp.aborted) resolve();
  });
}

function refusal(status: number): Answered {
  const body = { error: { code: 'SimulatedFailure', message: 'Refused on request.' } };
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

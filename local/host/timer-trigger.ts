import * as z from 'zod/mini';
import type { Agenda } from '#local/agenda.ts';
import type { LoadedApp, RegisteredFunction } from '#local/host/core-shim.ts';
import { functionsTriggeredBy, type Invoker, type Log } from '#local/host/invocation.ts';
import { parseNcrontab } from '#local/host/ncrontab.ts';
import { present } from '#shared/kernel/assert.ts';
import { type Instant, plusSeconds } from '#shared/kernel/instant.ts';

/** A run that begins later than this after its due time is told so. */
const PAST_DUE_SECONDS = 1;

const TimerTrigger = z.object({ schedule: z.string(), runOnStartup: z.optional(z.boolean()) });

interface TimerOptions {
  readonly app: LoadedApp;
  readonly agenda: Agenda;
  readonly invoker: Invoker;
  readonly log: Log;
}

/** Puts the app's timer functions on the agenda. @returns what takes them off again */
export function startTimers(options: TimerOptions): () => void {
  const { app, agenda } = options;
  const cancellations = functionsTriggeredBy(app, 'timerTrigger').map(({ registered, options: binding }) => {
    const { schedule, runOnStartup } = TimerTrigger.parse(binding);
    const next = parseNcrontab(resolved(schedule));
    let lastAt: Instant | undefined;
    const ring = async (due: Instant) => {
      await run(options, registered, { due, lastAt, next });
      lastAt = due;
    };
    if (runOnStartup === true) void agenda.track(() => ring(agenda.now()));
    return agenda.recurring(registered.metadata.name, next, ring);
  });
  return () => {
    for (const cancel of cancellations) cancel();
  };
}

/** `%NAME%` stands for an app setting, as in Azure. */
function resolved(schedule: string): string {
  const setting = /^%(.+)%$/.exec(schedule)?.[1];
  return setting === undefined ? schedule : present(process.env[setting], `app setting ${setting}`);
}

async function run(
  { agenda, invoker, log }: TimerOptions,
  registered: RegisteredFunction,
  times: { readonly due: Instant; readonly lastAt: Instant | undefined; readonly next: (after: Instant) => Instant },
): Promise<void> {
  const { due, lastAt, next } = times;
  const now = agenda.now();
  const timer = {
    Schedule: { AdjustForDST: true },
    ScheduleStatus: { Last: lastAt ?? due, Next: next(now), LastUpdated: lastAt ?? due },
    IsPastDue: now > plusSeconds(due, PAST_DUE_SECONDS),
  };
  try {
    await invoker.invoke(registered, { value: { json: JSON.stringify(timer) } });
  } catch (error) {
    const { name } = registered.metadata;
    log('error', name, `the function threw: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

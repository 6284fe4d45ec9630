import * as z from 'zod/mini';
import { countRunningWork, type RunningWork } from '#local/agenda/running-work.ts';
import type { Agenda } from '#local/agenda.ts';
import { loadApp } from '#local/host/core-shim.ts';
import { createDurableEngine, type DurableEngine } from '#local/host/durable-engine.ts';
import { serveDurableRpc } from '#local/host/durable-rpc.ts';
import { serveHttpFunctions } from '#local/host/http-trigger.ts';
import { createInvoker, type Log } from '#local/host/invocation.ts';
import { startTimers } from '#local/host/timer-trigger.ts';
import { openJournal } from '#local/journal.ts';
import { present } from '#shared/kernel/assert.ts';

const HostJson = z.object({
  extensions: z.optional(
    z.object({
      http: z.optional(z.object({ routePrefix: z.optional(z.string()) })),
      durableTask: z.optional(z.object({ hubName: z.optional(z.string()) })),
    }),
  ),
});

export interface HostOptions {
  readonly agenda: Agenda;
  /** Where orchestrations are kept; without one they die with the program. */
  readonly journalPath?: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly hostname?: string;
  /** Imports the app's entry point. Nothing may have imported it before. */
  readonly load: () => Promise<unknown>;
  readonly corsOrigins: readonly string[];
  readonly log: Log;
  /** The content of the app's `host.json`. */
  readonly hostJson: unknown;
}

export interface Host {
  /** Without a slash at the end; routes lie under its `/api`. */
  readonly url: string;
  /** The names of the app's functions. */
  readonly functions: readonly string[];
  /** Lets what runs come to its end and leaves nothing behind. */
  readonly close: () => Promise<void>;
}

/** Runs an Azure Functions app, as it is, in this very process. */
export async function startHost(options: HostOptions): Promise<Host> {
  const { port, hostname = '127.0.0.1', log, corsOrigins } = options;
  const { extensions } = HostJson.parse(options.hostJson ?? {});
  const running = countRunningWork();
  const agenda = countedAgenda(options.agenda, running);

  const app = await loadApp(options.load);
  let engine: DurableEngine | undefined;
  const rpc = await serveDurableRpc(
    () => present(engine, 'Durable engine'),
    extensions?.durableTask?.hubName ?? 'local',
  );
  const invoker = createInvoker(app, log, { durableClient: { json: JSON.stringify(rpc.clientInput) } });
  const started = createDurableEngine({ app, agenda, journal: openJournal(options.journalPath), invoker, log });
  engine = started;
  for (const hook of app.hooks('appStart')) await hook({ hookData: {}, appHookData: {} });

  const routePrefix = extensions?.http?.routePrefix ?? 'api';
  const site = await serveHttpFunctions({ app, agenda, invoker, log, port, hostname, routePrefix, corsOrigins });
  started.resume();
  const stopTimers = startTimers({ app, agenda, invoker, log });

  let closed: Promise<void> | undefined;
  async function close(): Promise<void> {
    stopTimers();
    started.stop();
    await running.settled();
    await Promise.all([site.close(), rpc.close()]);
  }

  return {
    url: site.url,
    functions: [...app.functions.keys()],
    close() {
      closed ??= close();
      return closed;
    },
  };
}

/** The same agenda, on which this host's own work is counted a second time: closing waits for that only. */
function countedAgenda(agenda: Agenda, running: RunningWork): Agenda {
  return {
    ...agenda,
    track: (work) => agenda.track(() => running.track(work)),
    schedule: (at, name, work) => agenda.schedule(at, name, () => running.track(work)),
    recurring: (name, next, work) => agenda.recurring(name, next, (due) => running.track(() => work(due))),
  };
}

import { type Agenda, startAgenda } from '#local/agenda.ts';
import { diary, gate } from '#local/host/samples/diary.ts';
import { type Host, startHost } from '#local/host/start-host.ts';
import { instantOf } from '#shared/kernel/instant.ts';

export const noon = instantOf(Date.UTC(2026, 10, 23, 12));

const open: Host[] = [];

/** For the end of every test. */
export async function closeBenches(): Promise<void> {
  gate.opens = Promise.resolve();
  await Promise.all(open.splice(0).map((host) => host.close()));
  diary.length = 0;
}

/** A host with the Durable sample app, and what tests do with it. Its clock starts at noon. */
export interface Bench {
  readonly close: () => Promise<void>;
  readonly agenda: Agenda;
  readonly logged: readonly string[];
  readonly call: (method: string, path: string, body?: unknown) => Promise<{ status: number; text: string }>;
  readonly statusOf: (id: string) => Promise<unknown>;
}

export async function startBench(
  options: { readonly startAt?: typeof noon; readonly journalPath?: string } = {},
): Promise<Bench> {
  const { startAt = noon, journalPath } = options;
  const logged: string[] = [];
  const agenda = startAgenda({ startAt });
  const host = await startHost({
    agenda,
    ...(journalPath !== undefined && { journalPath }),
    port: 0,
    load: () => import('#local/host/samples/durable-app.ts'),
    corsOrigins: [],
    log: (level, name, message) => logged.push(`${level} ${name}: ${message}`),
    hostJson: {},
  });
  open.push(host);
  const call: Bench['call'] = async (method, path, body) => {
    const withBody = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${host.url}/api/${path}`, { method, ...withBody });
    return { status: response.status, text: await response.text() };
  };
  const statusOf: Bench['statusOf'] = async (id) => JSON.parse((await call('GET', `instances/${id}`)).text);
  return { close: host.close, agenda, logged, call, statusOf };
}

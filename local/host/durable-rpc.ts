import { randomUUID } from 'node:crypto';
import type { DurableEngine } from '#local/host/durable-engine.ts';
import { type Instance, isOver } from '#local/host/durable-instance.ts';
import { createRouter, type Route, type Router } from '#local/host/http-routing.ts';
import { type Call as HttpCall, type HttpServer, serveHttp } from '#local/http-server.ts';
import { json } from '#local/web-call.ts';
import { AnyInstant } from '#shared/kernel/instant.ts';

const PREFIX = 'durabletask';
const REQUEST_BYTES_MAX = 16 * 1_024 * 1_024;

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: string;
}

type Endpoint = (call: Call) => Answer;

export interface DurableRpc extends HttpServer {
  /** What an extra input of the type `durableClient` is filled with. */
  readonly clientInput: object;
}

/** The interface of the Durable extension that the client in `durable-functions` talks to, on a port of its own. */
export async function serveDurableRpc(engine: () => DurableEngine, taskHubName: string): Promise<DurableRpc> {
  const router = createRouter(PREFIX, routes(engine));
  const server = await serveHttp({ port: 0, bodyBytesMax: REQUEST_BYTES_MAX }, async (call) => {
    const { status, body = '' } = answerTo(router, call);
    return json(status, body);
  });
  return {
    ...server,
    clientInput: {
      taskHubName,
      creationUrls: {},
      managementUrls: { id: 'INSTANCEID' },
      rpcBaseUrl: `${server.url}/${PREFIX}/`,
    },
  };
}

function routes(engine: () => DurableEngine): readonly Route<Endpoint>[] {
  const route = (method: string, template: string, target: Endpoint) => ({ template, methods: [method], target });
  return [
    route('POST', 'orchestrators/{name}/{id?}', (call) => start(engine(), call)),
    route('GET', 'instances', (call) => ({ status: 200, body: selected(engine(), call.query).map(statusOf) })),
    route('GET', 'instances/{id}', (call) => getStatus(engine(), call)),
    route('POST', 'instances/{id}/raiseEvent/{event}', (call) => raiseEvent(engine(), call)),
    route('POST', 'instances/{id}/terminate', (call) => terminate(engine(), call)),
    route('DELETE', 'instances', (call) => purgeSelected(engine(), call)),
    route('DELETE', 'instances/{id}', (call) => purge(engine(), call)),
    ...['GET', 'POST'].map((method) =>
      route(method, '{*rest}', ({ params }) => ({
        status: 501,
        body: { Message: `The embedded Durable engine does not know ${params['rest']}.` },
      })),
    ),
  ];
}

function answerTo(router: Router<Endpoint>, { method, url, body }: HttpCall): Answer {
  const match = router.match(method, url.pathname);
  if (match.kind !== 'found') return { status: 404 };
  try {
    return match.target({ params: match.params, query: url.searchParams, body: body.toString() });
  } catch (error) {
    return { status: 500, body: { Message: String(error) } };
  }
}

function start(engine: DurableEngine, { params, body }: Call): Answer {
  const { name = '', id = randomUUID().replaceAll('-', '') } = params;
  const started = engine.start(name, id, body === '' ? null : JSON.parse(body));
  if (started.ok) return { status: 202, body: { id } };
  const Message = `An Orchestration instance with the status ${started.error} already exists.`;
  return { status: 409, body: { Message } };
}

function raiseEvent(engine: DurableEngine, { params, body }: Call): Answer {
  const { id = '', event = '' } = params;
  return { status: STATUS_CODE[engine.raiseEvent(id, event, body === '' ? null : JSON.parse(body))] };
}

function terminate(engine: DurableEngine, { params, query }: Call): Answer {
  return { status: STATUS_CODE[engine.terminate(params['id'] ?? '', query.get('reason') ?? '')] };
}

const STATUS_CODE = { raised: 202, terminated: 202, over: 410, unknown: 404 } as const;

function getStatus(engine: DurableEngine, { params }: Call): Answer {
  const instance = engine.find(params['id'] ?? '');
  if (instance === undefined) return { status: 404 };
  return { status: isOver(instance) ? 200 : 202, body: statusOf(instance) };
}

function statusOf(instance: Instance): object {
  const { name, id, status, input, customStatus, output, createdAt, updatedAt } = instance;
  return {
    name,
    instanceId: id,
    runtimeStatus: status,
    input,
    customStatus,
    output,
    createdTime: createdAt,
    lastUpdatedTime: updatedAt,
  };
}

function purge(engine: DurableEngine, { params }: Call): Answer {
  const id = params['id'] ?? '';
  const purged = engine.purge(id);
  if (purged.ok) return { status: 200, body: { instancesDeleted: 1 } };
  if (purged.error === 'unknown') return { status: 404 };
  const Message = `Only orchestrations in a terminal state can be purged, but the orchestration with instance ID ${id} has status ${purged.error}`;
  return { status: 412, body: { Message } };
}

function purgeSelected(engine: DurableEngine, { query }: Call): Answer {
  const finished = selected(engine, query).filter(isOver);
  for (const { id } of finished) engine.purge(id);
  return { status: 200, body: { instancesDeleted: finished.length } };
}

/** Filters by the query parameters `createdTimeFrom`, `createdTimeTo` and `runtimeStatus`, each optional. */
function selected(engine: DurableEngine, query: URLSearchParams): readonly Instance[] {
  const from = instantIn(query, 'createdTimeFrom');
  const to = instantIn(query, 'createdTimeTo');
  const statuses = query.get('runtimeStatus')?.split(',');
  return engine
    .all()
    .filter(({ createdAt }) => (from === undefined || createdAt >= from) && (to === undefined || createdAt <= to))
    .filter(({ status }) => statuses === undefined || statuses.includes(status));
}

function instantIn(query: URLSearchParams, name: string) {
  const text = query.get(name);
  return text === null ? undefined : AnyInstant.parse(text);
}

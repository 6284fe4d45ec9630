import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import type { Agenda } from '#local/agenda.ts';
import type { LoadedApp, RegisteredFunction } from '#local/host/core-shim.ts';
import { type Cors, createCors } from '#local/host/cors.ts';
import { fromTypedResponse, type HttpAnswer, toTypedRequest } from '#local/host/http-conversion.ts';
import { createRouter, type Router } from '#local/host/http-routing.ts';
import { functionsTriggeredBy, type Invoker, type Log } from '#local/host/invocation.ts';
import { type Listening, listen, readBody } from '#local/host/listen.ts';

/** As in Azure. */
const REQUEST_BYTES_MAX = 100 * 1_024 * 1_024;

const HttpTrigger = z.object({ route: z.optional(z.string()), methods: z.array(z.string()) });

interface Site {
  readonly agenda: Agenda;
  readonly router: Router<RegisteredFunction>;
  readonly cors: Cors;
  readonly invoker: Invoker;
  readonly log: Log;
}

export interface HttpOptions {
  readonly app: LoadedApp;
  readonly agenda: Agenda;
  readonly invoker: Invoker;
  readonly log: Log;
  readonly port: number;
  readonly hostname: string;
  /** In front of every route, for example `api`. */
  readonly routePrefix: string;
  readonly corsOrigins: readonly string[];
}

/** Serves the app's HTTP functions. */
export function serveHttpFunctions(options: HttpOptions): Promise<Listening> {
  const { app, agenda, invoker, log, port, hostname } = options;
  const routes = functionsTriggeredBy(app, 'httpTrigger').map(({ registered, options: binding }) => {
    const { route, methods } = HttpTrigger.parse(binding);
    return {
      template: route ?? registered.metadata.name,
      methods: methods.map((method) => method.toUpperCase()),
      target: registered,
    };
  });
  const site: Site = {
    agenda,
    router: createRouter(options.routePrefix, routes),
    cors: createCors(options.corsOrigins),
    invoker,
    log,
  };
  return listen({ port, hostname }, (request, response) => {
    void agenda
      .track(() => converse(site, request, response))
      .catch((error: unknown) => {
        log('warning', 'http', `a request was not answered: ${String(error)}`);
        response.destroy();
      });
  });
}

async function converse(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { origin } = request.headers;
  const preflight = site.cors.preflight({
    method: request.method ?? '',
    origin,
    requestedMethod: request.headers['access-control-request-method'],
    requestedHeaders: request.headers['access-control-request-headers'],
  });
  if (preflight !== undefined) return send(response, { status: 204, headers: preflight, body: '' });
  const { status, headers, body } = await answerTo(site, request);
  return send(response, { status, headers: { ...headers, ...site.cors.headersFor(origin) }, body });
}

async function answerTo(site: Site, request: IncomingMessage): Promise<HttpAnswer> {
  const url = fullUrl(request);
  if (url === undefined) return empty(400);
  const method = request.method ?? '';
  const match = site.router.match(method, url.pathname);
  switch (match.kind) {
    case 'malformed-path':
      return empty(400);
    case 'unknown-path':
      return empty(404);
    case 'wrong-method':
      return empty(405, { allow: match.allowed.join(', ') });
    case 'found': {
      const body = await readBody(request, REQUEST_BYTES_MAX);
      if (body === undefined) return empty(413, { connection: 'close' });
      const call = { method, url: url.href, headers: request.headers, params: match.params, body };
      return runFunction(site, match.target, toTypedRequest(call));
    }
  }
}

async function runFunction(
  { invoker, log }: Site,
  called: RegisteredFunction,
  value: ReturnType<typeof toTypedRequest>,
): Promise<HttpAnswer> {
  try {
    return fromTypedResponse(await invoker.invoke(called, { value }));
  } catch (error) {
    log('error', called.metadata.name, `the function threw: ${error instanceof Error ? error.stack : String(error)}`);
    return empty(500);
  }
}

function empty(status: number, headers: HttpAnswer['headers'] = {}): HttpAnswer {
  return { status, headers, body: '' };
}

function fullUrl(request: IncomingMessage): URL | undefined {
  const base = `http://${request.headers.host ?? 'localhost'}`;
  const path = request.url ?? '/';
  const text = path.startsWith('/') ? `${base}${path}` : path;
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** Waits until the answer has left, so that nobody takes the host for idle before that. */
async function send(response: ServerResponse, { status, headers, body }: HttpAnswer): Promise<void> {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = status;
  if (response.destroyed) return;
  const left = new Promise<void>((resolve) => response.once('close', resolve));
  response.end(body);
  await left;
}

import * as z from 'zod/mini';
import type { Agenda } from '#local/agenda.ts';
import type { LoadedApp, RegisteredFunction } from '#local/host/core-shim.ts';
import { type Cors, createCors } from '#local/host/cors.ts';
import { fromTypedResponse, toTypedRequest } from '#local/host/http-conversion.ts';
import { createRouter, type Router } from '#local/host/http-routing.ts';
import { functionsTriggeredBy, type Invoker, type Log } from '#local/host/invocation.ts';
import { type Answer, type Call, type HttpServer, serveHttp } from '#local/http-server.ts';

/** As in Azure. */
const REQUEST_BYTES_MAX = 100 * 1_024 * 1_024;

const HttpTrigger = z.object({ route: z.optional(z.string()), methods: z.array(z.string()) });

interface Site {
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
export function serveHttpFunctions(options: HttpOptions): Promise<HttpServer> {
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
    router: createRouter(options.routePrefix, routes),
    cors: createCors(options.corsOrigins),
    invoker,
    log,
  };
  return serveHttp({ port, hostname, bodyBytesMax: REQUEST_BYTES_MAX, track: agenda.track }, (call) =>
    answerTo(site, call),
  );
}

async function answerTo(site: Site, call: Call): Promise<Answer> {
  const { origin } = call.headers;
  const preflight = site.cors.preflight({
    method: call.method,
    origin,
    requestedMethod: call.headers['access-control-request-method'],
    requestedHeaders: call.headers['access-control-request-headers'],
  });
  if (preflight !== undefined) return { status: 204, headers: preflight };
  const { headers, ...answer } = await answerOfFunction(site, call);
  return { ...answer, headers: { ...headers, ...site.cors.headersFor(origin) } };
}

async function answerOfFunction({ router, invoker, log }: Site, call: Call): Promise<Answer> {
  const match = router.match(call.method, call.url.pathname);
  switch (match.kind) {
    case 'malformed-path':
      return { status: 400 };
    case 'unknown-path':
      return { status: 404 };
    case 'wrong-method':
      return { status: 405, headers: { allow: match.allowed.join(', ') } };
    case 'found':
      return runFunction(invoker, log, match.target, toTypedRequest(call, match.params));
  }
}

async function runFunction(
  invoker: Invoker,
  log: Log,
  called: RegisteredFunction,
  value: ReturnType<typeof toTypedRequest>,
): Promise<Answer> {
  try {
    return fromTypedResponse(await invoker.invoke(called, { value }));
  } catch (error) {
    log('error', called.metadata.name, `the function threw: ${error instanceof Error ? error.stack : String(error)}`);
    return { status: 500 };
  }
}

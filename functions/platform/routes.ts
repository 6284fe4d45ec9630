import type { app as FunctionApp, HttpMethod } from '@azure/functions';
import { type HttpAnswer, withNow } from '#infra/http/with-now.ts';
import type { Clock } from '#shared/kernel/instant.ts';

/** What registers routes: the library's `app`, or whoever would walk through them in a test. */
export type HttpApp = Pick<typeof FunctionApp, 'http'>;

type Route = readonly [name: string, methods: readonly HttpMethod[], route: string, answer: HttpAnswer];
type RouteOfMunicipality = readonly [name: string, method: HttpMethod, route: string, answer: HttpAnswer];

/**
 * Open to the host, all of them: a function key would only say which program calls. Who calls is asked by the handler
 * itself, of the token, the personal link or the secret that comes with the request.
 */
export function registerRoutes(app: HttpApp, clock: Clock, routes: readonly Route[]): void {
  for (const [name, methods, route, answer] of routes) {
    app.http(name, { route, methods: [...methods], authLevel: 'anonymous', handler: withNow(clock, answer) });
  }
}

/** Registers what is asked of one municipality, by the path below its own. */
export function registerMunicipalityRoutes(app: HttpApp, clock: Clock, routes: readonly RouteOfMunicipality[]): void {
  registerRoutes(
    app,
    clock,
    routes.map(([name, method, route, answer]) => [name, [method], `municipalities/{code}/${route}`, answer]),
  );
}

import type { app as FunctionApp, HttpHandler, HttpMethod } from '@azure/functions';

/** What registers routes: the library's `app`, or whoever would walk through them in a test. */
export type HttpApp = Pick<typeof FunctionApp, 'http'>;

export type HttpRoute = readonly [name: string, methods: readonly HttpMethod[], route: string, handler: HttpHandler];

/**
 * Open to the host, all of them: a function key would only say which program calls. Who calls is asked by the handler
 * itself, of the token, the personal link or the secret that comes with the request.
 */
export function registerRoutes(app: HttpApp, routes: readonly HttpRoute[]): void {
  for (const [name, methods, route, handler] of routes) {
    app.http(name, { route, methods: [...methods], authLevel: 'anonymous', handler });
  }
}

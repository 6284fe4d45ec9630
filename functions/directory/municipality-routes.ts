import type { HttpMethod } from '@azure/functions';
import { type HttpApp, registerRoutes } from '#functions/platform/index.ts';
import { withNow } from '#infra/http/with-now.ts';
import type { Clock } from '#shared/kernel/instant.ts';

type Route = readonly [name: string, method: HttpMethod, route: string, answer: Parameters<typeof withNow>[1]];

/** Registers what is asked of one municipality, by the path below its own. */
export function registerMunicipalityRoutes(app: HttpApp, clock: Clock, routes: readonly Route[]): void {
  registerRoutes(
    app,
    routes.map(([name, method, route, answer]) => [
      name,
      [method],
      `municipalities/{code}/${route}`,
      withNow(clock, answer),
    ]),
  );
}

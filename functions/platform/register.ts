import type { Clock } from '#shared/kernel/instant.ts';
import { getHealthHttp, type HealthNeeds } from './get-health.http.ts';
import { getOpenapiHttp } from './get-openapi.http.ts';
import { type HttpApp, registerRoutes } from './routes.ts';

/** What anybody may ask: whether we are well, and what the API looks like. */
export function registerPlatform(app: HttpApp, { clock, ...needs }: HealthNeeds & { readonly clock: Clock }): void {
  registerRoutes(app, clock, [
    ['getHealth', ['GET'], 'health', getHealthHttp(needs)],
    ['getOpenapi', ['GET'], 'openapi.json', getOpenapiHttp()],
  ]);
}

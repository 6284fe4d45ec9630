import type { app as FunctionApp } from '@azure/functions';
import { getHealthHttp, type HealthNeeds } from './get-health.http.ts';
import { getOpenapiHttp } from './get-openapi.http.ts';

/** What anybody may ask: whether we are well, and what the API looks like. */
export function registerPlatform(app: Pick<typeof FunctionApp, 'http'>, needs: HealthNeeds): void {
  app.http('getHealth', { route: 'health', methods: ['GET'], authLevel: 'anonymous', handler: getHealthHttp(needs) });
  app.http('getOpenapi', {
    route: 'openapi.json',
    methods: ['GET'],
    authLevel: 'anonymous',
    handler: getOpenapiHttp(needs),
  });
}

import type { app as FunctionApp } from '@azure/functions';
import { acsWebhookHttp, type WebhookNeeds } from './acs-webhook.http.ts';

/** The triggers of this module. `app` is passed in, so that a test can walk every route. */
export function registerMessaging(app: Pick<typeof FunctionApp, 'http'>, needs: WebhookNeeds): void {
  app.http('acsWebhook', {
    route: 'webhooks/acs',
    methods: ['POST', 'OPTIONS'],
    authLevel: 'anonymous', // Providers show a secret of ours, which the handler checks first.
    handler: acsWebhookHttp(needs),
  });
}

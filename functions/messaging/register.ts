import type { app as FunctionApp } from '@azure/functions';
import { acsWebhookHttp, type WebhookNeeds } from './acs-webhook.http.ts';
import { getInboxHttp } from './get-inbox.http.ts';
import { type RunInboxCommandNeeds, runInboxCommandHttp } from './run-inbox-command.http.ts';

export type MessagingHttpNeeds = WebhookNeeds & RunInboxCommandNeeds;

const INBOX = 'municipalities/{code}/inbox';

/** The triggers of this module. `app` is passed in, so that a test can walk every route. */
export function registerMessaging(app: Pick<typeof FunctionApp, 'http'>, needs: MessagingHttpNeeds): void {
  app.http('acsWebhook', {
    route: 'webhooks/acs',
    methods: ['POST', 'OPTIONS'],
    authLevel: 'anonymous', // Providers show a secret of ours, which the handler checks first.
    handler: acsWebhookHttp(needs),
  });
  app.http('getInbox', {
    route: INBOX,
    methods: ['GET'],
    authLevel: 'anonymous', // `identify` checks who is asking. A function key would only say which program is.
    handler: getInboxHttp(needs),
  });
  app.http('runInboxCommand', {
    route: `${INBOX}/{id}/commands`,
    methods: ['POST'],
    authLevel: 'anonymous',
    handler: runInboxCommandHttp(needs),
  });
}

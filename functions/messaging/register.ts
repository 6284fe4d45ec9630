import type { app as FunctionApp } from '@azure/functions';
import { type AcsWebhookNeeds, acsWebhookHttp } from './acs-webhook.http.ts';
import { getInboxHttp } from './get-inbox.http.ts';
import { type InfobipDeliveryNeeds, infobipDeliveryHttp } from './infobip-delivery.http.ts';
import { type InfobipInboundNeeds, infobipInboundHttp } from './infobip-inbound.http.ts';
import { listTestSmsHttp } from './list-test-sms.http.ts';
import { type RunInboxCommandNeeds, runInboxCommandHttp } from './run-inbox-command.http.ts';
import { type SendTestSmsNeeds, sendTestSmsHttp } from './send-test-sms.http.ts';

export type MessagingHttpNeeds = AcsWebhookNeeds &
  InfobipInboundNeeds &
  InfobipDeliveryNeeds &
  RunInboxCommandNeeds &
  SendTestSmsNeeds;

const INBOX = 'municipalities/{code}/inbox';
const TEST_SMS = 'municipalities/{code}/test-sms';

/** The triggers of this module. `app` is passed in, so that a test can walk every route. */
export function registerMessaging(app: Pick<typeof FunctionApp, 'http'>, needs: MessagingHttpNeeds): void {
  app.http('acsWebhook', {
    route: 'webhooks/acs',
    methods: ['POST', 'OPTIONS'],
    authLevel: 'anonymous', // Providers show a secret of ours, which the handler checks first.
    handler: acsWebhookHttp(needs),
  });
  app.http('infobipInbound', {
    route: 'webhooks/infobip/inbound',
    methods: ['POST'],
    authLevel: 'anonymous',
    handler: infobipInboundHttp(needs),
  });
  app.http('infobipDelivery', {
    route: 'webhooks/infobip/delivery',
    methods: ['POST'],
    authLevel: 'anonymous',
    handler: infobipDeliveryHttp(needs),
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
  app.http('sendTestSms', {
    route: TEST_SMS,
    methods: ['POST'],
    authLevel: 'anonymous',
    handler: sendTestSmsHttp(needs),
  });
  app.http('listTestSms', {
    route: TEST_SMS,
    methods: ['GET'],
    authLevel: 'anonymous',
    handler: listTestSmsHttp(needs),
  });
}

import { type HttpApp, registerMunicipalityRoutes, registerRoutes } from '#functions/platform/index.ts';
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

/** The triggers of this module. `app` is passed in, so that a test can walk every route. */
export function registerMessaging(app: HttpApp, needs: MessagingHttpNeeds): void {
  registerRoutes(app, needs.clock, [
    ['acsWebhook', ['POST', 'OPTIONS'], 'webhooks/acs', acsWebhookHttp(needs)],
    ['infobipInbound', ['POST'], 'webhooks/infobip/inbound', infobipInboundHttp(needs)],
    ['infobipDelivery', ['POST'], 'webhooks/infobip/delivery', infobipDeliveryHttp(needs)],
  ]);
  registerMunicipalityRoutes(app, needs.clock, [
    ['getInbox', 'GET', 'inbox', getInboxHttp(needs)],
    ['runInboxCommand', 'POST', 'inbox/{id}/commands', runInboxCommandHttp(needs)],
    ['sendTestSms', 'POST', 'test-sms', sendTestSmsHttp(needs)],
    ['listTestSms', 'GET', 'test-sms', listTestSmsHttp(needs)],
  ]);
}

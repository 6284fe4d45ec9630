import { inOrder, type OutgoingEmail, type OutgoingSms } from '#functions/messaging/index.ts';
import type { EmailSender, SmsSender } from '#functions/messaging/ports.ts';
import type { SealedStore } from '#functions/platform/index.ts';
import { acsEmailSender } from '#infra/acs/email.ts';
import { acsSmsSender } from '#infra/acs/sms.ts';
import type { Config } from '#infra/config-shape.ts';
import { infobipSmsSender } from '#infra/infobip/sms.ts';
import { smtpEmailSender } from '#infra/smtp/email.ts';
import { measuredSender } from '#infra/telemetry/measure.ts';
import { present } from '#shared/kernel/assert.ts';

/** The chosen providers of texts and of letters, each list in the order of the settings. */
export function sendersFrom(config: Config, documents: SealedStore): { sms: SmsSender; email: EmailSender } {
  const { smsProviders, emailProviders } = config;
  return {
    sms: inOrder<OutgoingSms>(
      smsProviders.map((name) => ({ name, sender: measuredSender('sms', SMS[name](config)) })),
      documents,
    ),
    email: inOrder<OutgoingEmail>(
      emailProviders.map((name) => ({ name, sender: measuredSender('email', EMAIL[name](config)) })),
      documents,
    ),
  };
}

const SMS: Readonly<Record<Config['smsProviders'][number], (config: Config) => SmsSender>> = {
  acs: ({ acs }) => acsSmsSender(present(acs, 'access to a provider that was chosen')),
  infobip: (config) => {
    const { baseUrl, apiKey } = present(config.infobip, 'access to a provider that was chosen');
    return infobipSmsSender({ baseUrl, apiKey, reportUrl: infobipReportUrl(config) });
  },
};

const EMAIL: Readonly<Record<Config['emailProviders'][number], (config: Config) => EmailSender>> = {
  acs: ({ acs }) => acsEmailSender(present(acs, 'access to a provider that was chosen')),
  smtp: ({ smtpUrl }) => smtpEmailSender(present(smtpUrl, 'access to a provider that was chosen')),
};

/** It is told with each text, and has no place for a header; queries under `/webhooks` are kept out of telemetry. */
function infobipReportUrl({ publicApiUrl, webhookSecrets: [secret = ''] }: Config): string {
  return `${publicApiUrl}/api/webhooks/infobip/delivery?secret=${encodeURIComponent(secret)}`;
}

import type { AcsAccess } from '#infra/acs/access.ts';
import type { ArchiveSettings } from '#infra/archive/settings.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';

export interface MunicipalityConfig {
  readonly code: MunicipalityCode;
  /** E.164, short code or alphanumeric. */
  readonly smsSender: string;
  /** Whether somebody can answer a text to the sender. */
  readonly smsTwoWay: boolean;
  readonly emailReplyTo?: string;
  readonly oidc: { readonly issuer: string; readonly audience: string };
  readonly archive?: ArchiveSettings;
}

/** Every setting of the deployment, parsed. */
export interface Config {
  readonly cosmos: { readonly endpoint: string; readonly key?: string; readonly database: string };
  readonly blob:
    | { readonly kind: 'endpoint'; readonly endpoint: string }
    | { readonly kind: 'connectionString'; readonly connectionString: string };
  readonly wrappingKey:
    | { readonly kind: 'keyVault'; readonly url: string }
    | { readonly kind: 'localFile'; readonly path: string };
  /** In order: the next is used only after a definite refusal. */
  readonly smsProviders: readonly ('acs' | 'infobip')[];
  readonly emailProviders: readonly ('acs' | 'smtp')[];
  readonly emailSender: string;
  /** There when `acs` is among the providers; so are the next two for theirs. */
  readonly acs?: AcsAccess;
  readonly infobip?: { readonly baseUrl: string; readonly apiKey: string };
  readonly smtpUrl?: string;
  readonly webhookSecrets: readonly string[];
  /** Without a slash at the end. */
  readonly publicWebUrl: string;
  readonly publicApiUrl: string;
  readonly municipalities: readonly MunicipalityConfig[];
  readonly taskHub: string;
}

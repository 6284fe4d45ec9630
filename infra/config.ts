import * as z from 'zod/mini';
import { ArchiveSettings } from '#infra/archive/settings.ts';
import type { Config, MunicipalityConfig } from '#infra/config-shape.ts';
import { isInAzure } from '#infra/keyvault/local.ts';
import {
  type Environment,
  json,
  listOf,
  type Settings,
  settingsOf,
  Text,
  TextList,
  WebAddress,
} from '#infra/settings.ts';
import { EmailAddress, MunicipalityCode } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

const Sender = z.string().check(z.regex(/^(\+[1-9]\d{6,14}|\d{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/));
const Oidc = z.object({ issuer: z.url(), audience: z.string().check(z.minLength(1)) });
const SmtpUrl = z.url({ protocol: /^smtps?$/ });
const Name = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]{2,44}$/));
const YesNo = z.enum(['0', '1']);

const ADDRESS = 'a web address';
const DEFAULT_NAME = 'fulltallig';

/** Of an emulator, a simulator or a file: in Azure the app's own identity stands in place of every key. */
export const LOCAL_ONLY = ['COSMOS_KEY', 'BLOB_CONNECTION_STRING', 'LOCAL_KEY_FILE', 'ACS_CONNECTION_STRING'];

/** Whoever could listen would have the app's own identity. */
const REACHED_WITH_A_TOKEN = ['COSMOS_ENDPOINT', 'BLOB_ENDPOINT', 'KEY_VAULT_URL', 'ACS_ENDPOINT'];

/** Every setting at once, or a sentence for each that is wrong, naming it. */
export function configFrom(env: Environment): Result<Config, readonly string[]> {
  const settings = settingsOf(env);
  if (isInAzure(env)) refuseLocalOnly(settings, env);

  const cosmos = cosmosOf(settings);
  const blob = blobOf(settings);
  const wrappingKey = wrappingKeyOf(settings);
  const providers = providersOf(settings);
  const secrets = settings.required('WEBHOOK_SECRET', TextList, 'one secret, or several with commas between');
  const publicWebUrl = settings.required('PUBLIC_WEB_URL', WebAddress, ADDRESS);
  const publicApiUrl = settings.required('PUBLIC_API_URL', WebAddress, ADDRESS);
  const municipalities = municipalitiesOf(settings);
  const taskHub = settings.optional('TASK_HUB', Name, 'a name of letters and digits') ?? DEFAULT_NAME;
  if (secrets?.length === 0) settings.wrong('WEBHOOK_SECRET must hold at least one secret.');

  // Whatever is undefined here has left a sentence among the faults.
  const { faults } = settings;
  if (faults.length > 0 || cosmos === undefined || blob === undefined || wrappingKey === undefined) return err(faults);
  if (providers === undefined || secrets === undefined || municipalities === undefined) return err(faults);
  if (publicWebUrl === undefined || publicApiUrl === undefined) return err(faults);
  return ok({
    cosmos,
    blob,
    wrappingKey,
    ...providers,
    webhookSecrets: secrets,
    publicWebUrl,
    publicApiUrl,
    municipalities,
    taskHub,
  });
}

/** What whoever renews keys needs to know, and no more: that is not the app, and may not have its secrets. */
export function keyConfigFrom(
  env: Environment,
): Result<Pick<Config, 'cosmos' | 'wrappingKey'> & { readonly codes: readonly MunicipalityCode[] }, readonly string[]> {
  const settings = settingsOf(env);
  const cosmos = cosmosOf(settings);
  const wrappingKey = wrappingKeyOf(settings);
  const codes = codesOf(settings);
  const isWhole = cosmos !== undefined && wrappingKey !== undefined && codes !== undefined;
  return isWhole ? ok({ cosmos, wrappingKey, codes }) : err(settings.faults);
}

/** What would weaken the deployment if it slipped from somebody's own machine into Azure. */
function refuseLocalOnly(settings: Settings, env: Environment): void {
  for (const name of LOCAL_ONLY) {
    if (env[name])
      settings.wrong(`${name} is for local runs only: in Azure the app's own identity and the key vault are used.`);
  }
  for (const name of REACHED_WITH_A_TOKEN) {
    if (env[name]?.trim().startsWith('http:')) settings.wrong(`${name} must be an https:// address in Azure.`);
  }
}

function cosmosOf(settings: Settings): Config['cosmos'] | undefined {
  const endpoint = settings.required('COSMOS_ENDPOINT', WebAddress, ADDRESS);
  const key = settings.optional('COSMOS_KEY', Text, 'the key of an emulator');
  const database = settings.optional('COSMOS_DATABASE', Name, 'a name of letters and digits') ?? DEFAULT_NAME;
  if (endpoint === undefined) return undefined;
  return { endpoint, database, ...(key !== undefined && { key }) };
}

function blobOf(settings: Settings): Config['blob'] | undefined {
  if (settings.oneOf('BLOB_ENDPOINT', 'BLOB_CONNECTION_STRING') === undefined) return undefined;
  const endpoint = settings.optional('BLOB_ENDPOINT', WebAddress, ADDRESS);
  if (endpoint !== undefined) return { kind: 'endpoint', endpoint };
  const connectionString = settings.optional('BLOB_CONNECTION_STRING', Text, 'a connection string');
  return connectionString === undefined ? undefined : { kind: 'connectionString', connectionString };
}

function wrappingKeyOf(settings: Settings): Config['wrappingKey'] | undefined {
  if (settings.oneOf('KEY_VAULT_URL', 'LOCAL_KEY_FILE') === undefined) return undefined;
  const url = settings.optional('KEY_VAULT_URL', WebAddress, ADDRESS);
  if (url !== undefined) return { kind: 'keyVault', url };
  const path = settings.optional('LOCAL_KEY_FILE', Text, 'a path');
  return path === undefined ? undefined : { kind: 'localFile', path };
}

type Providers = Pick<Config, 'smsProviders' | 'emailProviders' | 'emailSender' | 'acs' | 'infobip' | 'smtpUrl'>;

function providersOf(settings: Settings): Providers | undefined {
  const smsProviders = settings.required('SMS_PROVIDERS', listOf(z.enum(['acs', 'infobip'])), 'a list of acs, infobip');
  const emailProviders = settings.required('EMAIL_PROVIDERS', listOf(z.enum(['acs', 'smtp'])), 'a list of acs, smtp');
  const emailSender = settings.required('EMAIL_SENDER', EmailAddress, 'an e-mail address');
  const chosen = new Set<string>([...(smsProviders ?? []), ...(emailProviders ?? [])]);
  const acs = chosen.has('acs') ? acsOf(settings) : undefined;
  const infobip = chosen.has('infobip') ? infobipOf(settings) : undefined;
  const smtpUrl = chosen.has('smtp') ? settings.required('SMTP_URL', SmtpUrl, 'an smtp:// address') : undefined;
  if (smsProviders === undefined || emailProviders === undefined || emailSender === undefined) return undefined;
  return {
    smsProviders,
    emailProviders,
    emailSender,
    ...(acs !== undefined && { acs }),
    ...(infobip !== undefined && { infobip }),
    ...(smtpUrl !== undefined && { smtpUrl }),
  };
}

function acsOf(settings: Settings): Config['acs'] | undefined {
  if (settings.oneOf('ACS_ENDPOINT', 'ACS_CONNECTION_STRING') === undefined) return undefined;
  const endpoint = settings.optional('ACS_ENDPOINT', WebAddress, ADDRESS);
  if (endpoint !== undefined) return { kind: 'endpoint', endpoint };
  const AcsConnection = z.string().check(z.regex(/endpoint=https?:\/\/.+;accesskey=.+/i));
  const connectionString = settings.optional('ACS_CONNECTION_STRING', AcsConnection, 'endpoint=…;accesskey=…');
  return connectionString === undefined ? undefined : { kind: 'connectionString', connectionString };
}

function infobipOf(settings: Settings): Config['infobip'] | undefined {
  const baseUrl = settings.required('INFOBIP_BASE_URL', WebAddress, ADDRESS);
  const apiKey = settings.required('INFOBIP_API_KEY', Text, 'an API key');
  return baseUrl === undefined || apiKey === undefined ? undefined : { baseUrl, apiKey };
}

function municipalitiesOf(settings: Settings): readonly MunicipalityConfig[] | undefined {
  return codesOf(settings)?.flatMap((code) => municipalityOf(settings, code) ?? []);
}

function codesOf(settings: Settings): readonly MunicipalityCode[] | undefined {
  return settings.required('MUNICIPALITIES', listOf(MunicipalityCode), 'a list of four-digit codes');
}

function municipalityOf(settings: Settings, code: MunicipalityCode): MunicipalityConfig | undefined {
  const senderIs = 'a number with "+", a short code, or at most 11 letters and digits';
  const smsSender = settings.required(`SMS_SENDER_${code}`, Sender, senderIs);
  const twoWay = settings.optional(`SMS_TWO_WAY_${code}`, YesNo, '0 or 1');
  const emailReplyTo = settings.optional(`EMAIL_REPLY_TO_${code}`, EmailAddress, 'an e-mail address');
  const oidc = settings.required(`OIDC_${code}`, json(Oidc), 'JSON with issuer (an address) and audience');
  const archive = settings.optional(`ARCHIVE_${code}`, json(ArchiveSettings), 'JSON as docs/archive.md describes it');
  if (smsSender === undefined || oidc === undefined) return undefined;
  return {
    code,
    smsSender,
    // Nobody can answer a name.
    smsTwoWay: twoWay === undefined ? /^\+?\d+$/.test(smsSender) : twoWay === '1',
    oidc,
    ...(emailReplyTo !== undefined && { emailReplyTo }),
    ...(archive !== undefined && { archive }),
  };
}

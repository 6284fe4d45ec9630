import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { type Environment, listOf, settingsOf, Text } from '#infra/settings.ts';
import { simulatedElements } from '#local/archive/archive-access.ts';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { AnyInstant } from '#shared/kernel/instant.ts';

const PORT_MAX = 65_535;
const Port = z.pipe(
  z.pipe(
    z.string().check(z.regex(/^\d+$/)),
    z.transform((text) => Number(text)),
  ),
  z.int().check(z.maximum(PORT_MAX)),
);

/** What decides how the embedded default runs. Everything else is the product's own configuration. */
export interface LocalSettings {
  readonly webPort: number;
  readonly apiPort: number;
  readonly simulatorPort: number;
  readonly isDemo: boolean;
  /** Where everything is kept across restarts; without it everything ends with the process. */
  readonly dataDirectory: string | undefined;
  readonly clockStart: z.output<typeof AnyInstant> | undefined;
  readonly municipalities: readonly MunicipalityCode[];
  /** Whose the numbers are that people text to. */
  readonly smsProvider: 'acs' | 'infobip';
  /** Where the content of the package lies, to run what is deployed in place of the source. */
  readonly packageFolder: string | undefined;
}

export const DEMO_CODE = MunicipalityCode.parse('9999');
export const EMPTY_CODE = MunicipalityCode.parse('9901');

/** Says of each setting that is wrong what it must be. */
export class WrongSettingsError extends Error {
  override readonly name = 'WrongSettingsError';
}

/** @throws WrongSettingsError */
export function localSettings(env: Environment): LocalSettings {
  const { optional, faults } = settingsOf(env);
  const port = (name: string, usual: number) => optional(name, Port, 'the number of a port') ?? usual;
  const isDemo = optional('DEMO', z.enum(['0', '1']), '0 or 1') !== '0';
  const settings = {
    webPort: port('WEB_PORT', 4280),
    apiPort: port('API_PORT', 7071),
    simulatorPort: port('SIMULATOR_PORT', 4290),
    isDemo,
    dataDirectory: optional('DATA_DIR', Text, 'a folder'),
    clockStart: optional('CLOCK_START', AnyInstant, 'an instant, such as 2026-12-03T17:00:00Z'),
    municipalities: optional('MUNICIPALITIES', listOf(MunicipalityCode), 'a list of four-digit codes') ?? [
      isDemo ? DEMO_CODE : EMPTY_CODE,
    ],
    packageFolder: optional('PACKAGE_DIR', Text, 'a folder'),
    smsProvider: optional('SMS_PROVIDERS', Text, 'a list')?.startsWith('infobip')
      ? ('infobip' as const)
      : ('acs' as const),
  };
  if (faults.length > 0) throw new WrongSettingsError(faults.join('\n'));
  return settings;
}

export interface LocalWorld {
  readonly cosmosEndpoint: string;
  readonly blobConnectionString: string;
  readonly acsConnectionString: string;
  readonly infobip: { readonly baseUrl: string; readonly apiKey: string };
  readonly smtpUrl: string;
  readonly keyFile: string;
  readonly issuer: string;
  readonly webhookSecret: string;
  readonly webUrl: string;
  readonly apiUrl: string;
  readonly simulatorUrl: string;
  readonly municipalities: readonly MunicipalityCode[];
}

export const AUDIENCE = 'fulltallig-api';

/** The two-way number of a municipality in the simulated world, such as `+4759449901`. */
export function simulatedNumber(code: MunicipalityCode): string {
  return `+475944${code}`;
}

/** The product's own settings, pointed at what runs here. Whatever the environment says stands. */
export function productEnvironment(world: LocalWorld, env: Environment): Record<string, string> {
  const perMunicipality = world.municipalities.flatMap((code) => [
    [`SMS_SENDER_${code}`, simulatedNumber(code)] as const,
    [`OIDC_${code}`, JSON.stringify({ issuer: world.issuer, audience: AUDIENCE })] as const,
  ]);
  const defaults: Record<string, string> = {
    COSMOS_ENDPOINT: world.cosmosEndpoint,
    COSMOS_KEY: 'emulator',
    BLOB_CONNECTION_STRING: world.blobConnectionString,
    LOCAL_KEY_FILE: world.keyFile,
    SMS_PROVIDERS: 'acs',
    EMAIL_PROVIDERS: 'acs',
    ACS_CONNECTION_STRING: world.acsConnectionString,
    INFOBIP_BASE_URL: world.infobip.baseUrl,
    INFOBIP_API_KEY: world.infobip.apiKey,
    SMTP_URL: world.smtpUrl,
    EMAIL_SENDER: 'mote@fulltallig.example',
    WEBHOOK_SECRET: world.webhookSecret,
    PUBLIC_WEB_URL: world.webUrl,
    PUBLIC_API_URL: world.apiUrl,
    MUNICIPALITIES: world.municipalities.join(','),
    TASK_HUB: 'fulltallig',
    ...Object.fromEntries(perMunicipality),
    // Only the demo has its archive from the start; 9901 begins empty.
    ...(world.municipalities.includes(DEMO_CODE) && {
      [`ARCHIVE_${DEMO_CODE}`]: JSON.stringify(simulatedElements(world.simulatorUrl, DEMO_CODE)),
    }),
  };
  const given = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const replaced = new Set(given.flatMap(([name]) => STANDS_FOR[name] ?? []));
  const kept = Object.entries(defaults).filter(([name]) => !replaced.has(name));
  return { ...Object.fromEntries(kept), ...Object.fromEntries(given) };
}

/** What is no longer meant once a place outside is named: two of a kind, or the simulated world's key to it. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  COSMOS_ENDPOINT: 'COSMOS_KEY',
  BLOB_ENDPOINT: 'BLOB_CONNECTION_STRING',
  KEY_VAULT_URL: 'LOCAL_KEY_FILE',
  ACS_ENDPOINT: 'ACS_CONNECTION_STRING',
};

/** Base64, for a simulated world that ends with its data. */
export function freshSecret(): string {
  return randomBytes(32).toString('base64');
}

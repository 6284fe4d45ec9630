import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { simulatedElements } from '#local/archive/archive-access.ts';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { AnyInstant } from '#shared/kernel/instant.ts';

const Port = z.pipe(
  z.string().check(z.regex(/^\d{1,5}$/)),
  z.transform((text) => Number(text)),
);

const LocalEnvironment = z.object({
  WEB_PORT: z._default(Port, 4280),
  API_PORT: z._default(Port, 7071),
  SIMULATOR_PORT: z._default(Port, 4290),
  DEMO: z._default(z.enum(['0', '1']), '1'),
  DATA_DIR: z.optional(z.string().check(z.minLength(1))),
  CLOCK_START: z.optional(AnyInstant),
  MUNICIPALITIES: z.optional(z.string()),
  SMS_PROVIDERS: z._default(z.string(), 'acs'),
  PACKAGE_DIR: z.optional(z.string().check(z.minLength(1))),
});

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

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws ZodError naming the variable that cannot be read */
export function localSettings(env: Environment): LocalSettings {
  const read = LocalEnvironment.parse(env);
  const isDemo = read.DEMO === '1';
  const codes = read.MUNICIPALITIES ?? (isDemo ? DEMO_CODE : EMPTY_CODE);
  return {
    webPort: read.WEB_PORT,
    apiPort: read.API_PORT,
    simulatorPort: read.SIMULATOR_PORT,
    isDemo,
    dataDirectory: read.DATA_DIR,
    clockStart: read.CLOCK_START,
    municipalities: codes.split(',').map((code) => MunicipalityCode.parse(code.trim())),
    packageFolder: read.PACKAGE_DIR,
    smsProvider: read.SMS_PROVIDERS.trim().startsWith('infobip') ? 'infobip' : 'acs',
  };
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
  return { ...defaults, ...Object.fromEntries(given) };
}

/** Base64, for a simulated world that ends with its data. */
export function freshSecret(): string {
  return randomBytes(32).toString('base64');
}

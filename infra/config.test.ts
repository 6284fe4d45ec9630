import { describe, expect, test } from 'vitest';
import { configFrom, LOCAL_ONLY } from './config.ts';

const LOCAL = {
  COSMOS_ENDPOINT: 'http://127.0.0.1:8081/',
  COSMOS_KEY: 'key of an emulator',
  BLOB_CONNECTION_STRING: 'UseDevelopmentStorage=true',
  LOCAL_KEY_FILE: '.local/key.json',
  SMS_PROVIDERS: 'acs',
  EMAIL_PROVIDERS: 'acs',
  ACS_CONNECTION_STRING: 'endpoint=http://127.0.0.1:4290/;accesskey=c2VjcmV0',
  SMS_SENDER_9901: '+4790000001',
  EMAIL_SENDER: 'noreply@example.no',
  WEBHOOK_SECRET: 'new, old',
  PUBLIC_WEB_URL: 'http://localhost:4280/',
  PUBLIC_API_URL: 'http://localhost:7071',
  OIDC_9901: '{"issuer":"http://localhost:4290/oidc","audience":"fulltallig"}',
  MUNICIPALITIES: '9901',
};

function faultsOf(changed: Record<string, string | undefined>): readonly string[] {
  const config = configFrom({ ...LOCAL, ...changed });
  return config.ok ? [] : config.error;
}

function configOf(changed: Record<string, string | undefined> = {}) {
  const config = configFrom({ ...LOCAL, ...changed });
  return config.ok ? config.value : expect.fail(config.error.join(' '));
}

describe('the settings', () => {
  test('of a local run', () => {
    expect(configOf()).toStrictEqual({
      cosmos: { endpoint: 'http://127.0.0.1:8081', key: 'key of an emulator', database: 'fulltallig' },
      blob: { kind: 'connectionString', connectionString: 'UseDevelopmentStorage=true' },
      wrappingKey: { kind: 'localFile', path: '.local/key.json' },
      smsProviders: ['acs'],
      emailProviders: ['acs'],
      emailSender: 'noreply@example.no',
      acs: { kind: 'connectionString', connectionString: LOCAL.ACS_CONNECTION_STRING },
      webhookSecrets: ['new', 'old'],
      publicWebUrl: 'http://localhost:4280',
      publicApiUrl: 'http://localhost:7071',
      municipalities: [
        {
          code: '9901',
          smsSender: '+4790000001',
          smsTwoWay: true,
          oidc: { issuer: 'http://localhost:4290/oidc', audience: 'fulltallig' },
        },
      ],
      taskHub: 'fulltallig',
    });
  });

  test('of a deployment with two municipalities and all providers', () => {
    const config = configOf({
      COSMOS_ENDPOINT: 'https://cosmos.example.no',
      COSMOS_KEY: undefined,
      LOCAL_KEY_FILE: undefined,
      BLOB_CONNECTION_STRING: '',
      ACS_CONNECTION_STRING: undefined,
      WEBSITE_INSTANCE_ID: 'x',
      BLOB_ENDPOINT: 'https://blob.example.no',
      KEY_VAULT_URL: 'https://vault.example.no/',
      ACS_ENDPOINT: 'https://acs.example.no',
      SMS_PROVIDERS: 'infobip, acs',
      EMAIL_PROVIDERS: 'smtp,acs',
      INFOBIP_BASE_URL: 'https://infobip.example.no',
      INFOBIP_API_KEY: 'k',
      SMTP_URL: 'smtps://user:word@mail.example.no:465',
      MUNICIPALITIES: '9901,4601',
      SMS_SENDER_4601: 'Fjordvik',
      EMAIL_REPLY_TO_4601: 'politisk@example.no',
      OIDC_4601: '{"issuer":"https://login.example.no/t/v2.0","audience":"api://x"}',
      ARCHIVE_4601: '{"kind":"public360","baseUrl":"https://arkiv.example.no/","credentials":{"authKey":"k"}}',
      TASK_HUB: 'fulltalligprod',
    });
    expect(config).toMatchObject({
      smsProviders: ['infobip', 'acs'],
      emailProviders: ['smtp', 'acs'],
      acs: { kind: 'endpoint', endpoint: 'https://acs.example.no' },
      infobip: { baseUrl: 'https://infobip.example.no', apiKey: 'k' },
      wrappingKey: { kind: 'keyVault', url: 'https://vault.example.no' },
      taskHub: 'fulltalligprod',
    });
    expect(config.municipalities[1]).toMatchObject({
      smsTwoWay: false,
      emailReplyTo: 'politisk@example.no',
      archive: { kind: 'public360', baseUrl: 'https://arkiv.example.no', meetingMinutes: 180 },
    });
  });

  test.each([
    ['+4790000001', undefined, true],
    ['2262', undefined, true],
    ['Fjordvik', undefined, false],
    ['+4790000001', '0', false],
    ['Fjordvik', '1', true],
  ])('a sender %s with SMS_TWO_WAY %s can be answered: %s', (sender, twoWay, isTwoWay) => {
    const config = configOf({ SMS_SENDER_9901: sender, SMS_TWO_WAY_9901: twoWay });
    expect(config.municipalities[0]?.smsTwoWay).toBe(isTwoWay);
  });
});

describe('a wrong setting is named in a sentence', () => {
  test.each(Object.keys(LOCAL).filter((name) => name !== 'COSMOS_KEY'))('%s is missing', (name) => {
    const faults = faultsOf({ [name]: undefined });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name}|or ${name}`));
  });

  test.each([
    ['COSMOS_ENDPOINT', 'cosmos'],
    ['COSMOS_DATABASE', 'no spaces please'],
    ['SMS_PROVIDERS', 'acs,telesign'],
    ['SMS_PROVIDERS', 'acs,acs'],
    ['EMAIL_PROVIDERS', 'infobip'],
    ['EMAIL_SENDER', 'Fjordvik'],
    ['ACS_CONNECTION_STRING', 'secret-word'],
    ['SMS_SENDER_9901', 'Fjordvik kommune'],
    ['SMS_TWO_WAY_9901', 'yes'],
    ['EMAIL_REPLY_TO_9901', 'x'],
    ['OIDC_9901', 'not json'],
    ['OIDC_9901', '{"issuer":"x","audience":"y"}'],
    ['OIDC_9901', '{"issuer":"https://login.example.no"}'],
    ['ARCHIVE_9901', '{"kind":"acos","baseUrl":"https://arkiv.example.no"}'],
    ['WEBHOOK_SECRET', ' , '],
    ['PUBLIC_WEB_URL', 'localhost:4280'],
    ['MUNICIPALITIES', '99'],
    ['TASK_HUB', '-'],
  ])('%s = %j', (name, value) => {
    const faults = faultsOf({ [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} must .*\\.$`));
    expect(faults[0]).not.toContain(value.trim().slice(0, 12).padEnd(2, '?'));
  });

  test.each([
    [{ kind: 'acos', baseUrl: 'https://arkiv.example' }, 'kind'],
    [{ credentials: { authKey: 'k' }, metods: {} }, 'metods'],
    [{ credentials: { authKey: '', clientid: 'hush' } }, 'credentials.authKey, credentials.clientid'],
    [{ credentials: { authKey: 'k' }, methods: { persons: { call: 'hush' } } }, 'methods.persons.call'],
    [{ credentials: { authKey: 'k' }, councils: ['Bystyret', 'hush'.repeat(40)] }, 'councils[1]'],
    [{ baseUrl: 'http://hush.example', credentials: { authKey: 'k' } }, 'baseUrl'],
  ])('and in one of many keys the key is named, never what stood there: %j', (wrong, places) => {
    const archive = { kind: 'public360', baseUrl: 'https://arkiv.example', ...wrong };
    const [fault] = faultsOf({ ARCHIVE_9901: JSON.stringify(archive) });
    expect(fault).toMatch(/^ARCHIVE_9901 must be JSON as docs\/archive\.md describes it: look at /);
    expect(fault?.split(': look at ')[1]).toBe(`${places}.`);
  });

  test('each of several', () => {
    expect(faultsOf({ PUBLIC_WEB_URL: 'x', TASK_HUB: '-', EMAIL_SENDER: undefined })).toHaveLength(3);
  });

  test('a provider that was chosen needs its own', () => {
    expect(faultsOf({ SMS_PROVIDERS: 'infobip', EMAIL_PROVIDERS: 'smtp' })).toStrictEqual([
      'INFOBIP_BASE_URL is missing: it must be a web address.',
      'INFOBIP_API_KEY is missing: it must be an API key.',
      'SMTP_URL is missing: it must be an smtp:// address.',
    ]);
  });

  test('two ways to the same thing are one too many', () => {
    expect(faultsOf({ KEY_VAULT_URL: 'https://vault.example.no' })).toStrictEqual([
      'KEY_VAULT_URL and LOCAL_KEY_FILE are both set: only one of them may be.',
    ]);
  });

  test.each(['WEBSITE_INSTANCE_ID', 'WEBSITE_SITE_NAME'])('keys of a local run are refused in Azure (%s)', (mark) => {
    const faults = faultsOf({ [mark]: 'x', COSMOS_ENDPOINT: 'https://cosmos.example.no' });
    expect(faults.map((fault) => fault.split(' ', 1)[0])).toStrictEqual(LOCAL_ONLY);
  });

  test.each(['COSMOS_ENDPOINT', 'BLOB_ENDPOINT', 'KEY_VAULT_URL', 'ACS_ENDPOINT'])(
    '%s without TLS is refused in Azure',
    (name) => {
      const faults = faultsOf({ WEBSITE_SITE_NAME: 'x', [name]: 'http://example.no' });
      expect(faults).toContain(`${name} must be an https:// address in Azure.`);
    },
  );
});

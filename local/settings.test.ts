import { describe, expect, test } from 'vitest';
import { configFrom } from '#infra/config.ts';
import { type LocalWorld, localSettings, productEnvironment, WrongSettingsError } from '#local/settings.ts';

const world: LocalWorld = {
  cosmosEndpoint: 'http://127.0.0.1:1',
  blobConnectionString: 'UseDevelopmentStorage=true',
  acsConnectionString: 'endpoint=http://127.0.0.1:2/;accesskey=a2V5',
  infobip: { baseUrl: 'http://127.0.0.1:2', apiKey: 'key' },
  smtpUrl: 'smtp://127.0.0.1:3',
  keyFile: '/data/key.json',
  issuer: 'http://127.0.0.1:2/issuer',
  webhookSecret: 'secret',
  webUrl: 'http://127.0.0.1:4',
  apiUrl: 'http://127.0.0.1:5',
  simulatorUrl: 'http://127.0.0.1:2',
  municipalities: localSettings({}).municipalities,
};

describe('the simulated world', () => {
  test('has its usual doors, and the demo', () => {
    expect(localSettings({})).toMatchObject({ webPort: 4280, apiPort: 7071, simulatorPort: 4290, isDemo: true });
    expect(localSettings({ DEMO: '0' }).municipalities).toStrictEqual(['9901']);
  });

  test('says of each wrong setting what it must be', () => {
    const wrong = { WEB_PORT: 'x', API_PORT: '70000', DEMO: 'no', MUNICIPALITIES: 'abc', CLOCK_START: 'yesterday' };
    expect(() => localSettings(wrong)).toThrow(
      new WrongSettingsError(
        [
          'DEMO must be 0 or 1.',
          'WEB_PORT must be the number of a port.',
          'API_PORT must be the number of a port.',
          'CLOCK_START must be an instant, such as 2026-12-03T17:00:00Z.',
          'MUNICIPALITIES must be a list of four-digit codes.',
        ].join('\n'),
      ),
    );
  });

  test('is a configuration of the product as it stands', () => {
    expect(configFrom(productEnvironment(world, {}))).toMatchObject({ ok: true });
  });

  test.each([
    { BLOB_ENDPOINT: 'https://store.example' },
    { KEY_VAULT_URL: 'https://vault.example' },
    { ACS_ENDPOINT: 'https://acs.example' },
  ])('gives way to the real %o', (given) => {
    expect(configFrom(productEnvironment(world, given))).toMatchObject({ ok: true });
  });

  test('does not show its key to a store outside', () => {
    const config = configFrom(productEnvironment(world, { COSMOS_ENDPOINT: 'https://cosmos.example' }));
    expect(config).toMatchObject({ ok: true, value: { cosmos: { endpoint: 'https://cosmos.example' } } });
    expect(config).not.toHaveProperty('value.cosmos.key');
  });
});

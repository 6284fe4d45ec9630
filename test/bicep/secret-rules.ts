import type { Declaration } from './read-bicep.ts';
import type { Rule } from './rule.ts';
import { hasDecorator, madeIn, paramsOf, placeOf, type Template, textAt } from './template.ts';

const IS_SECRET = /(secret|password|apiKey|smtpUrl|archives)$/i;

const secretsAreSecure: Rule = {
  says: 'a parameter that holds a secret is secure, and has no secret for a default',
  breaches: (template) => [
    ...paramsOf(template)
      .filter((param) => IS_SECRET.test(param.name) && !hasDecorator(param, 'secure'))
      .map((param) => `${placeOf(param)} is not @secure`),
    ...paramsOf(template)
      .filter((param) => hasDecorator(param, 'secure') && !["''", '{}', undefined].includes(param.value?.text))
      .map((param) => `${placeOf(param)} has a default`),
    ...template.declarations
      .filter(({ file, keyword, name }) => file.endsWith('.bicepparam') && keyword === 'param' && IS_SECRET.test(name))
      .filter(({ value }) => value === undefined || !value.text.includes("readEnvironmentVariable('"))
      .map((param) => `${placeOf(param)} stands in the file`),
  ],
  mutants: [
    { file: 'main.bicep', from: '@secure()\nparam smtpUrl', to: 'param smtpUrl' },
    { file: 'modules/events.bicep', from: '@secure()\n', to: '' },
    { file: 'main.bicep', from: "param infobipApiKey string = ''", to: "param infobipApiKey string = 'abc'" },
    { file: 'params/_example.bicepparam', from: "readEnvironmentVariable('WEBHOOK_SECRET')", to: "'0123456789'" },
  ],
};

const secretsGoToTheVault: Rule = {
  says: 'a secret goes into the vault or into a header that hides it, and nowhere else',
  breaches: (template) => {
    const secure = paramsOf(template).filter((param) => hasDecorator(param, 'secure'));
    return secure.flatMap((param) => strays(template, param));
  },
  mutants: [
    { file: 'main.bicep', from: 'string = group.name', to: 'string = webhookSecret' },
    {
      file: 'modules/secrets.bicep',
      from: 'output names string[] = concat(',
      to: 'output names string[] = concat([smtpUrl],',
    },
    { file: 'main.bicep', from: '    infobipBaseUrl: infobipBaseUrl', to: '    infobipBaseUrl: infobipApiKey' },
    { file: 'modules/events.bicep', from: '/api/webhooks/acs', to: '/api/webhooks/acs?secret=${webhookSecret}' },
  ],
};

/** A secret is handed to a parameter of its own name, stored, or sent in the header. */
function strays({ declarations }: Template, { file, name }: Declaration): readonly string[] {
  const word = new RegExp(`\\b${name}\\b`, 'g');
  return declarations
    .filter((one) => one.file === file && one.keyword !== 'param')
    .flatMap((one) => {
      const text = one.value?.text ?? '';
      const fine = [
        ...text.matchAll(new RegExp(`\\b${name}: ${name}\\b`, 'g')),
        ...text.matchAll(new RegExp(`isSecret: true, value: trim\\(split\\(${name}, ','\\)\\[0\\]\\)`, 'g')),
      ];
      const stored = one.type.startsWith('Microsoft.KeyVault/vaults/secrets@') ? [...text.matchAll(word)].length : 0;
      const used = [...text.matchAll(word)].length;
      const allowed = stored + fine.reduce((sum, [match]) => sum + [...match.matchAll(word)].length, 0);
      return used > allowed ? [`${placeOf(one)} hands ${name} on`] : [];
    });
}

const noSecretOutputs: Rule = {
  says: 'no output tells a key or a secret',
  breaches: ({ declarations }) =>
    declarations
      .filter(
        ({ keyword, value }) =>
          keyword === 'output' &&
          /\.(list|keys?\b)|ConnectionString|\.value\b|InstrumentationKey/i.test(value?.text ?? ''),
      )
      .map((output) => `${placeOf(output)} tells too much`),
  mutants: [
    {
      file: 'modules/monitoring.bicep',
      from: 'string = component.name',
      to: 'string = component.properties.ConnectionString',
    },
    { file: 'modules/cosmos.bicep', from: 'string = account.name', to: 'string = account.listKeys().primaryMasterKey' },
  ],
};

/** Words by which a setting would hold a key. The component's address has no other form; it takes no key. */
const HOLDS_KEY = /AccountKey=|SharedAccess|accesskey=|InstrumentationKey|\bsig=|listKeys/i;

const settingsHoldNoKeys: Rule = {
  says: 'no setting of the app holds a key; a secret is told by its place in the vault',
  breaches: (template) =>
    template.declarations
      .filter(({ file }) => file === 'modules/settings.bicep')
      .flatMap((one) => {
        const text = one.value?.text ?? '';
        const entries = [...(one.value?.entries ?? [])];
        const bare = entries
          .filter(([name]) => /SECRET|API_KEY|SMTP_URL|^ARCHIVE_|PASSWORD/.test(name))
          .filter(([, value]) => !/^(contains\([^)]*\) \? )?'\$\{secretAt\}[\w${}.-]+\)'( : '')?$/.test(value.text));
        const connections = entries.filter(
          ([name]) => name.endsWith('CONNECTION_STRING') && name !== 'APPLICATIONINSIGHTS_CONNECTION_STRING',
        );
        return HOLDS_KEY.test(text) || bare.length > 0 || connections.length > 0 ? [`${placeOf(one)} holds a key`] : [];
      }),
  mutants: [
    {
      file: 'modules/settings.bicep',
      from: "WEBHOOK_SECRET: '${secretAt}webhook-secret)'",
      to: "WEBHOOK_SECRET: 'abc'",
    },
    { file: 'modules/settings.bicep', from: 'BLOB_ENDPOINT: archive', to: 'BLOB_CONNECTION_STRING: archive' },
    { file: 'modules/settings.bicep', from: 'KEY_VAULT_URL: vaultUri', to: "KEY_VAULT_URL: 'AccountKey=x'" },
  ],
};

const passwordsAreOff: Rule = {
  says: 'nobody can publish with a user name and a password',
  breaches: (template) => {
    const type = 'Microsoft.Web/sites/basicPublishingCredentialsPolicies';
    const off = madeIn(template, type).map((resource) => textAt(template, resource, 'name'));
    return ['ftp', 'scm'].filter((name) => !off.includes(name)).map((name) => `${name} is not turned off`);
  },
  mutants: [{ file: 'modules/functions.bicep', from: "name: 'scm'", to: "name: 'ftp'" }],
};

export const SECRET_RULES: readonly Rule[] = [
  secretsAreSecure,
  secretsGoToTheVault,
  noSecretOutputs,
  settingsHoldNoKeys,
  passwordsAreOff,
];

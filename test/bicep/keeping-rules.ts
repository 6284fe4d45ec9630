import type { Rule } from './rule.ts';
import { madeIn, placeOf, type Template, textAt } from './template.ts';
import { unquoted } from './values.ts';

const eachItsOwn: Rule = {
  says: 'every municipality has a container and a key of its own',
  breaches: (template) => {
    const { declarations } = template;
    const codes = declarations.find(
      ({ file, keyword, name }) => file === 'main.bicep' && keyword === 'var' && name === 'codes',
    );
    const container = madeIn(template).find(({ name }) => name === 'municipalityContainers');
    const key = madeIn(template).find(({ name }) => name === 'dataKeys');
    const facts = [
      codes?.value?.text === 'map(municipalities, one => one.code)',
      container?.body.over === 'codes' && textAt(template, container, 'name') === 'm-${code}',
      key?.body.over === 'codes' && textAt(template, key, 'name') === 'data-${code}',
      declarations.filter(
        ({ keyword, value }) =>
          keyword === 'module' && value?.entries.get('params')?.entries.get('codes')?.text === 'codes',
      ).length === 2,
    ];
    return facts.every(Boolean) ? [] : ['a municipality shares its container or its key'];
  },
  mutants: [
    { file: 'modules/cosmos.bicep', from: "name: 'm-${code}'", to: "name: 'm-all'" },
    { file: 'modules/keyvault.bicep', from: '  for code in codes: {', to: '  for code in [codes[0]]: {' },
    { file: 'main.bicep', from: 'map(municipalities, one => one.code)', to: '[ownerCode]' },
    { file: 'main.bicep', from: '    codes: codes\n', to: '    codes: [ownerCode]\n' },
  ],
};

const keyComesFirst: Rule = {
  says: 'the right to a key is there before what is encrypted with it',
  breaches: ({ declarations }) =>
    declarations
      .filter(({ keyword, name }) => keyword === 'module' && ['cosmos', 'storage'].includes(name))
      .filter(({ value }) => value?.entries.get('dependsOn')?.text !== '[encryptionRoles]')
      .map((module) => `${placeOf(module)} does not wait for its key`),
  mutants: [{ file: 'main.bicep', from: '  dependsOn: [encryptionRoles]\n', to: '' }],
};

const LOCKED = ['account', 'vault', 'archive'];

const lockedInProduction: Rule = {
  says: 'in production database, vault and proofs cannot be deleted by mistake',
  breaches: (template) => {
    const locks = madeIn(template, 'Microsoft.Authorization/locks').filter(({ body }) => body.condition === 'isLocked');
    const held = locks.map((lock) => textAt(template, lock, 'scope'));
    const isPassed = template.declarations.filter(
      ({ keyword, value }) =>
        keyword === 'module' && value?.entries.get('params')?.entries.get('isLocked')?.text === 'isProduction',
    );
    const production = template.declarations.find(({ keyword, name }) => keyword === 'var' && name === 'isProduction');
    return [
      ...LOCKED.filter((name) => !held.includes(name)).map((name) => `${name} has no lock`),
      ...(isPassed.length === LOCKED.length && production?.value?.text === "stage == 'prod'"
        ? []
        : ['the stage does not decide']),
    ];
  },
  mutants: [
    { file: 'modules/cosmos.bicep', from: '= if (isLocked) {', to: '= if (false) {' },
    { file: 'modules/storage.bicep', from: '  scope: archive\n', to: '  scope: app\n' },
    { file: 'main.bicep', from: 'isLocked: isProduction', to: 'isLocked: false' },
    { file: 'main.bicep', from: "stage == 'prod'", to: "stage == 'production'" },
  ],
};

const WATCHED = ['vault', 'account', 'appBlobs', 'appQueues', 'archiveBlobs', 'acs', 'app', 'topic'];
/** Categories that would hold addresses of links, phone numbers or letters. */
const PERSONAL = /HTTPLogs|DataPlaneRequests|SMSOperational|EmailSend|EmailStatus|UserEngagement|'allLogs'/i;

const watched: Rule = {
  says: 'everything is watched, and no log holds what is personal',
  breaches: (template) => {
    const settings = madeIn(template, 'Microsoft.Insights/diagnosticSettings');
    const scopes = settings.map((setting) => textAt(template, setting, 'scope'));
    return [
      ...WATCHED.filter((name) => !scopes.includes(name)).map((name) => `${name} is not watched`),
      ...settings.filter(({ body }) => PERSONAL.test(body.text)).map((setting) => `${placeOf(setting)} logs people`),
    ];
  },
  mutants: [
    { file: 'modules/events.bicep', from: '  scope: topic\n', to: '  scope: acs\n' },
    { file: 'modules/storage.bicep', from: '  scope: archiveBlobs\n', to: '  scope: appBlobs\n' },
    { file: 'modules/functions.bicep', from: "category: 'FunctionAppLogs'", to: "category: 'AppServiceHTTPLogs'" },
    { file: 'modules/cosmos.bicep', from: "category: 'ControlPlaneRequests'", to: "category: 'DataPlaneRequests'" },
  ],
};

/** Of each alarm that was promised, when it is on. */
const PROMISED_ALARMS = new Map([
  ['failed-alarm-clock', 'true'],
  ['meeting-past-deadline', 'true'],
  ['message-not-handed-over', 'true'],
  ['answer-not-applied', 'true'],
  ['source-behind', 'readsArchive'],
  ['key-refused', 'true'],
]);
const PROMISED_BESIDE = ['no-heartbeat', 'database-throttled', 'dead-letters'];

const alarmsGoOff: Rule = {
  says: 'somebody is told of dead letters, failed alarm clocks, meetings that stand still and a source that lags',
  breaches: (template) => {
    const said = template.declarations.find(({ keyword, name }) => keyword === 'var' && name === 'whatIsSaid');
    const isOn = new Map(
      said?.value?.items.map(({ entries }) => [unquoted(entries.get('name')?.text ?? ''), entries.get('isOn')?.text]) ??
        [],
    );
    const [fromLogs] = madeIn(template, 'Microsoft.Insights/scheduledQueryRules');
    const others = madeIn(template).map((resource) => textAt(template, resource, 'name') ?? '');
    return [
      ...[...PROMISED_ALARMS].filter(([name, when]) => isOn.get(name) !== when).map(([name]) => `${name} is off`),
      ...PROMISED_BESIDE.filter((name) => !others.some((one) => one.startsWith(`${name}-$`))).map(
        (name) => `${name} is not there`,
      ),
      ...(fromLogs?.body.over === 'whatIsSaid' && textAt(template, fromLogs, 'properties.enabled') === 'one.isOn'
        ? []
        : ['what is said is not listened to']),
    ];
  },
  mutants: [
    { file: 'modules/alerts.bicep', from: "name: 'source-behind'", to: "name: 'source-behindhand'" },
    { file: 'modules/alerts.bicep', from: 'isOn: readsArchive', to: 'isOn: false' },
    { file: 'modules/alerts.bicep', from: 'isOn: true', to: 'isOn: false' },
    { file: 'modules/alerts.bicep', from: 'for one in whatIsSaid', to: 'for one in take(whatIsSaid, 1)' },
    { file: 'modules/alerts.bicep', from: 'enabled: one.isOn', to: 'enabled: false' },
    { file: 'modules/alerts.bicep', from: 'no-heartbeat-${name}', to: 'heartbeat-${name}' },
    { file: 'modules/events.bicep', from: 'dead-letters-${acsName}', to: 'letters-${acsName}' },
  ],
};

const answersComeLast: Rule = {
  says: 'events are sent to the app by a layer of its own, after the app is there',
  breaches: ({ declarations }) =>
    declarations
      .filter(({ type, file }) =>
        type.includes('events.bicep')
          ? file !== 'events.bicep'
          : type.includes('eventSubscriptions') && file !== 'modules/events.bicep',
      )
      .map((one) => `${placeOf(one)} comes too early`),
  mutants: [{ file: 'main.bicep', from: "'modules/web.bicep'", to: "'modules/events.bicep'" }],
};

const onlyWhereChosen: Rule = {
  says: 'Communication Services are made only where they were chosen',
  breaches: ({ declarations }: Template) => {
    const module = declarations.find(({ keyword, name }) => keyword === 'module' && name === 'communication');
    const chosen = declarations.find(({ keyword, name }) => keyword === 'var' && name === 'usesAcs');
    const isChosen = chosen?.value?.text === "contains(smsProviders, 'acs') || contains(emailProviders, 'acs')";
    return module?.value?.condition === 'usesAcs' && isChosen ? [] : ['they are made whoever sends'];
  },
  mutants: [
    { file: 'main.bicep', from: '= if (usesAcs) {', to: '= {' },
    { file: 'main.bicep', from: "contains(smsProviders, 'acs') ||", to: 'true ||' },
  ],
};

export const KEEPING_RULES: readonly Rule[] = [
  eachItsOwn,
  keyComesFirst,
  lockedInProduction,
  watched,
  alarmsGoOff,
  answersComeLast,
  onlyWhereChosen,
];

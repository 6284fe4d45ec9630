import type { Rule } from './rule.ts';
import { madeIn, placeOf, type Resource, resourcesOf, type Template, textAt } from './template.ts';
import { unquoted } from './values.ts';

/** For each kind of resource that somebody is given a right to: the smallest role there is, and why none is smaller. */
const SMALLEST = new Map([
  // Wraps and unwraps. "Crypto User" may also sign, decrypt, and change the key.
  ['Microsoft.KeyVault/vaults/keys', ['e147488a-f6f5-4113-8e2d-b22465e65bf6']],
  ['Microsoft.KeyVault/vaults/secrets', ['4633458b-17de-408a-b874-0445c86b69e6']],
  // One container, not the account.
  ['Microsoft.Storage/storageAccounts/blobServices/containers', ['ba92f5b4-2d11-453d-a403-e96b0029c9fe']],
  // The host's own account: it makes containers, queues and tables as it goes, and owns the leases on its blobs.
  [
    'Microsoft.Storage/storageAccounts',
    [
      'b7e6dc6d-f1e8-4753-8033-0f276bb0955b',
      '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
      '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3',
    ],
  ],
  ['Microsoft.Insights/components', ['3913510d-42f4-4e42-8a64-420c390055eb']],
  // The only role that may send.
  ['Microsoft.Communication/communicationServices', ['09976791-48a7-449e-bb21-39d1a415f350']],
]);

const assignments = (template: Template) => madeIn(template, 'Microsoft.Authorization/roleAssignments');

const onOneResource: Rule = {
  says: 'every right is to one resource, by the smallest role for it',
  breaches: (template) =>
    assignments(template).flatMap((assignment) => {
      const scope = scopeOf(template, assignment);
      if (scope === undefined) return [`${placeOf(assignment)} is not about one resource`];
      const isSmallest = SMALLEST.get(scope.typeName)?.includes(roleOf(template, assignment) ?? '') === true;
      const isHost = scope.typeName !== 'Microsoft.Storage/storageAccounts' || scope.name === 'appStorage';
      return isSmallest && isHost ? [] : [`${placeOf(assignment)} grants more than it needs`];
    }),
  mutants: [
    { file: 'modules/roles-app.bicep', from: '  scope: reports\n', to: '' },
    { file: 'modules/roles-app.bicep', from: '  scope: reports\n', to: '  scope: resourceGroup()\n' },
    { file: 'modules/roles-app.bicep', from: '  scope: component\n', to: '  scope: appStorage\n' },
    { file: 'modules/roles-app.bicep', from: '    scope: secrets[index]\n', to: '    scope: vault\n' },
    {
      file: 'modules/roles-app.bicep',
      from: "'4633458b-17de-408a-b874-0445c86b69e6'",
      to: "'00482a5a-887f-4fb3-b363-3b7fe8e74483'",
    },
    {
      file: 'modules/events.bicep',
      from: "'ba92f5b4-2d11-453d-a403-e96b0029c9fe'",
      to: "'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'",
    },
    { file: 'modules/events.bicep', from: '  scope: deadLetters\n', to: '  scope: storage\n' },
    {
      file: 'modules/roles-encryption.bicep',
      from: "'e147488a-f6f5-4113-8e2d-b22465e65bf6'",
      to: "'12338af0-0e69-4776-bea7-57ae8d297424'",
    },
  ],
};

function scopeOf(template: Template, assignment: Resource): Resource | undefined {
  const symbol = textAt(template, assignment, 'scope')?.replace(/\[index\]$/, '');
  return resourcesOf(template).find(({ file, name }) => file === assignment.file && name === symbol);
}

function roleOf({ declarations }: Template, { file, body }: Resource): string | undefined {
  const definition = body.entries.get('properties')?.entries.get('roleDefinitionId')?.text ?? '';
  const symbol = /^subscriptionResourceId\('Microsoft.Authorization\/roleDefinitions', (\w+)\)$/.exec(definition)?.[1];
  const variable = declarations.find((one) => one.file === file && one.keyword === 'var' && one.name === symbol);
  return variable?.value === undefined ? undefined : unquoted(variable.value.text);
}

const namedByWhat: Rule = {
  says: 'a right is named by what, who and which role, so that the same is never granted twice',
  breaches: (template) =>
    assignments(template)
      .filter((assignment) => {
        const scope = textAt(template, assignment, 'scope') ?? '';
        const role = /, (\w+)\)$/.exec(textAt(template, assignment, 'properties.roleDefinitionId') ?? '')?.[1];
        const name = textAt(template, assignment, 'name');
        return !['principalId', 'topic.id'].some((who) => name === `guid(${scope}.id, ${who}, ${role ?? ''})`);
      })
      .map((assignment) => `${placeOf(assignment)} has another name`),
  mutants: [
    {
      file: 'modules/roles-app.bicep',
      from: 'guid(acs.id, principalId, communicationOwner)',
      to: 'guid(acs.id, principalId)',
    },
    { file: 'modules/roles-app.bicep', from: 'guid(component.id', to: 'guid(appStorage.id' },
  ],
};

const DOCUMENT_ACTIONS = [
  'readMetadata',
  'sqlDatabases/containers/executeQuery',
  ...['create', 'read', 'replace', 'upsert', 'delete'].map((verb) => `sqlDatabases/containers/items/${verb}`),
].map((action) => `Microsoft.DocumentDB/databaseAccounts/${action}`);

const documentsOnly: Rule = {
  says: 'in the database the app may use documents, and nothing else',
  breaches: (template) =>
    madeIn(template, 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions')
      .filter(
        (role) =>
          textAt(template, role, 'properties.permissions.0.dataActions') !==
          `[ ${DOCUMENT_ACTIONS.map((action) => `'${action}'`).join(' ')} ]`,
      )
      .map((role) => `${placeOf(role)} allows something else`),
  mutants: [
    { file: 'modules/roles-app.bicep', from: 'containers/items/create', to: 'containers/items/*' },
    { file: 'modules/roles-app.bicep', from: 'containers/executeQuery', to: 'containers/executeStoredProcedure' },
  ],
};

const oneFile: Rule = {
  says: 'all rights stand in the files for rights, and can be left to somebody else',
  breaches: (template) => [
    ...assignments(template)
      .filter(({ file }) => !/^modules\/(roles-\w+|events)\.bicep$/.test(file))
      .map((assignment) => `${placeOf(assignment)} stands elsewhere`),
    ...template.declarations
      .filter(
        ({ keyword, type, value }) =>
          keyword === 'module' && type.includes('roles-') && value?.condition !== 'assignRoles',
      )
      .map((module) => `${placeOf(module)} cannot be left out`),
    ...assignments(template)
      .filter(({ file, body }) => file === 'modules/events.bicep' && body.condition !== 'assignRoles')
      .map((assignment) => `${placeOf(assignment)} cannot be left out`),
  ],
  mutants: [
    { file: 'main.bicep', from: "'modules/roles-app.bicep' = if (assignRoles) {", to: "'modules/roles-app.bicep' = {" },
    { file: 'modules/events.bicep', from: '= if (assignRoles) {', to: '= {' },
  ],
};

export const ROLE_RULES: readonly Rule[] = [onOneResource, namedByWhat, documentsOnly, oneFile];

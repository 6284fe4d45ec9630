import type { Rule } from './rule.ts';
import { allowedBy } from './shape-rules.ts';
import { hasDecorator, paramsOf, placeOf, resourcesOf, type Template, textAt } from './template.ts';

const IN_THE_EU = [
  'swedencentral',
  'northeurope',
  'westeurope',
  'germanywestcentral',
  'francecentral',
  'italynorth',
  'spaincentral',
  'polandcentral',
  'denmarkeast',
];

/** Of the regions for static sites and of those for action groups, the one in the EU; `global` belongs to no region. */
const FIXED = new Map([
  ['Microsoft.Web/staticSites', 'westeurope'],
  ['Microsoft.Insights/actionGroups', 'swedencentral'],
  ['Microsoft.Insights/metricAlerts', 'global'],
  ['Microsoft.Communication/emailServices', 'global'],
  ['Microsoft.Communication/emailServices/domains', 'global'],
  ['Microsoft.Communication/communicationServices', 'global'],
  ['Microsoft.EventGrid/systemTopics', 'global'],
  ['Microsoft.Network/privateDnsZones', 'global'],
  ['Microsoft.Network/privateDnsZones/virtualNetworkLinks', 'global'],
]);

const regionsAllowed: Rule = {
  says: 'a region can be chosen only in the EU',
  breaches: (template) => {
    const choices = paramsOf(template).filter(
      ({ file, name }) => file === 'main.bicep' && /location|region/i.test(name),
    );
    const wrong = choices.filter((param) => allowedBy(param).join() !== IN_THE_EU.join());
    return [
      ...wrong.map((param) => `${placeOf(param)} allows other regions than those in the EU`),
      ...(choices.length === 3 ? [] : ['there are three regions to choose']),
    ];
  },
  mutants: [
    { file: 'main.bicep', from: "  'denmarkeast'\n", to: "  'denmarkeast'\n  'norwayeast'\n" },
    {
      file: 'main.bicep',
      from: "  'polandcentral'\n  'denmarkeast'\n])\nparam thirdRegion",
      to: "  'uksouth'\n])\nparam thirdRegion",
    },
    { file: 'main.bicep', from: 'param budgetFrom string', to: 'param archiveRegion string' },
  ],
};

const placesChosen: Rule = {
  says: 'every resource lies where was chosen',
  breaches: (template) => [
    ...resourcesOf(template).flatMap((resource) => {
      const place = textAt(template, resource, 'location');
      const wanted =
        FIXED.get(resource.typeName) ??
        (resource.typeName.endsWith('databaseAccounts') ? 'regions[0].locationName' : 'location');
      return place === undefined || place === wanted ? [] : [`${placeOf(resource)} lies in ${place}`];
    }),
    ...paramsOf(template)
      .filter(({ file, name, value }) => file !== 'main.bicep' && name === 'location' && value !== undefined)
      .map((param) => `${placeOf(param)} has a default`),
    ...[...template.texts]
      .filter(([, text]) => text.includes('resourceGroup().location'))
      .map(([file]) => `bicep/${file}`),
    ...modulePlaces(template),
  ],
  mutants: [
    { file: 'modules/web.bicep', from: "'westeurope'", to: "'eastasia'" },
    { file: 'modules/keyvault.bicep', from: 'location: location', to: "location: 'norwayeast'" },
    { file: 'modules/identity.bicep', from: 'param location string', to: "param location string = 'norwayeast'" },
    {
      file: 'modules/identity.bicep',
      from: 'param location string',
      to: 'param location string = resourceGroup().location',
    },
    {
      file: 'main.bicep',
      from: '    location: location\n    tags: tags\n    codes',
      to: "    location: 'uksouth'\n    tags: tags\n    codes",
    },
  ],
};

function modulePlaces({ declarations }: Template): readonly string[] {
  return declarations
    .filter(({ keyword }) => keyword === 'module')
    .filter(({ value }) => (value?.entries.get('params')?.entries.get('location')?.text ?? 'location') !== 'location')
    .map((module) => `${placeOf(module)} is put elsewhere`);
}

const THREE_PLACES = new Map([
  [
    'threeRegions',
    /^\[ for \(region, index\) in union\(\[location\], \[secondRegion\], \[thirdRegion\]\): \{ locationName: region failoverPriority: index isZoneRedundant: zoneRedundantData \} \]$/,
  ],
  ['oneRegion', /^\[\{ locationName: location, failoverPriority: 0, isZoneRedundant: true \}\]$/],
  ['isInThreeRegions', /^dataProfile == 'threeRegions'$/],
  ['regions', /^!isInThreeRegions \? oneRegion : length\(threeRegions\) == 3 \? threeRegions : fail\(/],
]);

const threePlaces: Rule = {
  says: 'data lies in three different regions, or in three zones of one',
  breaches: ({ texts, declarations }) => {
    const written = (name: string) => {
      const value = declarations.find(
        (one) => one.file === 'main.bicep' && one.keyword === 'var' && one.name === name,
      )?.value;
      return (texts.get('main.bicep') ?? '').slice(value?.from, value?.to).replace(/\s+/g, ' ');
    };
    return [...THREE_PLACES]
      .filter(([name, wanted]) => !wanted.test(written(name)))
      .map(([name]) => `bicep/main.bicep ${name}`);
  },
  mutants: [
    {
      file: 'main.bicep',
      from: 'union([location], [secondRegion], [thirdRegion])',
      to: 'union([location], [secondRegion])',
    },
    { file: 'main.bicep', from: 'failoverPriority: index', to: 'failoverPriority: 0' },
    {
      file: 'main.bicep',
      from: 'failoverPriority: 0, isZoneRedundant: true',
      to: 'failoverPriority: 0, isZoneRedundant: false',
    },
    { file: 'main.bicep', from: 'length(threeRegions) == 3 ?', to: 'length(threeRegions) >= 2 ?' },
    { file: 'main.bicep', from: "dataProfile == 'threeRegions'", to: "dataProfile != 'threeRegions'" },
  ],
};

const networkDecides: Rule = {
  says: 'whether something answers from outside is said by the network parameter alone',
  breaches: (template) => {
    const passed = template.declarations
      .filter(({ keyword }) => keyword === 'module')
      .filter(
        ({ value }) =>
          (value?.entries.get('params')?.entries.get('publicNetworkAccess')?.text ?? 'publicAccess') !== 'publicAccess',
      )
      .map((module) => `${placeOf(module)} decides for itself`);
    const open = paramsOf(template)
      .filter(
        (param) =>
          param.name === 'publicNetworkAccess' && (param.value !== undefined || !hasDecorator(param, 'allowed')),
      )
      .map((param) => `${placeOf(param)} has a default, or allows anything`);
    const decided = template.declarations.find(({ keyword, name }) => keyword === 'var' && name === 'publicAccess');
    const isDecided = decided?.value?.text === "network == 'private' ? 'Disabled' : 'Enabled'";
    return [...passed, ...open, ...(isDecided ? [] : ['publicAccess does not follow the network'])];
  },
  mutants: [
    { file: 'main.bicep', from: 'publicNetworkAccess: publicAccess', to: "publicNetworkAccess: 'Enabled'" },
    { file: 'main.bicep', from: "'private' ? 'Disabled' : 'Enabled'", to: "'private' ? 'Enabled' : 'Enabled'" },
    {
      file: 'modules/cosmos.bicep',
      from: 'param publicNetworkAccess string',
      to: "param publicNetworkAccess string = 'Enabled'",
    },
  ],
};

export const PLACE_RULES: readonly Rule[] = [regionsAllowed, placesChosen, threePlaces, networkDecides];

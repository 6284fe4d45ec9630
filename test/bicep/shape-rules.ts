import type { Declaration } from './read-bicep.ts';
import type { Rule } from './rule.ts';
import { hasDecorator, paramsOf, placeOf, type Template } from './template.ts';
import { unquoted, type Value } from './values.ts';

const described: Rule = {
  says: 'every parameter, output and type tells what it is',
  breaches: ({ declarations }) =>
    declarations
      .filter(({ keyword, file }) => ['param', 'output', 'type'].includes(keyword) && file.endsWith('.bicep'))
      .filter((declaration) => !hasDecorator(declaration, 'description'))
      .map((declaration) => `${placeOf(declaration)} has no @description`),
  mutants: [
    { file: 'modules/web.bicep', from: "@description('Tags.')\n", to: '' },
    { file: 'main.bicep', from: "@description('Name of the vault.')\n", to: '' },
    { file: 'types.bicep', from: "@description('One place of the data.')\n", to: '' },
  ],
};

const parametersFit: Rule = {
  says: 'a file of parameters gives every one that is asked for, and no other',
  breaches: (template) => parameterFiles(template).flatMap((file) => misfits(template, file)),
  mutants: [
    { file: 'params/_example.bicepparam', from: 'param monthlyBudget = 500\n', to: '' },
    { file: 'params/0301.bicepparam', from: 'param stage', to: 'param stagee' },
    { file: 'params/events/main.bicepparam', from: '../../events.bicep', to: '../../main.bicep' },
    { file: 'main.bicep', from: "param secondRegion string = 'northeurope'", to: 'param secondRegion string' },
  ],
};

function misfits(template: Template, file: string): readonly string[] {
  const given = template.declarations.filter((one) => one.file === file && one.keyword === 'param');
  const wanted = paramsOf(template).filter((one) => one.file === usedBy(template, file));
  return [
    ...given
      .filter(({ name }) => !wanted.some((one) => one.name === name))
      .map((one) => `${placeOf(one)} is not asked for`),
    ...wanted
      .filter(({ name, value }) => value === undefined && !given.some((one) => one.name === name))
      .map(({ name }) => `bicep/${file} does not give ${name}`),
  ];
}

const allowedValues: Rule = {
  says: 'a parameter that may have some values has one of them',
  breaches: (template) => {
    const allowed = paramsOf(template).filter((param) => hasDecorator(param, 'allowed'));
    const defaults = allowed.map((param) => ({ param, given: param }));
    const inFiles = template.declarations
      .filter(({ file, keyword }) => file.endsWith('.bicepparam') && keyword === 'param')
      .flatMap((given) =>
        allowed
          .filter((param) => param.name === given.name && param.file === usedBy(template, given.file))
          .map((param) => ({ param, given })),
      );
    return [...defaults, ...inFiles]
      .filter(({ param, given }) => given.value !== undefined && !allowedBy(param).includes(unquoted(given.value.text)))
      .map(({ given }) => `${placeOf(given)} may not be ${given.value?.text ?? ''}`);
  },
  mutants: [
    { file: 'params/0301.bicepparam', from: "location = 'swedencentral'", to: "location = 'norwayeast'" },
    { file: 'params/_example.bicepparam', from: "'oneRegionThreeZones'", to: "'oneRegion'" },
    { file: 'main.bicep', from: "thirdRegion string = 'germanywestcentral'", to: "thirdRegion string = 'uksouth'" },
  ],
};

const boundsKept: Rule = {
  says: 'a parameter that has bounds is within them',
  breaches: (template) => {
    const bounded = paramsOf(template).flatMap((param) => {
      const inFiles = template.declarations.filter(
        ({ file, keyword, name }) =>
          file.endsWith('.bicepparam') &&
          keyword === 'param' &&
          name === param.name &&
          usedBy(template, file) === param.file,
      );
      return [param, ...inFiles].map((given) => ({ param, given }));
    });
    return bounded
      .filter(({ param, given }) => given.value !== undefined && !isWithin(param, sizeOf(given.value)))
      .map(({ given }) => `${placeOf(given)} is too small or too large`);
  },
  mutants: [
    { file: 'params/_example.bicepparam', from: 'monthlyBudget = 500', to: 'monthlyBudget = 0' },
    { file: 'params/0301.bicepparam', from: "alertEmails = ['drift@oslo.example']", to: 'alertEmails = []' },
    { file: 'params/0301.bicepparam', from: "ownerCode = '0301'", to: "ownerCode = '301'" },
    { file: 'main.bicep', from: 'param logRetentionDays int = 90', to: 'param logRetentionDays int = 900' },
    { file: 'main.bicep', from: "param taskHub string = 'fulltallig'", to: "param taskHub string = 'ft'" },
  ],
};

/** The number itself, or how many letters or items there are. Nothing for what is reckoned only when it is deployed. */
function sizeOf({ text, items }: Value): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^'[^'$]*'$/.test(text)) return unquoted(text).length;
  return text.startsWith('[') ? items.length : undefined;
}

function isWithin({ decorators }: Declaration, size: number | undefined): boolean {
  return decorators.every(({ name, text }) => {
    const bound = Number(/\d+/.exec(text)?.[0]);
    if (size === undefined || !/^(min|max)(Length|Value)$/.test(name)) return true;
    return name.startsWith('min') ? size >= bound : size <= bound;
  });
}

const modulesFit: Rule = {
  says: 'a module is given every parameter it asks for, and no other',
  breaches: (template) =>
    template.declarations.filter(({ keyword }) => keyword === 'module').flatMap((one) => misgiven(template, one)),
  mutants: [
    { file: 'main.bicep', from: '    isLocked: isProduction\n', to: '' },
    {
      file: 'main.bicep',
      from: 'params: { name: name, tags: tags }',
      to: 'params: { name: name, tags: tags, more: 1 }',
    },
    { file: 'modules/web.bicep', from: 'param tags object', to: 'param labels object' },
  ],
};

function misgiven(template: Template, module: Declaration): readonly string[] {
  const wanted = paramsOf(template).filter(({ file }) => file === module.type);
  const given = [...(module.value?.entries.get('params')?.entries.keys() ?? [])];
  return [
    ...given
      .filter((name) => !wanted.some((one) => one.name === name))
      .map((name) => `${placeOf(module)} has no ${name}`),
    ...wanted
      .filter(({ name, value }) => value === undefined && !given.includes(name))
      .map(({ name }) => `${placeOf(module)} is not given ${name}`),
  ];
}

/** They need a registry, a shell, a key, or something we cannot check without a network. */
const OUTSIDE = /\bbr[:/]|\bts[:/]|^\s*extension\b|deploymentScripts|listKeys|\.list[A-Z]\w*\(|linkedBackends/m;

const nothingFromOutside: Rule = {
  says: 'nothing is fetched, run, or read with a key while deploying, and no app is linked to the site',
  breaches: ({ texts }) => [...texts].filter(([, text]) => OUTSIDE.test(text)).map(([file]) => `bicep/${file}`),
  mutants: [
    { file: 'main.bicep', from: "'modules/web.bicep'", to: "'br/public:avm/res/web/static-site:0.9.0'" },
    { file: 'modules/storage.bicep', from: '= app.name', to: '= app.listKeys().keys[0].value' },
    { file: 'modules/web.bicep', from: 'Microsoft.Web/staticSites@', to: 'Microsoft.Web/staticSites/linkedBackends@' },
  ],
};

function parameterFiles({ texts }: Template): readonly string[] {
  return [...texts.keys()].filter((path) => path.endsWith('.bicepparam'));
}

/** The template that a file of parameters is for. */
function usedBy({ declarations }: Template, file: string): string | undefined {
  const using = declarations.find((one) => one.file === file && one.keyword === 'using');
  return using === undefined ? undefined : unquoted(using.name).replace(/^(\.\.\/)+/, '');
}

export function allowedBy({ decorators }: Declaration): readonly string[] {
  const allowed = decorators.find(({ name }) => name === 'allowed');
  return [...(allowed?.text ?? '').matchAll(/'([^']*)'/g)].map(([, value]) => value ?? '');
}

export const SHAPE_RULES: readonly Rule[] = [
  described,
  parametersFit,
  allowedValues,
  boundsKept,
  modulesFit,
  nothingFromOutside,
];

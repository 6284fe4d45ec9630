import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCAL_ONLY } from '#infra/config.ts';
import { containerDefinitionOf } from '#infra/cosmos/containers.ts';
import { MunicipalityCode } from '#shared/kernel/ids.ts';
import { isTest, REPOSITORY, readSources } from '#test/architecture/sources.ts';
import { namesAsked } from '#test/kit/setting-names.ts';
import type { Declaration } from './read-bicep.ts';
import { type Mutant, madeIn, mutated, readTemplate, type Template, textAt, valueAt } from './template.ts';
import { unquoted, type Value } from './values.ts';

const template = readTemplate();
const CODE = MunicipalityCode.parse('9901');

describe('the settings of the app', () => {
  const OF_A_STORAGE = ['blobServiceUri', 'queueServiceUri', 'tableServiceUri', 'credential', 'clientId'];
  const OF_THE_HOST = [
    ...OF_A_STORAGE.map((part) => `AzureWebJobsStorage__${part}`),
    ...OF_A_STORAGE.map((part) => `DurableStorage__${part}`),
    'APPLICATIONINSIGHTS_CONNECTION_STRING',
    'APPLICATIONINSIGHTS_AUTHENTICATION_STRING',
    'AZURE_CLIENT_ID',
  ];
  const wanted = [...namesAsked()].filter((name) => !LOCAL_ONLY.includes(name)).concat(OF_THE_HOST);

  function namesSet(of: Template): readonly string[] {
    const [host, app, each] = ['ofTheHost', 'ofTheApp', 'ofEach'].map((name) => variable(of, name).value);
    const forEach = [...(each?.text ?? '').matchAll(/'(\w+_)\$\{one\.code\}':/g)].map(([, start]) => `${start}${CODE}`);
    return [...(host?.entries.keys() ?? []), ...(app?.entries.keys() ?? []), ...forEach].toSorted();
  }

  test('are those that the code reads', () => {
    expect(namesSet(template)).toStrictEqual(wanted.toSorted());
  });

  test.each<Mutant>([
    { file: 'modules/settings.bicep', from: '  TASK_HUB: taskHub\n', to: '' },
    { file: 'modules/settings.bicep', from: '  TASK_HUB: taskHub\n', to: '  TASK_HUB: taskHub\n  COLOUR: taskHub\n' },
    { file: 'modules/settings.bicep', from: "'OIDC_${one.code}'", to: "'OPENID_${one.code}'" },
    { file: 'modules/settings.bicep', from: '  DurableStorage__clientId: identityClientId\n', to: '' },
  ])('and not when they say $to', (mutant) => {
    expect(namesSet(mutated(template, mutant))).not.toStrictEqual(wanted.toSorted());
  });

  test('are all handed to the app', () => {
    const [settings] = madeIn(template, 'Microsoft.Web/sites/config');
    expect(settings?.body.entries.get('properties')?.text).toBe(
      'reduce(ofEach, union(ofTheHost, ofTheApp), (all, one) => union(all, one))',
    );
  });
});

describe('the containers', () => {
  const symbols = [
    { symbol: 'municipalityContainers', expected: { ...containerDefinitionOf(CODE), id: 'm-${code}' } },
    { symbol: 'directory', expected: containerDefinitionOf('directory') },
  ];

  function madeAs(of: Template, symbol: string): unknown {
    const container = declared(of, symbol);
    const at = (path: string) => valueAt(of, container, `properties.resource.${path}`);
    const pathsAt = (path: string) => at(path)?.items.map((item) => ({ path: literal(item.entries.get('path')) }));
    return {
      id: literal(at('id')),
      partitionKey: { paths: at('partitionKey.paths')?.items.map(literal) },
      defaultTtl: Number(literal(at('defaultTtl'))),
      indexingPolicy: {
        indexingMode: literal(at('indexingPolicy.indexingMode')),
        includedPaths: pathsAt('indexingPolicy.includedPaths'),
        excludedPaths: pathsAt('indexingPolicy.excludedPaths'),
      },
    };
  }

  test.each(symbols)('$symbol are those that the code opens', ({ symbol, expected }) => {
    expect(madeAs(template, symbol)).toStrictEqual(expected);
    expect(textAt(template, declared(template, symbol), 'name')).toBe(expected.id);
  });

  test.each<Mutant>([
    { file: 'modules/cosmos.bicep', from: 'defaultTtl: -1', to: 'defaultTtl: 3600' },
    { file: 'modules/cosmos.bicep', from: "paths: ['/stream']", to: "paths: ['/meeting']" },
    { file: 'modules/cosmos.bicep', from: "{ path: '/wakeAt/?' }, ", to: '' },
  ])('and not when they say $to', (mutant) => {
    const [{ symbol, expected }] = [symbols[0] ?? expect.fail('there is one')];
    expect(madeAs(mutated(template, mutant), symbol)).not.toStrictEqual(expected);
  });
});

describe('what an alarm listens for', () => {
  const said = readSources().filter((source) => /^(functions|infra)\//.test(source.path) && !isTest(source));
  const isSaid = (words: string) => said.some(({ text }) => text.includes(`'${words}'`));
  const heard = (of: Template) => [...(of.texts.get('modules/alerts.bicep') ?? '').matchAll(/"([A-Z][^"]+\.)"/g)];
  const unheard = (of: Template) =>
    heard(of)
      .map(([, sentence]) => sentence ?? '')
      .filter((sentence) => !isSaid(sentence));

  test('is said by the app', () => {
    expect(heard(template).length).toBeGreaterThan(5);
    expect(unheard(template)).toStrictEqual([]);
    expect(['callChain', 'sweep'].filter((name) => !isSaid(name))).toStrictEqual([]);
  });

  test('and nothing else will do', () => {
    const from = 'A meeting could not be advanced.';
    const mutant = { file: 'modules/alerts.bicep', from, to: 'A meeting was not advanced.' };
    expect(unheard(mutated(template, mutant))).not.toStrictEqual([]);
  });
});

describe('azure.yaml', () => {
  const text = readFileSync(join(REPOSITORY, 'azure.yaml'), 'utf8');

  test('deploys to every resource that is marked for it, and to no other', () => {
    const deployed = [...(/^services:\n((?: .*\n|\n)+)/m.exec(text)?.[1] ?? '').matchAll(/^ {2}(\w+):$/gm)];
    const marked = [...template.texts.values()].flatMap((bicep) => [...bicep.matchAll(/'azd-service-name': '(\w+)'/g)]);
    const names = (matches: readonly RegExpMatchArray[]) => matches.map(([, name]) => name ?? '').toSorted();
    expect(names(deployed)).toStrictEqual(names(marked));
    expect(names(marked)).toStrictEqual(['api', 'web']);
  });

  test('sends events last', () => {
    const steps = [...text.matchAll(/azd: (\w+) (\S+)/g)].map(([, verb, what]) => `${verb} ${what}`);
    expect(steps).toStrictEqual(['provision base', 'deploy --all', 'provision events']);
  });
});

function variable({ declarations }: Template, name: string): Declaration {
  return declarations.find((one) => one.keyword === 'var' && one.name === name) ?? expect.fail(`${name} is not there`);
}

function declared(of: Template, symbol: string): Declaration {
  return madeIn(of).find(({ name }) => name === symbol) ?? expect.fail(`${symbol} is not there`);
}

function literal(value: Value | undefined): string | undefined {
  return value === undefined ? undefined : unquoted(value.text);
}

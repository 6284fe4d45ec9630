import { posix } from 'node:path';
import { type Finding, findingAt, isTest, type Source, visit } from './sources.ts';

interface Import {
  readonly position: number;
  readonly specifier: string;
  readonly isTypeOnly: boolean;
}

const PURE_PACKAGES = /^(zod|temporal-polyfill)(\/|$)/;
const FUNCTION_PACKAGES = /^(zod|temporal-polyfill|@azure\/functions|durable-functions|node:crypto)(\/|$)/;

/** Modules whose core reads the events and the state of a meeting. */
const READERS_OF_MEETINGS = ['attendance', 'absence', 'record'];

/** Who may import whom. */
export function importRule(source: Source): readonly Finding[] {
  if (isTest(source)) return [];
  return importsOf(source).flatMap((one) => {
    const says = refusalOf(source.path, one);
    return says === undefined ? [] : [findingAt(source, one.position, `${one.specifier}: ${says}`)];
  });
}

function refusalOf(from: string, { specifier, isTypeOnly }: Import): string | undefined {
  const target = targetOf(from, specifier);
  if (specifier.startsWith('..') && target.includes('/')) return 'outside the own folder, import by #folder/….';
  if (/^(local|test)\//.test(target) && !from.startsWith('local/')) return 'nothing imports local or test.';
  if (isTest({ path: target })) return 'only tests import what is made for tests.';

  const [folder, module, inModule] = from.split('/');
  const isPackage = !/^[.#]/.test(specifier);
  if (folder === 'shared') {
    const isFine = isPackage ? PURE_PACKAGES.test(specifier) : target.startsWith('shared/');
    return isFine ? undefined : 'shared imports itself, zod and temporal-polyfill.';
  }
  if (folder === 'infra' && !isPackage) {
    if (/^functions\/[a-z]+\/([a-z]+-)?ports\.ts$/.test(target))
      return isTypeOnly ? undefined : 'import a port as a type.';
    return /^(shared|infra)\//.test(target) ? undefined : 'infra imports shared and the ports that it implements.';
  }
  if (folder === 'web' && !isPackage && target.includes('/')) {
    return /^(shared|web)\//.test(target) ? undefined : 'web imports shared and itself.';
  }
  // What lies directly in functions/ puts the app together, from everything that is deployed.
  if (folder !== 'functions' || module === undefined || inModule === undefined) return undefined;
  if (/^(core|texts)$/.test(inModule)) return refusalToCore(module, specifier, target, isPackage);
  return refusalToModule(module, specifier, target, isPackage);
}

function refusalToCore(module: string, specifier: string, target: string, isPackage: boolean): string | undefined {
  const says = 'core imports shared, its own core, zod and temporal-polyfill.';
  if (isPackage) return PURE_PACKAGES.test(specifier) ? undefined : says;
  if (target.startsWith('shared/') || new RegExp(`^functions/${module}/(core|texts)/`).test(target)) return undefined;
  if (READERS_OF_MEETINGS.includes(module) && target.startsWith('functions/summoning/core/')) return undefined;
  return says;
}

function refusalToModule(module: string, specifier: string, target: string, isPackage: boolean): string | undefined {
  if (isPackage) return FUNCTION_PACKAGES.test(specifier) ? undefined : 'declare a port, and use the package in infra.';
  if (/^(shared|infra\/http)\//.test(target) || target.startsWith(`functions/${module}/`)) return undefined;
  if (/^functions\/[a-z]+\/index\.ts$/.test(target)) return undefined;
  if (target.startsWith('functions/')) return 'reach another module through its index.ts.';
  return 'declare a port, and let functions/main.ts hand the adapter in.';
}

function targetOf(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
}

function importsOf(source: Source): readonly Import[] {
  const found: Import[] = [];
  visit(source, {
    ImportDeclaration: ({ start, source: { value }, importKind, specifiers }) => {
      const areTypes = specifiers.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type');
      const isTypeOnly = importKind === 'type' || (specifiers.length > 0 && areTypes);
      found.push({ position: start, specifier: value, isTypeOnly });
    },
    ExportNamedDeclaration: ({ start, source: from, exportKind }) => {
      if (from) found.push({ position: start, specifier: from.value, isTypeOnly: exportKind === 'type' });
    },
    ExportAllDeclaration: ({ start, source: { value }, exportKind }) => {
      found.push({ position: start, specifier: value, isTypeOnly: exportKind === 'type' });
    },
    ImportExpression: ({ start, source: from }) => {
      if (from.type === 'Literal' && typeof from.value === 'string') {
        found.push({ position: start, specifier: from.value, isTypeOnly: false });
      }
    },
    TSImportType: ({ start, source: { value } }) =>
      void found.push({ position: start, specifier: value, isTypeOnly: true }),
  });
  return found;
}

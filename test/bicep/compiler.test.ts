import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCompiler } from './compiler.ts';
import { lineAt } from './scan.ts';
import { BICEP, type Mutant, mutated, readTemplate } from './template.ts';

const compiler = findCompiler();
/** The real compiler takes seconds for each file. */
const PATIENCE_MS = 300_000;

const template = readTemplate();

function faultsAfter(mutants: readonly Mutant[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bicep-'));
  try {
    cpSync(BICEP, folder, { recursive: true });
    const changed = new Map(template.texts);
    for (const { file, from, to } of mutants) {
      expect(changed.get(file)).toContain(from);
      changed.set(
        file,
        (changed.get(file) ?? '').replace(from, () => to),
      );
    }
    for (const [file, text] of changed) writeFileSync(join(folder, file), text);
    return compiler?.faultsIn(folder) ?? [];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** None of these changes the number of lines. A fault of a block may be told at its first line. */
const PLANTED: readonly Mutant[] = [
  { file: 'modules/cosmos.bicep', from: "minimalTlsVersion: 'Tls12'", to: "minimumTlsVersion: 'Tls12'" },
  { file: 'modules/storage.bicep', from: 'allowSharedKeyAccess: false', to: "allowSharedKeyAccess: 'false'" },
  { file: 'modules/keyvault.bicep', from: "sku: { family: 'A', name: 'standard' }", to: "sku: { family: 'A' }" },
  { file: 'modules/functions.bicep', from: 'serverFarmId: plan.id', to: 'serverFarmId: planId' },
  { file: 'modules/events.bicep', from: "endpointType: 'WebHook'", to: "endpointType: 'Hook'" },
  { file: 'modules/alerts.bicep', from: 'windowSize: ', to: 'window: ' },
  { file: 'main.bicep', from: 'vault.outputs.cosmosKeyUri', to: 'vault.outputs.keyUri' },
  { file: 'main.bicep', from: 'params: { name: name, tags: tags }', to: 'params: { name: name }' },
  { file: 'main.bicep', from: 'take(uniqueString(', to: 'takeSome(uniqueString(' },
];

describe.skipIf(compiler === undefined)(`by ${compiler?.name ?? 'nobody'}`, { timeout: PATIENCE_MS }, () => {
  test('no fault is found in what we deploy', () => {
    expect(compiler?.faultsIn(BICEP)).toStrictEqual([]);
  });

  test('every planted fault is found where it is', () => {
    const faults = faultsAfter(PLANTED).join('\n');
    const missed = PLANTED.filter(({ file, from }) => {
      const text = template.texts.get(file) ?? '';
      const line = lineAt(text, text.indexOf(from));
      const lines = [line, line - 1, line - 2, line - 3].join('|');
      return !new RegExp(`${basename(file)}[:(](${lines})\\b`).test(faults);
    });
    expect(missed).toStrictEqual([]);
  });

  test('a file that is not Bicep is found', () => {
    const sku = { file: 'modules/web.bicep', from: "sku: { name: 'Standard',", to: "sku: { name 'Standard'," };
    expect(faultsAfter([sku])).not.toStrictEqual([]);
    expect(() => mutated(template, sku)).toThrow('no property');
  });
});

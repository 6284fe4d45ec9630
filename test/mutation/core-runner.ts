import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type CompleteDryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { type RegisteredTest, registered } from './registered-tests.ts';

const TESTS = 'functions/summoning/core/*.test.ts';
const PROPERTIES = '**/*.property.test.ts'; // They draw anew what happens, and a change must end the same way each time.
const REGISTERED_TESTS = import.meta.resolve('./registered-tests.ts');

const stryker: InstrumenterContext = {};
Reflect.set(globalThis, INSTRUMENTER_CONSTANTS.NAMESPACE, stryker);

/**
 * The tests of the core are pure, so one process reads them once and runs them against one change after another. A test
 * worker for each change took a hundred times as long as the tests.
 */
const runner: TestRunner = {
  capabilities: () => ({ reloadEnvironment: false }),

  dryRun: async () => {
    await readTests();
    const ran = run(registered, false);
    return { ...ran, ...(stryker.mutantCoverage && { mutantCoverage: stryker.mutantCoverage }) };
  },

  mutantRun: async ({ activeMutant, hitLimit, mutantActivation, testFilter, disableBail }) => {
    if (mutantActivation === 'static') stryker.activeMutant = activeMutant.id;
    await readTests();
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const reached = new Set(testFilter);
    const tests = testFilter === undefined ? registered : registered.filter(({ id }) => reached.has(id));
    const ran = run(tests, !disableBail);
    return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? ran);
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.TestRunner, 'core', runner)];

async function readTests(): Promise<void> {
  if (registered.length > 0) return;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'vitest' && context.parentURL !== REGISTERED_TESTS
        ? { url: REGISTERED_TESTS, shortCircuit: true }
        : next(specifier, context),
  });
  for (const path of globSync(TESTS, { exclude: [PROPERTIES] }).toSorted()) {
    await import(pathToFileURL(resolve(path)).href);
  }
}

function run(tests: readonly RegisteredTest[], stopsAtFailure: boolean): CompleteDryRunResult {
  const results: TestResult[] = [];
  for (const test of tests) {
    const result = resultOf(test);
    results.push(result);
    if (stopsAtFailure && result.status === TestStatus.Failed) break;
  }
  return { status: DryRunStatus.Complete, tests: results };
}

function resultOf({ id, run: runTest }: RegisteredTest): TestResult {
  const startedAt = performance.now();
  const ran = () => ({ id, name: id, timeSpentMs: performance.now() - startedAt });
  stryker.currentTestId = id;
  try {
    runTest();
    return { ...ran(), status: TestStatus.Success };
  } catch (failure) {
    return { ...ran(), status: TestStatus.Failed, failureMessage: String(failure) };
  } finally {
    Reflect.deleteProperty(stryker, 'currentTestId');
  }
}

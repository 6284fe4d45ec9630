import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext, type MutantCoverage } from '@stryker-mutator/api/core';
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
import fc from 'fast-check';
import { type RegisteredTest, registered } from './registered-tests.ts';

/** Those of the core, and of what is worked out from it: none starts anything, or waits for a clock. */
const TESTS = 'functions/{summoning,attendance,messaging,absence}/{core/,}*.test.ts';
const NOT_THESE = ['**/*.stack.test.ts', '**/log-catalogue.test.ts']; // The catalogue is a file that a test may write.
/** What is drawn at random must be the same for every change. */
const SEED = 1;
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
    const ran = await run(registered, false);
    return { ...ran, ...(stryker.mutantCoverage && { mutantCoverage: hotSwappable(stryker.mutantCoverage) }) };
  },

  mutantRun: async ({ activeMutant, hitLimit, mutantActivation, testFilter, disableBail }) => {
    if (mutantActivation === 'static') stryker.activeMutant = activeMutant.id;
    await readTests();
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const reached = new Set(testFilter);
    const tests = testFilter === undefined ? registered : registered.filter(({ id }) => reached.has(id));
    const ran = await run(tests, !disableBail);
    return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? ran);
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.TestRunner, 'core', runner)];

/**
 * What a test comes by while it runs can be changed without reading the tests anew, also where they came by it while
 * they were read: that was before any change.
 */
function hotSwappable({ static: whileReading, perTest }: MutantCoverage): MutantCoverage {
  const inTests = new Set(Object.values(perTest).flatMap(Object.keys));
  return { perTest, static: Object.fromEntries(Object.entries(whileReading).filter(([id]) => !inTests.has(id))) };
}

async function readTests(): Promise<void> {
  if (registered.length > 0) return;
  fc.configureGlobal({ seed: SEED, endOnFailure: true });
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'vitest' && context.parentURL !== REGISTERED_TESTS
        ? { url: REGISTERED_TESTS, shortCircuit: true }
        : next(specifier, context),
  });
  for (const path of globSync(TESTS, { exclude: NOT_THESE }).toSorted()) {
    await import(pathToFileURL(resolve(path)).href);
  }
}

async function run(tests: readonly RegisteredTest[], stopsAtFailure: boolean): Promise<CompleteDryRunResult> {
  const results: TestResult[] = [];
  for (const test of tests) {
    const result = await resultOf(test);
    results.push(result);
    if (!stopsAtFailure || result.status !== TestStatus.Failed) continue;
    await mustSucceedUnchanged(test);
    askFirst(test);
    break;
  }
  return { status: DryRunStatus.Complete, tests: results };
}

/** A test has noticed a change only if it succeeds when the change is taken away: nothing may be left of an earlier one. */
async function mustSucceedUnchanged(test: RegisteredTest): Promise<void> {
  Reflect.deleteProperty(stryker, 'activeMutant');
  const { status } = await resultOf(test);
  if (status === TestStatus.Failed) throw new Error(`Fails without any change: ${test.id}`);
}

/** What noticed one change often notices the next. */
function askFirst(test: RegisteredTest): void {
  registered.splice(registered.indexOf(test), 1);
  registered.unshift(test);
}

async function resultOf({ id, run: runTest }: RegisteredTest): Promise<TestResult> {
  const startedAt = performance.now();
  const ran = () => ({ id, name: id, timeSpentMs: performance.now() - startedAt });
  stryker.currentTestId = id;
  try {
    await runTest();
    return { ...ran(), status: TestStatus.Success };
  } catch (failure) {
    return { ...ran(), status: TestStatus.Failed, failureMessage: String(failure) };
  } finally {
    Reflect.deleteProperty(stryker, 'currentTestId');
  }
}

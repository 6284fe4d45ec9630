import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = join(REPOSITORY, 'reports');

interface Count {
  readonly passed: number;
  readonly failed: number;
  /** How many of those passed only when tried again: a fault of the page, the test or the machine, to be looked into. */
  readonly passedAgain?: number;
}

interface Step {
  readonly title: string;
  readonly command: string;
  readonly words: readonly string[];
  /** Where the step writes how many tests passed and failed; a step without a report is itself one test. */
  readonly report?: { readonly file: string; readonly count: z.ZodMiniType<Count> };
}

/** A file that could not be loaded has no tests to fail, and is one failure itself. */
const VitestReport = z.pipe(
  z.object({
    numPassedTests: z.int(),
    numFailedTests: z.int(),
    testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
  }),
  z.transform(({ numPassedTests, numFailedTests, testResults }): Count => {
    const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
  }),
);

const PlaywrightReport = z.pipe(
  z.object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }) }),
  z.transform(
    ({ stats }): Count => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      passedAgain: stats.flaky,
    }),
  ),
);

const STEPS: readonly Step[] = [
  { title: 'Types', command: 'tsc', words: ['--noEmit'] },
  { title: 'Lint', command: 'oxlint', words: ['--type-aware', '--deny-warnings'] },
  { title: 'Format', command: 'biome', words: ['ci'] },
  { title: 'Unused code', command: 'knip', words: [] },
  {
    title: 'Unit and stack tests',
    command: 'vitest',
    words: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(REPORTS, 'vitest.json')}`],
    report: { file: 'vitest.json', count: VitestReport },
  },
  { title: 'Browser', command: 'node', words: ['test/ensure-chromium.ts'] },
  {
    title: 'Browser tests',
    command: 'playwright',
    words: ['test'],
    report: { file: 'browser.json', count: PlaywrightReport },
  },
];

/** Runs every check and every test, also after a failure, and ends with how many passed and failed. */
function runAll(): Count {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const counts = STEPS.map((step) => run(step));
  const sum = (of: (count: Count) => number) => counts.reduce((total, count) => total + of(count), 0);
  return { passed: sum(({ passed }) => passed), failed: sum(({ failed }) => failed) };
}

function run({ title, command, words, report }: Step): Count {
  console.log(`\n${title}: ${command} ${words.join(' ')}`);
  const startedAt = performance.now();
  const isFine = spawnSync(command, words, { cwd: REPOSITORY, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
  const counted = report === undefined ? { passed: isFine ? 1 : 0, failed: 0 } : readCount(report.file, report.count);
  // A run that broke down after its tests, or before them, has failed even when no test says so.
  const count = isFine || counted.failed > 0 ? counted : { ...counted, failed: 1 };
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  const again = count.passedAgain ? `, ${count.passedAgain} of those only when tried again` : '';
  console.log(`${title}: ${count.passed} passed, ${count.failed} failed, ${seconds} s${again}`);
  return count;
}

function readCount(file: string, schema: z.ZodMiniType<Count>): Count {
  try {
    return schema.parse(JSON.parse(readFileSync(join(REPORTS, file), 'utf8')));
  } catch {
    return { passed: 0, failed: 1 }; // No report, no proof.
  }
}

const { passed, failed } = runAll();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

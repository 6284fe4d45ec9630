import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, Worker } from 'node:worker_threads';
import { brokenIn } from './checkers/all.ts';
import { playEvening } from './evening.ts';
import { runSeeds } from './run.ts';
import { storyOf } from './story.ts';
import { TROUBLES } from './weather.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    without: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
    'keep-going': { type: 'boolean', default: false },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});

/** One seed by itself, with its story if wanted; else many, until the first that breaks a promise, or all the same. */
async function main(): Promise<boolean> {
  if (values.seed !== undefined) return tellSeed(Number(values.seed));
  const [from, count, workers] = [Number(values.from), Number(values.seeds), Number(values.workers)];
  if (isMainThread && workers > 1) return shareOut(from, count, workers);
  return runSeeds({ from, count, keepGoing: values['keep-going'] }, console.log);
}

async function tellSeed(seed: number): Promise<boolean> {
  const without = TROUBLES.filter((trouble) => values.without.split(',').includes(trouble));
  const evening = await playEvening(seed, without);
  if (values.verbose) for (const line of storyOf(evening)) console.log(line);
  const broken = brokenIn(evening);
  for (const { promise, how } of broken) console.log(`BROKEN: ${promise}\n  ${how.join('\n  ')}`);
  console.log(`seed ${seed}: ${broken.length === 0 ? 'every promise kept' : `${broken.length} promises broken`}`);
  return broken.length === 0;
}

/** Evenings know nothing of each other, so every core gets its own. */
async function shareOut(from: number, count: number, workers: number): Promise<boolean> {
  const startedAt = performance.now();
  const each = Math.ceil(count / workers);
  const codes = await Promise.all(
    Array.from({ length: workers }, (_, index) => {
      const own = [`--from=${from + index * each}`, `--seeds=${Math.min(each, count - index * each)}`];
      return exitCodeOf(values['keep-going'] ? [...own, '--keep-going'] : own);
    }),
  );
  const isKept = codes.every((code) => code === 0);
  const perMinute = Math.round((count * 60_000) / (performance.now() - startedAt));
  if (isKept) console.log(`${count} evenings by ${workers} workers: every promise kept, ${perMinute} a minute`);
  return isKept;
}

function exitCodeOf(argv: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { argv: [...argv, '--workers=1'] });
    worker.on('exit', resolve);
    worker.on('error', reject);
  });
}

process.exitCode = (await main()) ? 0 : 1;

import { parseArgs } from 'node:util';
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
  },
});

/** One seed by itself, with its story if wanted; else many, until the first that breaks a promise, or all the same. */
async function main(): Promise<boolean> {
  if (values.seed === undefined) {
    const seeds = { from: Number(values.from), count: Number(values.seeds), keepGoing: values['keep-going'] };
    return runSeeds(seeds, console.log);
  }
  const without = TROUBLES.filter((trouble) => values.without.split(',').includes(trouble));
  const evening = await playEvening(Number(values.seed), without);
  if (values.verbose) for (const line of storyOf(evening)) console.log(line);
  const broken = brokenIn(evening);
  for (const { promise, how } of broken) console.log(`BROKEN: ${promise}\n  ${how.join('\n  ')}`);
  console.log(
    `seed ${values.seed}: ${broken.length === 0 ? 'every promise kept' : `${broken.length} promises broken`}`,
  );
  return broken.length === 0;
}

process.exitCode = (await main()) ? 0 : 1;

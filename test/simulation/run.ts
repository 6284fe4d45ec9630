import { setImmediate } from 'node:timers/promises';
import { type Broken, brokenIn } from './checkers/all.ts';
import { playEvening } from './evening.ts';
import { TROUBLES, type Trouble, weatherOf } from './weather.ts';

const REPORT_EVERY = 1_000;

/** What a seed breaks; a simulation that cannot go on is broken too. */
export async function brokenBySeed(seed: number, without: readonly Trouble[] = []): Promise<readonly Broken[]> {
  try {
    return brokenIn(await playEvening(seed, without));
  } catch (error) {
    return [{ promise: 'the evening can be played', how: [error instanceof Error ? error.message : typeof error] }];
  }
}

interface Seeds {
  readonly from: number;
  readonly count: number;
  readonly keepGoing?: boolean;
}

/** Plays seed after seed. One that breaks a promise is made as simple as it gets, and told. */
export async function runSeeds({ from, count, keepGoing }: Seeds, say: (line: string) => void): Promise<boolean> {
  const startedAt = performance.now();
  const perMinute = (done: number) => Math.round((done * 60_000) / (performance.now() - startedAt));
  let failed = 0;
  for (let done = 1; done <= count; done += 1) {
    const seed = from + done - 1;
    const broken = await brokenBySeed(seed);
    if (broken.length > 0) {
      failed += 1;
      await tell(seed, broken, say);
      if (keepGoing !== true) return false;
    }
    if (done % REPORT_EVERY === 0) say(`${done} evenings, ${perMinute(done)} a minute`);
    // No evening ever waits, and a worker's lines leave only when it does.
    await setImmediate();
  }
  const kept = failed === 0 ? 'every promise kept' : `${failed} evenings broke promises`;
  say(`${count} evenings from seed ${from}: ${kept}, ${perMinute(count)} a minute`);
  return failed === 0;
}

async function tell(seed: number, broken: readonly Broken[], say: (line: string) => void): Promise<void> {
  say(`seed ${seed} breaks ${broken.length} promises`);
  for (const { promise, how } of broken) say(`  ${promise}\n    ${how.slice(0, 5).join('\n    ')}`);
  const without = await simplest(seed, broken);
  const flags = without.length === 0 ? '' : ` --without ${without.join(',')}`;
  say(`shortest: npm run simulate -- --seed ${seed}${flags} --verbose`);
}

/** Leaves out one kind of trouble after the other, as long as the same promise breaks. */
async function simplest(seed: number, broken: readonly Broken[]): Promise<readonly Trouble[]> {
  const [first] = broken;
  const there = weatherOf(seed);
  let without: readonly Trouble[] = [];
  for (const trouble of TROUBLES.filter((one) => there.has(one))) {
    const tried = [...without, trouble];
    const still = await brokenBySeed(seed, tried);
    if (still.some(({ promise }) => promise === first?.promise)) without = tried;
  }
  return without;
}

import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { playEvening } from './evening.ts';
import { brokenBySeed, runSeeds } from './run.ts';
import { SEEDS_THAT_FAILED } from './seeds.ts';
import { TROUBLES } from './weather.ts';

const FIXED = 500;
const FRESH = 200;
const FRESH_SEEDS_MAX = 1_000_000_000;
const TIMEOUT_MS = 300_000;

test('five hundred evenings keep every promise, the same every time', { timeout: TIMEOUT_MS }, () =>
  keepsAll(1, FIXED),
);

test('and so do two hundred that nobody has seen before', { timeout: TIMEOUT_MS }, () => {
  const from = randomInt(FIXED + 1, FRESH_SEEDS_MAX);
  console.log(`fresh evenings from seed ${from}`);
  return keepsAll(from, FRESH);
});

test('what failed once does not fail again', { timeout: TIMEOUT_MS }, async () => {
  for (const seed of SEEDS_THAT_FAILED) expect([seed, await brokenBySeed(seed)]).toStrictEqual([seed, []]);
});

test('a seed plays the same evening again', async () => {
  const [first, second] = [await playEvening(7), await playEvening(7)];
  const storyOf = ({ entries }: typeof first) =>
    entries.map(({ storedMs, events }) => [storedMs, events.map(({ type }) => type)]);
  expect(storyOf(second)).toStrictEqual(storyOf(first));
  expect(TROUBLES.some((trouble) => first.weather.has(trouble))).toBe(true);
});

async function keepsAll(from: number, count: number): Promise<void> {
  const said: string[] = [];
  const isKept = await runSeeds({ from, count }, (line) => said.push(line));
  expect(isKept, said.join('\n')).toBe(true);
}

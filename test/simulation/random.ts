import { present } from '#shared/kernel/assert.ts';

/** Chance that comes out the same every time: everything an evening leaves to luck asks here. */
export interface Random {
  /** From 0, below 1. */
  readonly next: () => number;
  readonly chance: (probability: number) => boolean;
  readonly between: (from: number, to: number) => number;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
}

/** One stream of numbers for each purpose, so that leaving out one kind of trouble does not shuffle all the others. */
export function randomFor(seed: number, purpose: string): Random {
  let state = hashOf(`${seed}/${purpose}`);

  /** mulberry32: 32 bits of state are enough for an evening. */
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    chance: (probability) => next() < probability,
    between: (from, to) => from + next() * (to - from),
    whole,
    pick: (from) => present(from[whole(0, from.length - 1)], 'one of those to pick from'),
  };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}

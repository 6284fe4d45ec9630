import { setImmediate } from 'node:timers/promises';
import { assert } from '#shared/kernel/assert.ts';

const STEPS_MAX = 200_000;

/** The only time there is, in milliseconds since 1970. Nothing happens but by its queue, one thing after the other. */
export interface Timeline {
  readonly nowMs: () => number;
  readonly at: (atMs: number, action: () => void) => void;
  /** Begins a piece of work that pauses at every step to the outside. */
  readonly begin: (job: () => Promise<void>) => void;
  /** Waits inside a job; never resumed when `mayResume` says no by then. */
  readonly pause: (ms: number, mayResume: () => boolean) => Promise<void>;
  /** Plays everything up to the moment. */
  readonly playTo: (untilMs: number) => Promise<void>;
}

interface Entry {
  readonly atMs: number;
  readonly order: number;
  readonly action: () => void;
}

export function timelineFrom(startMs: number): Timeline {
  const queue: Entry[] = [];
  let nowMs = startMs;
  let order = 0;
  let steps = 0;

  function at(atMs: number, action: () => void): void {
    order += 1;
    push(queue, { atMs: Math.max(atMs, nowMs), order, action });
  }

  return {
    nowMs: () => nowMs,
    at,
    begin: (job) => void job(),
    pause: (ms, mayResume) =>
      new Promise((resolve) => {
        at(nowMs + ms, () => {
          if (mayResume()) resolve();
        });
      }),
    playTo: async (untilMs) => {
      await setImmediate();
      for (let next = queue[0]; next !== undefined && next.atMs <= untilMs; next = queue[0]) {
        steps += 1;
        assert(steps < STEPS_MAX, 'an evening comes to an end');
        pop(queue);
        nowMs = next.atMs;
        next.action();
        // Whatever can go on by itself has done so by then, also where one job pauses in several places at once.
        await setImmediate();
      }
      nowMs = Math.max(nowMs, untilMs);
    },
  };
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);
}

/** A binary heap: the first of all entries is at 0. */
function push(queue: Entry[], entry: Entry): void {
  let place = queue.length;
  queue.push(entry);
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const above = queue[parent];
    if (above === undefined || !isBefore(entry, above)) break;
    queue[place] = above;
    place = parent;
  }
  queue[place] = entry;
}

function pop(queue: Entry[]): void {
  const last = queue.pop();
  if (last === undefined || queue.length === 0) return;
  let place = 0;
  for (;;) {
    const [left, right] = [queue[2 * place + 1], queue[2 * place + 2]];
    if (left === undefined) break;
    const isRight = right !== undefined && isBefore(right, left);
    const child = isRight ? right : left;
    if (!isBefore(child, last)) break;
    queue[place] = child;
    place = 2 * place + (isRight ? 2 : 1);
  }
  queue[place] = last;
}

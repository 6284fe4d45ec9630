import { assert } from '#shared/kernel/assert.ts';

/** More turns than this means that a job waits for something outside the simulation. */
const TURNS_MAX = 5_000;
const STEPS_MAX = 200_000;
const NEXT_TURN = Promise.resolve();

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
  let running = 0;
  let steps = 0;

  function at(atMs: number, action: () => void): void {
    order += 1;
    push(queue, { atMs: Math.max(atMs, nowMs), order, action });
  }

  /** Promises go on by themselves until every job has paused or ended; then time may pass again. */
  async function settle(): Promise<void> {
    for (let turn = 0; running > 0; turn += 1) {
      assert(turn < TURNS_MAX, 'a job waits for nothing but the timeline');
      await NEXT_TURN;
    }
  }

  return {
    nowMs: () => nowMs,
    at,
    begin: (job) => {
      running += 1;
      void job().finally(() => {
        running -= 1;
      });
    },
    pause: (ms, mayResume) =>
      new Promise((resolve) => {
        running -= 1;
        at(nowMs + ms, () => {
          if (!mayResume()) return;
          running += 1;
          resolve();
        });
      }),
    playTo: async (untilMs) => {
      await settle();
      for (let next = queue[0]; next !== undefined && next.atMs <= untilMs; next = queue[0]) {
        steps += 1;
        assert(steps < STEPS_MAX, 'an evening comes to an end');
        pop(queue);
        nowMs = next.atMs;
        next.action();
        await settle();
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

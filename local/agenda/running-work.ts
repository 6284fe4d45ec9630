/** Counts what has begun and not yet settled. */
export interface RunningWork {
  readonly track: <T>(work: () => Promise<T>) => Promise<T>;
  /** Resolves when nothing runs, and nothing has begun during one turn of the event loop after that. */
  readonly settled: () => Promise<void>;
}

export function countRunningWork(): RunningWork {
  let runningCount = 0;
  let begunCount = 0;
  let waiting: (() => void)[] = [];

  function end(): void {
    runningCount -= 1;
    if (runningCount > 0) return;
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  }

  return {
    async track(work) {
      runningCount += 1;
      begunCount += 1;
      try {
        return await work();
      } finally {
        end();
      }
    },
    async settled() {
      for (;;) {
        const begunBefore = begunCount;
        if (runningCount > 0) await new Promise<void>((resolve) => waiting.push(resolve));
        await new Promise<void>((resolve) => setImmediate(resolve));
        if (runningCount === 0 && begunCount === begunBefore) return;
      }
    },
  };
}

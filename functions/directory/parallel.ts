/** Runs the work over all, at most `atOnceMax` at a time, in order of start. The first failure ends it. */
export async function inParallel<T, R>(
  all: readonly T[],
  atOnceMax: number,
  work: (one: T) => Promise<R>,
): Promise<readonly R[]> {
  const waiting = all.entries();
  const done: (readonly [number, R])[] = [];
  let hasFailed = false;
  const worker = async () => {
    for (const [index, one] of waiting) {
      if (hasFailed) return;
      try {
        done.push([index, await work(one)]);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  // All workers have come to rest before a failure is passed on: nothing is written behind the caller's back.
  const ends = await Promise.allSettled(Array.from({ length: Math.min(atOnceMax, all.length) }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return done.toSorted(([a], [b]) => a - b).map(([, result]) => result);
}

/** One line of the table: what was measured, against which bar. Ratios are of one run on one machine. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly bar: string;
  readonly isMet: boolean;
}

/** @param share 0.5 for the middle one, 0.99 for nearly the worst */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

export function ratioRow(what: string, ratio: number, barTimes: number): Row {
  return { what, measured: `${ratio.toFixed(2)} ×`, bar: `≤ ${barTimes} ×`, isMet: ratio <= barTimes };
}

export function countRow(what: string, count: number, barCount: number): Row {
  return { what, measured: String(count), bar: `≤ ${barCount}`, isMet: count <= barCount };
}

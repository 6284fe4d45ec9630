const MINUTE_MS = 60_000;

/** The deadline is read out at these distances, on this page only. Everything else may be read when one likes. */
const ANNOUNCED_AT_MS = [5 * MINUTE_MS, 15 * MINUTE_MS, 60 * MINUTE_MS] as const;

/** The nearest announced distance that has been reached, in milliseconds. */
export function announcedDistance(leftMs: number): number | undefined {
  return ANNOUNCED_AT_MS.find((distance) => leftMs <= distance);
}

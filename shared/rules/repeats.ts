/** Providers that know a repeated message by its id and never pass it on twice. */
const KNOWS_REPEATS: ReadonlySet<string> = new Set(['acs']);

export function knowsRepeats(provider: string): boolean {
  return KNOWS_REPEATS.has(provider);
}

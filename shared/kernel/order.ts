/** By text: ids by their letters, and instants by time, since each of them has one spelling. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** To sort by a text of each. What has the same keeps its place. */
export function byText<T>(textOf: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => compareTexts(textOf(a), textOf(b));
}

/** As {@link byText}, the last first. */
export function lastFirst<T>(textOf: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => compareTexts(textOf(b), textOf(a));
}

/** Equal values have equal text, if each was made by one schema and so has its keys in one order. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Text from outside as JSON. What is none reads as undefined, and the schema refuses it like any other bad content. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

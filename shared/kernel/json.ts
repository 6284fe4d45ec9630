/** Text from outside as JSON. What is none reads as undefined, and the schema refuses it like any other bad content. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** All that may be logged of what was thrown: the words of an error could quote a person. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

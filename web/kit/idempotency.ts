/** One act that may have to be sent more than once. */
export interface Attempt {
  readonly key: string;
  readonly content: string;
}

/**
 * The key of an act stays the same as long as its content does, so that pressing again after a lost line is the
 * same act. Other content is another act.
 */
export function attemptFor(body: unknown, previous: Attempt | undefined, newKey: () => string): Attempt {
  const content = JSON.stringify(body) ?? '';
  return previous?.content === content ? previous : { key: newKey(), content };
}

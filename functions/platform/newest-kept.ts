/** What this process saw last of many things, each under its key. Any of it can be read anew, so the oldest simply goes. */
export interface NewestKept<Value> {
  readonly get: (key: string) => Value | undefined;
  /** An older version never takes the place of a newer. Answers with what was given. */
  readonly keep: (key: string, value: Value) => Value;
  readonly forget: (key: string) => void;
}

const KEPT_MAX = 500;

export function newestKept<Value extends { readonly version: number }>(): NewestKept<Value> {
  const kept = new Map<string, Value>();
  return {
    get: (key) => kept.get(key),
    keep: (key, value) => {
      const known = kept.get(key);
      if (known === undefined || known.version < value.version) {
        kept.delete(key);
        kept.set(key, value);
      }
      const [oldest] = kept.keys();
      if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest);
      return value;
    },
    forget: (key) => void kept.delete(key),
  };
}

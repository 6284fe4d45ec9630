import * as z from 'zod/mini';
import { parsedJson } from '#shared/kernel/json.ts';
import { pathText } from '#shared/kernel/path-text.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads settings one by one and remembers a sentence for each that is wrong, so that all are told at once. */
export interface Settings {
  readonly optional: <T>(name: string, schema: z.ZodMiniType<T>, mustBe: string) => T | undefined;
  readonly required: <T>(name: string, schema: z.ZodMiniType<T>, mustBe: string) => T | undefined;
  /** Which one of two settings is there; both or neither is wrong. */
  readonly oneOf: (first: string, second: string) => string | undefined;
  readonly wrong: (sentence: string) => void;
  readonly faults: readonly string[];
}

/** No sentence quotes a value: some of them are secrets. */
export function settingsOf(env: Environment): Settings {
  const faults: string[] = [];
  const wrong = (sentence: string) => void faults.push(sentence);

  // An empty setting is how a portal stores one that was cleared.
  const given = (name: string) => env[name]?.trim() || undefined;

  function optional<T>(name: string, schema: z.ZodMiniType<T>, mustBe: string): T | undefined {
    const text = given(name);
    if (text === undefined) return undefined;
    const read = schema.safeParse(text);
    if (!read.success) wrong(`${name} must be ${mustBe}${placesIn(read.error.issues)}.`);
    return read.data;
  }

  return {
    faults,
    wrong,
    optional,
    required: (name, schema, mustBe) => {
      if (given(name) === undefined) wrong(`${name} is missing: it must be ${mustBe}.`);
      return optional(name, schema, mustBe);
    },
    oneOf: (first, second) => {
      const there = [first, second].filter((name) => given(name) !== undefined);
      if (there.length === 0) wrong(`${first} or ${second} is missing: one of them must be set.`);
      if (there.length === 2) wrong(`${first} and ${second} are both set: only one of them may be.`);
      return there.length === 1 ? there[0] : undefined;
    },
  };
}

/** More would hide the first, which is often the cause of the others. */
const PLACES_MAX = 5;

/** Which keys are wrong, or unknown, where a setting is made of several: `: look at credentials.pasword`. */
function placesIn(issues: readonly z.core.$ZodIssue[]): string {
  const places = issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
    )
    .map(pathText)
    .filter((place) => /^[A-Za-z]/.test(place));
  return places.length === 0 ? '' : `: look at ${places.slice(0, PLACES_MAX).join(', ')}`;
}

export const Text = z.string();

export const WebAddress = z.pipe(
  z.url({ protocol: /^https?$/ }),
  z.transform((url) => url.replace(/\/+$/, '')),
);

export const TextList = z.pipe(
  z.string(),
  z.transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
);

/** A list in order, each at most once. */
export function listOf<T extends string>(item: z.ZodMiniType<T, string>) {
  return z.pipe(
    TextList,
    z.array(item).check(
      z.minLength(1),
      z.refine((items) => new Set(items).size === items.length),
    ),
  );
}

/** JSON text that fits the schema. */
export function json<T>(schema: z.ZodMiniType<T>) {
  return z.pipe(z.pipe(z.string(), z.transform(parsedJson)), schema);
}

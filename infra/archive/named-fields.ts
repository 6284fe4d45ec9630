import * as z from 'zod/mini';
import type { LocalDate } from '#shared/kernel/instant.ts';
import { dayOf, timeOf } from './stays.ts';

/**
 * A row of a system whose field names are the customer's own: first put under our names, then read.
 * @param names ours → theirs; `null` where the customer has no such field
 */
export function namedFields<T>(names: Readonly<Record<string, string | null>>, schema: z.ZodMiniType<T>) {
  const Renamed = z.pipe(
    z.record(z.string(), z.unknown()),
    z.transform((row): unknown =>
      Object.fromEntries(
        Object.entries(names).map(([ours, theirs]) => [ours, theirs === null ? undefined : row[theirs]]),
      ),
    ),
  );
  return z.pipe(Renamed, schema);
}

/** A day; undefined where the system says that there is none. */
export const Day = z.pipe(
  z.nullish(z.string()),
  z.transform((written, context): LocalDate | undefined => {
    const day = dayOf(written);
    if (day.ok) return day.value;
    context.issues.push({ code: 'custom', message: day.error, input: written });
    return z.NEVER;
  }),
);

/** A time to the minute, local unless they wrote a zone; undefined where there is none. */
export const Time = z.pipe(
  z.nullish(z.string()),
  z.transform((written, context): string | undefined => {
    const day = dayOf(written);
    if (day.ok && day.value === undefined) return undefined;
    const time = timeOf(written ?? '');
    if (time !== undefined) return time;
    context.issues.push({ code: 'custom', message: 'not-a-time', input: written });
    return z.NEVER;
  }),
);

/** A number on a list. Nought, nothing and an empty field are no number. */
export const Rank = z.pipe(
  z.nullish(z.union([z.int().check(z.minimum(0)), z.string().check(z.regex(/^\s*\d{0,4}\s*$/))])),
  z.transform((rank) => Number(rank ?? 0) || undefined),
);

/** Text that is empty when there is nothing. */
export const PlainText = z.pipe(
  z.nullish(z.string()),
  z.transform((text) => text?.trim() ?? ''),
);

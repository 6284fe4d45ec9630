import * as z from 'zod/mini';
import { WebAddress } from '#infra/settings.ts';
import type { BodyKind } from '#shared/contracts/roster.ts';
import { DAY_MINUTES } from '#shared/kernel/instant.ts';

export const Name = z.string().check(z.minLength(1), z.maxLength(120));
export const Names = z.readonly(z.array(Name).check(z.minLength(1), z.maxLength(30)));

/** Whose day it is today: both systems are Norwegian. */
export const TIME_ZONE = 'Europe/Oslo';

/** A password goes with every call, so only a simulator on this machine is spoken to without TLS. */
const Encrypted = z.string().check(z.regex(/^(https:|http:\/\/(localhost|127\.0\.0\.1)([:/]|$))/));

/** What every system is asked with. */
export const EVERY_ARCHIVE = {
  /** What stands before the system's own path. */
  baseUrl: z.pipe(WebAddress, Encrypted),
  /** How long a new meeting is when the system states no end. */
  meetingMinutes: z._default(z.int().check(z.minimum(15), z.maximum(DAY_MINUTES)), 180),
  /** Meetings older than this many days are not read. */
  meetingsBackDays: z._default(z.int().check(z.minimum(0), z.maximum(400)), 30),
  /** Names by which a council and an executive committee are known; every other body is a committee. */
  councils: z._default(Names, ['Kommunestyret', 'Bystyret', 'Fylkestinget', 'Heradsstyret']),
  executives: z._default(Names, ['Formannskapet', 'Fylkesutvalget']),
};

export function bodyKindOf(
  name: string,
  { councils, executives }: { readonly councils: readonly string[]; readonly executives: readonly string[] },
): BodyKind {
  const isAmong = (names: readonly string[]) => names.some((known) => known.toLowerCase() === name.toLowerCase());
  if (isAmong(councils)) return 'council';
  return isAmong(executives) ? 'executive' : 'committee';
}

import { type Instant, instantOf } from '#shared/kernel/instant.ts';
import { addDays, localDateOf, MINUTE_MS, msAt } from './local-time.ts';

export interface ReminderRules {
  /** IANA name, such as `Europe/Oslo` */
  readonly timeZone: string;
  /** Local clock time, `HH:mm`. */
  readonly reminderAt: string;
}

/** A country's reminders at one and the same second would be more than any provider takes. */
const SPREAD_MS = 75 * MINUTE_MS;

/**
 * When a member is reminded of a meeting: so many days before it, in the morning, spread out by person.
 *
 * @param spreadKey names who is reminded of what, since the same key always gives the same moment
 */
export function reminderAt(
  meetingStart: Instant,
  daysBefore: number,
  rules: ReminderRules,
  spreadKey: string,
): Instant {
  const date = addDays(localDateOf(meetingStart, rules.timeZone), -daysBefore);
  const spreadSeconds = hashOf(spreadKey) % (SPREAD_MS / 1_000);
  return instantOf(msAt(date, rules.reminderAt, rules.timeZone) + spreadSeconds * 1_000);
}

/** FNV-1a with a last mixing, so that keys that differ in one digit land far apart. 32 bits, not negative. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

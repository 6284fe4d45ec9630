import * as z from 'zod/mini';
import type { ArchiveTroubleSince } from '#shared/contracts/archive.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import { Instant, minutesBetween } from '#shared/kernel/instant.ts';

/** A letter to staff about the source that not everybody has been sent yet. */
export const Alert = z.readonly(
  z.object({ about: z.enum(['down', 'back']), since: Instant, at: Instant, sentTo: z.array(z.string()) }),
);
export type Alert = z.output<typeof Alert>;

/** How the reading of a source goes, and the letter about it that is under way. */
interface Reading {
  readonly trouble?: ArchiveTroubleSince | undefined;
  readonly alert?: Alert | undefined;
}

/** A system that is away for less is nobody's worry: it is asked again by itself. */
const UNREACHABLE_MINUTES_MAX = 60;

/** One letter when the source is in trouble, and one when it is back. */
export function dueAlert({ trouble, alert }: Reading, now: Instant): Alert | undefined {
  if (trouble === undefined) return alert?.about === 'down' ? { ...alert, about: 'back', at: now } : alert;
  if (alert?.about === 'down') return alert;
  const isWorth = trouble.kind !== 'unreachable' || minutesBetween(trouble.since, now) >= UNREACHABLE_MINUTES_MAX;
  // Those who have yet to hear that it was back again are spared both letters.
  return isWorth ? { about: 'down', since: trouble.since, at: now, sentTo: [] } : alert;
}

/** Whoever has yet to be sent it. That it is back is for those who were told that it was away. */
export function addresseesOf({ about, sentTo }: Alert, settings: Settings): readonly string[] {
  return about === 'back' ? sentTo : staffOf(settings).filter((to) => !sentTo.includes(to));
}

/** The secretaries of the whole municipality, else whoever stands as its contact; and nobody before it is live (R25). */
function staffOf({ sending, redirectTo, secretaries, contact }: Settings): readonly string[] {
  if (sending === 'off') return [];
  if (sending === 'redirect') return [redirectTo?.email].filter((to) => to !== undefined);
  const ofAll = secretaries.filter(({ bodyIds }) => bodyIds === undefined).flatMap(({ email }) => email ?? []);
  return ofAll.length > 0 ? [...new Set(ofAll)] : [contact.email].filter((to) => to !== undefined);
}

/** What is left to do when these have been reached; nothing once everybody knows that it is back. */
export function alertAfter(alert: Alert, reached: readonly string[]): Alert | undefined {
  if (alert.about === 'down') return { ...alert, sentTo: [...alert.sentTo, ...reached] };
  const left = alert.sentTo.filter((to) => !reached.includes(to));
  return left.length === 0 ? undefined : { ...alert, sentTo: left };
}

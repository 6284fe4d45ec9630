import { derivedUuid, type EmailSender } from '#functions/messaging/index.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import { EmailAddress, type MunicipalityCode } from '#shared/kernel/ids.ts';
import { type Instant, minutesBetween } from '#shared/kernel/instant.ts';
import { renderArchiveLetter } from '#shared/texts/archive-letter.ts';
import type { Alert, ArchiveRun } from './archive-run-document.ts';
import { effectiveSettings } from './effective-settings.ts';
import { readSettings } from './facts-documents.ts';
import type { DirectoryNeeds } from './ports.ts';

export interface AlertNeeds extends DirectoryNeeds {
  readonly email: EmailSender;
  readonly emailFromOf: (code: MunicipalityCode) => { readonly from: string; readonly replyTo?: string };
}

/** A system that is away for less is nobody's worry: it is asked again by itself. */
const UNREACHABLE_MINUTES_MAX = 60;

/**
 * Writes to the secretaries once when the source is in trouble, and once when it is back. Whoever could not be reached
 * is tried again by the next run, with the same letter.
 */
export async function alertOf(needs: AlertNeeds, code: MunicipalityCode, run: ArchiveRun): Promise<ArchiveRun> {
  const now = needs.clock.now();
  const alert = dueAlert(run, now);
  if (alert === undefined) return { ...run, alert: undefined };
  const settings = effectiveSettings(needs, code, await readSettings(needs.store, code));
  const wanted = alert.about === 'down' ? staffOf(settings) : alert.sentTo;
  const letter = { ...needs.emailFromOf(code), ...letterOf(alert, run, settings) };
  const reached: string[] = [];
  for (const to of wanted) {
    if (alert.about === 'down' && alert.sentTo.includes(to)) continue;
    const repeatId = derivedUuid('archive', code, alert.about, alert.since, to);
    const { kind } = await needs.email.send({ ...letter, repeatId, mayHaveLeft: false, to: EmailAddress.parse(to) });
    // An address that cannot be reached is as done as one that was: trying again would not help.
    if (kind === 'accepted' || kind === 'recipientUnusable') reached.push(to);
  }
  if (alert.about === 'down') return { ...run, alert: { ...alert, sentTo: [...alert.sentTo, ...reached] } };
  const left = alert.sentTo.filter((to) => !reached.includes(to));
  return { ...run, alert: left.length === 0 ? undefined : { ...alert, sentTo: left } };
}

function dueAlert({ trouble, alert }: ArchiveRun, now: Instant): Alert | undefined {
  if (trouble === undefined) return alert?.about === 'down' ? { ...alert, about: 'back', at: now } : alert;
  if (alert?.about === 'down') return alert;
  const isWorth = trouble.kind !== 'unreachable' || minutesBetween(trouble.since, now) >= UNREACHABLE_MINUTES_MAX;
  // Those who have yet to hear that it was back again are spared both letters.
  return isWorth ? { about: 'down', since: trouble.since, at: now, sentTo: [] } : alert;
}

/** The secretaries of the whole municipality, else whoever stands as its contact; and nobody before it is live (R25). */
function staffOf({ sending, redirectTo, secretaries, contact }: Settings): readonly string[] {
  if (sending === 'off') return [];
  if (sending === 'redirect') return [redirectTo?.email].filter((to) => to !== undefined);
  const ofAll = secretaries.filter(({ bodyIds }) => bodyIds === undefined).flatMap(({ email }) => email ?? []);
  return ofAll.length > 0 ? [...new Set(ofAll)] : [contact.email].filter((to) => to !== undefined);
}

function letterOf({ about, since, at }: Alert, { trouble }: ArchiveRun, { name, timeZone, language }: Settings) {
  const content = about === 'down' ? { about, since, trouble: trouble?.kind ?? 'unreachable' } : { about, since, at };
  return { toName: name, ...renderArchiveLetter(content, { municipality: name, timeZone }, language) };
}

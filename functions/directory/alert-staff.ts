import { derivedUuid, type EmailSender } from '#functions/messaging/index.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import { EmailAddress, type MunicipalityCode } from '#shared/kernel/ids.ts';
import { renderArchiveLetter } from '#shared/texts/archive-letter.ts';
import type { ArchiveRun } from './archive-run-document.ts';
import { type Alert, addresseesOf, alertAfter, dueAlert } from './core/archive-alert.ts';
import { effectiveSettings } from './effective-settings.ts';
import { readSettings } from './facts-documents.ts';
import type { DirectoryNeeds } from './ports.ts';

export interface AlertNeeds extends DirectoryNeeds {
  readonly email: EmailSender;
  readonly emailFromOf: (code: MunicipalityCode) => { readonly from: string; readonly replyTo?: string };
}

/**
 * Writes to the secretaries once when the source is in trouble, and once when it is back. Whoever could not be reached
 * is tried again by the next run, with the same letter.
 */
export async function alertOf(needs: AlertNeeds, code: MunicipalityCode, run: ArchiveRun): Promise<ArchiveRun> {
  const alert = dueAlert(run, needs.clock.now());
  if (alert === undefined) return { ...run, alert: undefined };
  const settings = effectiveSettings(needs, code, await readSettings(needs.store, code));
  const letter = { ...needs.emailFromOf(code), ...letterOf(alert, run, settings) };
  const reached: string[] = [];
  for (const to of addresseesOf(alert, settings)) {
    const repeatId = derivedUuid('archive', code, alert.about, alert.since, to);
    const { kind } = await needs.email.send({ ...letter, repeatId, mayHaveLeft: false, to: EmailAddress.parse(to) });
    // An address that cannot be reached is as done as one that was: trying again would not help.
    if (kind === 'accepted' || kind === 'recipientUnusable') reached.push(to);
  }
  return { ...run, alert: alertAfter(alert, reached) };
}

function letterOf({ about, since, at }: Alert, { trouble }: ArchiveRun, { name, timeZone, language }: Settings) {
  const content = about === 'down' ? { about, since, trouble: trouble?.kind ?? 'unreachable' } : { about, since, at };
  return { toName: name, ...renderArchiveLetter(content, { municipality: name, timeZone }, language) };
}

import type { Settings } from '#shared/contracts/settings.ts';
import type { MunicipalityCode } from '#shared/kernel/ids.ts';
import { settingsOf } from './core/settings.ts';
import type { SettingsDocuments } from './facts-documents.ts';
import type { DirectoryNeeds } from './ports.ts';

/** What applies where the municipality has chosen nothing. Until it has told us its name, it goes by its number. */
export function initialSettingsOf(
  { initialSettings }: Pick<DirectoryNeeds, 'initialSettings'>,
  code: MunicipalityCode,
): Settings {
  return settingsOf({ name: code }, initialSettings(code));
}

/** What applies in the body, or in the municipality where no body's settings were read. */
export function effectiveSettings(
  needs: Pick<DirectoryNeeds, 'initialSettings'>,
  code: MunicipalityCode,
  { ofMunicipality, ofBody }: SettingsDocuments,
): Settings {
  return settingsOf(initialSettingsOf(needs, code), ofMunicipality?.value.own ?? {}, ofBody?.value.own ?? {});
}

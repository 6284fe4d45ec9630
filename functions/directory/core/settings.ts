import { DEFAULT_SETTINGS, Settings, SettingsPatch } from '#shared/contracts/settings.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { distinct, type Fault, faultsOfIssues } from './faults.ts';
import { isRow } from './fill.ts';
import type { PhoneReader } from './phone-reader.ts';
import { settingsFaults, withReadNumbers } from './settings-faults.ts';

/** What a municipality or a body has chosen for itself. */
export type OwnSettings = SettingsPatch;

/** What a body has in common with its municipality, whatever else it has of its own. */
const OF_THE_MUNICIPALITY: ReadonlySet<string> = new Set(['name', 'timeZone', 'secretaries', 'sending']);

/** Defaults, with the municipality's own over them, and the body's own over both. */
export function settingsOf(...layers: readonly OwnSettings[]): Settings {
  return Settings.parse(Object.assign({}, DEFAULT_SETTINGS, ...layers));
}

/** @param base what the municipality has where it has nothing of its own */
export function changeMunicipality(own: OwnSettings, patch: unknown, base: Settings, readPhone: PhoneReader) {
  return change(own, patch, base, readPhone);
}

/** @param base the municipality's settings, to which `null` returns the body */
export function changeBody(own: OwnSettings, patch: unknown, base: Settings, readPhone: PhoneReader) {
  const foreign = isRow(patch) ? Object.keys(patch).filter((key) => OF_THE_MUNICIPALITY.has(key)) : [];
  const changed = change(own, without(patch, OF_THE_MUNICIPALITY), base, readPhone);
  const faults = foreign.map((path): Fault => ({ path, code: 'belongs-to-municipality' }));
  if (faults.length === 0) return changed;
  return err([...faults, ...(changed.ok ? [] : changed.error)]);
}

/**
 * Merges field by field, `null` for "no longer of our own" (RFC 7396). What is not a plain object, such as the
 * answering times, is replaced as a whole.
 */
function change(
  own: OwnSettings,
  patch: unknown,
  base: Settings,
  readPhone: PhoneReader,
): Result<OwnSettings, readonly Fault[]> {
  if (!isRow(patch)) return err([{ path: '', code: 'wrong-kind' }]);
  const now = new Map<string, unknown>(Object.entries({ ...base, ...own }));
  const wanted = new Map<string, unknown>(Object.entries(own));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) wanted.delete(key);
    else wanted.set(key, merged(now.get(key), value));
  }
  const parsed = SettingsPatch.safeParse(Object.fromEntries(wanted), { reportInput: true });
  if (!parsed.success) return err(distinct(faultsOfIssues(parsed.error.issues)));
  const faults = settingsFaults(parsed.data, readPhone);
  return faults.length > 0 ? err(faults) : ok(withReadNumbers(parsed.data, readPhone));
}

function merged(now: unknown, patch: unknown): unknown {
  if (!isRow(patch) || !isRow(now)) return patch;
  const wanted = new Map(Object.entries(now));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) wanted.delete(key);
    else wanted.set(key, merged(wanted.get(key), value));
  }
  return Object.fromEntries(wanted);
}

function without(patch: unknown, keys: ReadonlySet<string>): unknown {
  return isRow(patch) ? Object.fromEntries(Object.entries(patch).filter(([key]) => !keys.has(key))) : patch;
}

/** The names of the settings in which a body differs from its municipality because it chose so. */
export function ownNames(own: OwnSettings): readonly string[] {
  return Object.keys(own).toSorted();
}

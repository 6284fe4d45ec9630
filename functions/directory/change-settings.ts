import type { Saved } from '#shared/contracts/saved.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import type { BodyId, MeetingId, MunicipalityCode } from '#shared/kernel/ids.ts';
import { isSame } from '#shared/kernel/json.ts';
import { lastFirst } from '#shared/kernel/order.ts';
import type { Fault } from './core/faults.ts';
import { changeBody, changeMunicipality, ownNames } from './core/settings.ts';
import type { StoredSettings } from './core/stored.ts';
import { effectiveSettings, initialSettingsOf } from './effective-settings.ts';
import { placeOf, readBody, readSettings, readUpcoming, type SettingsDocuments } from './facts-documents.ts';
import { FactsBusyError, signIn, signOut } from './facts-head.ts';
import type { DirectoryNeeds } from './ports.ts';
import { type Saving, savedBy } from './saving.ts';
import { etagKeyOf, writeOver } from './write-facts.ts';

/** Settings as they apply, with what changes when they do. */
export interface SettingsSeen {
  readonly settings: Settings;
  /** Which of them the body has chosen for itself; of a municipality, which are not the defaults. */
  readonly own: readonly string[];
  /** Changes with every change of them, for an ETag. */
  readonly version: string;
}

export type SettingsChange =
  | { readonly kind: 'changed'; readonly seen: SettingsSeen; readonly affected: readonly MeetingId[] }
  | { readonly kind: 'outdated'; readonly saved?: Saved }
  | { readonly kind: 'unknown-body' }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

interface SettingsPlace {
  readonly code: MunicipalityCode;
  /** Missing where they are the municipality's own. */
  readonly bodyId?: BodyId | undefined;
}

const ROUNDS_MAX = 8;
const NOTHING: StoredSettings = { version: 0, own: {} };

/** Nothing when there is no such body. */
export async function seeSettings(
  needs: DirectoryNeeds,
  code: MunicipalityCode,
  bodyId?: BodyId,
): Promise<SettingsSeen | undefined> {
  const place = { code, bodyId };
  if (!(await exists(needs, place))) return undefined;
  return seenOf(needs, place, await readSettings(needs.store, code, bodyId));
}

/** Merges a change into the settings of the municipality, or of one body. */
export async function changeSettings(
  needs: DirectoryNeeds,
  place: SettingsPlace,
  patch: unknown,
  saving: Saving,
): Promise<SettingsChange> {
  const { code, bodyId } = place;
  if (!(await exists(needs, place))) return { kind: 'unknown-body' };
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    const documents = await readSettings(needs.store, code, bodyId);
    const seen = seenOf(needs, place, documents);
    if (!saving.mayChange(seen.version)) return outdated(documents);

    const { own } = (bodyId === undefined ? documents.ofMunicipality : documents.ofBody)?.value ?? NOTHING;
    const changed = changeOwn(needs, place, documents, patch);
    if (!changed.ok) return { kind: 'faulty', faults: changed.error };
    if (isSame(changed.value, own)) return { kind: 'changed', seen, affected: [] };
    if (await write(needs, place, documents, { own: changed.value, saved: savedBy(saving, needs.clock.now()) }))
      return answerOf(needs, place);
  }
  throw new FactsBusyError('others were quicker with the same settings every time');
}

function changeOwn(
  needs: DirectoryNeeds,
  { code, bodyId }: SettingsPlace,
  { ofMunicipality, ofBody }: SettingsDocuments,
  patch: unknown,
) {
  if (bodyId === undefined) {
    const own = ofMunicipality?.value.own ?? {};
    return changeMunicipality(own, patch, initialSettingsOf(needs, code), needs.readPhone);
  }
  const base = effectiveSettings(needs, code, { ofMunicipality, ofBody: undefined });
  return changeBody(ofBody?.value.own ?? {}, patch, base, needs.readPhone);
}

/** Whoever saved last, be it for the body or for the municipality under it, is the one who was quicker. */
function outdated({ ofMunicipality, ofBody }: SettingsDocuments): SettingsChange {
  const [saved] = [ofMunicipality?.value.saved, ofBody?.value.saved]
    .filter((one) => one !== undefined)
    .toSorted(lastFirst(({ at }) => at));
  return { kind: 'outdated', ...(saved !== undefined && { saved }) };
}

/** @returns false when somebody else was quicker */
async function write(
  needs: DirectoryNeeds,
  { code, bodyId }: SettingsPlace,
  documents: SettingsDocuments,
  change: Omit<StoredSettings, 'version'>,
): Promise<boolean> {
  const before = bodyId === undefined ? documents.ofMunicipality : documents.ofBody;
  const ref = placeOf.settings(code, bodyId);
  const etags = new Map(before === undefined ? [] : [[etagKeyOf(ref), before.etag]]);
  const writer = await signIn(needs, code);
  const version = (before?.value ?? NOTHING).version + 1;
  const written = await writeOver(needs.store, ref, etags, { value: { version, ...change } });
  await signOut(needs, code, writer, { putRight: false });
  return written === 'written';
}

async function answerOf(needs: DirectoryNeeds, { code, bodyId }: SettingsPlace): Promise<SettingsChange> {
  const documents = await readSettings(needs.store, code, bodyId);
  const upcoming = await readUpcoming(needs.store, code, needs.clock.now());
  const affected = upcoming.filter((meeting) => (bodyId ?? meeting.bodyId) === meeting.bodyId).map(({ id }) => id);
  return { kind: 'changed', seen: seenOf(needs, { code, bodyId }, documents), affected };
}

function seenOf(needs: DirectoryNeeds, { code, bodyId }: SettingsPlace, documents: SettingsDocuments): SettingsSeen {
  const municipality = documents.ofMunicipality?.value ?? NOTHING;
  const body = documents.ofBody?.value ?? NOTHING;
  return {
    settings: effectiveSettings(needs, code, documents),
    own: ownNames(bodyId === undefined ? municipality.own : body.own),
    version: bodyId === undefined ? `${municipality.version}` : `${municipality.version}-${body.version}`,
  };
}

async function exists({ store }: DirectoryNeeds, { code, bodyId }: SettingsPlace): Promise<boolean> {
  return bodyId === undefined || (await readBody(store, code, bodyId)) !== undefined;
}

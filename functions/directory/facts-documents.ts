import * as z from 'zod/mini';
import type { SealedStore, Stored } from '#functions/platform/index.ts';
import { BodyId, type MeetingId, type MunicipalityCode, type PersonId } from '#shared/kernel/ids.ts';
import { DAY_MINUTES, type Instant, plusMinutes } from '#shared/kernel/instant.ts';
import { byText } from '#shared/kernel/order.ts';
import { meetingOf, StoredBody, StoredMeeting, StoredPerson, StoredSettings } from './core/stored.ts';
import { inParallel } from './parallel.ts';

/** So many documents are read or written at the same time: enough to be quick, few enough not to be throttled. */
export const AT_ONCE_MAX = 8;

/** A meeting of several days that began longer ago than this is over. */
const MEETING_DAYS_MAX = 31;

const MUNICIPALITY = 'municipality';
const BODY_ENTRIES = 'bodies';

export const BodyEntry = z.readonly(z.object({ id: BodyId }));
export type BodyEntry = z.output<typeof BodyEntry>;

/** Where each fact lies. A body has a partition of its own; everything else lies together, to be read in one request. */
export const placeOf = {
  person: (code: MunicipalityCode, id: PersonId) => ({ vault: code, stream: 'person', id }),
  body: (code: MunicipalityCode, id: BodyId) => ({ vault: code, stream: `roster:${id}`, id: 'body' }),
  /** Says only that there is such a body, since partitions cannot be listed. */
  bodyEntry: (code: MunicipalityCode, id: BodyId) => ({ vault: code, stream: BODY_ENTRIES, id }),
  meeting: (code: MunicipalityCode, id: MeetingId) => ({ vault: code, stream: 'meeting-facts', id }),
  /** A body may be called anything, `municipality` too, so its name is set apart. */
  settings: (code: MunicipalityCode, bodyId?: BodyId) => ({
    vault: code,
    stream: 'settings',
    id: bodyId === undefined ? MUNICIPALITY : `body:${bodyId}`,
  }),
} as const;

export interface SettingsDocuments {
  readonly ofMunicipality: Stored<StoredSettings> | undefined;
  readonly ofBody: Stored<StoredSettings> | undefined;
}

export async function readPersons(store: SealedStore, code: MunicipalityCode, ids?: readonly PersonId[]) {
  return store.list({ vault: code, stream: 'person' }, StoredPerson, ids === undefined ? {} : { ids });
}

export async function readBody(store: SealedStore, code: MunicipalityCode, id: BodyId) {
  return store.read(placeOf.body(code, id), StoredBody);
}

export async function readBodyIds(store: SealedStore, code: MunicipalityCode): Promise<readonly BodyId[]> {
  const entries = await store.list({ vault: code, stream: BODY_ENTRIES }, BodyEntry);
  return entries.map(({ value }) => value.id);
}

/** Those that exist, in the order asked for. */
export async function readBodies(store: SealedStore, code: MunicipalityCode, ids: Iterable<BodyId>) {
  const found = await inParallel([...new Set(ids)], AT_ONCE_MAX, (id) => readBody(store, code, id));
  return found.filter((body) => body !== undefined);
}

export async function readMeeting(store: SealedStore, code: MunicipalityCode, id: MeetingId) {
  return store.read(placeOf.meeting(code, id), StoredMeeting);
}

export async function readMeetings(store: SealedStore, code: MunicipalityCode, ids: readonly MeetingId[]) {
  return store.list({ vault: code, stream: 'meeting-facts' }, StoredMeeting, { ids });
}

/** Meetings that have not ended, cancelled ones too, the soonest first. */
export async function readUpcoming(store: SealedStore, code: MunicipalityCode, now: Instant) {
  const startFrom = plusMinutes(now, -MEETING_DAYS_MAX * DAY_MINUTES);
  const found = await store.list({ vault: code, stream: 'meeting-facts' }, StoredMeeting, { startFrom });
  return found
    .map(({ value }) => meetingOf(value))
    .filter(({ end }) => end > now)
    .toSorted(byText(({ start }) => start));
}

export async function readSettings(
  store: SealedStore,
  code: MunicipalityCode,
  bodyId?: BodyId,
): Promise<SettingsDocuments> {
  const municipalityId = placeOf.settings(code).id;
  const bodySettingsId = bodyId === undefined ? undefined : placeOf.settings(code, bodyId).id;
  const ids = [municipalityId, ...(bodySettingsId === undefined ? [] : [bodySettingsId])];
  const found = await store.list({ vault: code, stream: 'settings' }, StoredSettings, { ids });
  return {
    ofMunicipality: found.find(({ id }) => id === municipalityId),
    ofBody: found.find(({ id }) => id === bodySettingsId),
  };
}

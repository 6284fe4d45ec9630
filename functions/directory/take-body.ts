import { digestOf, type SealedStore } from '#functions/platform/index.ts';
import type { RosterOutcome, RosterPreview } from '#shared/contracts/roster.ts';
import type { Settings } from '#shared/contracts/settings.ts';
import { BodyId, MeetingId, type MunicipalityCode } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { isSame } from '#shared/kernel/json.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { localDateOf } from '#shared/rules/local-time.ts';
import { hasEnded, holds } from '#shared/rules/stays.ts';
import type { ArchiveBody, ArchiveBodyRef } from './archive-ports.ts';
import { type Changed, changeFacts, type Reading, readFacts } from './change-facts.ts';
import { bookOf, freeId, type IdBook, KnownIds, knownIdsOf, NO_IDS, within } from './core/archive-ids.ts';
import { takeOverBody } from './core/archive-takeover.ts';
import type { Fault } from './core/faults.ts';
import { previewOf } from './core/preview.ts';
import { afterWrites, bodyOf, type FactsWrite } from './core/stored.ts';
import { readBodies, readBodyIds, readUpcoming } from './facts-documents.ts';
import type { DirectoryNeeds } from './ports.ts';

/** What does not change while a run takes over one body after the other. */
export interface Takeover {
  readonly code: MunicipalityCode;
  readonly timeZone: Settings['timeZone'];
  /** Length of a meeting of which the source tells no end. */
  readonly meetingMinutes: number;
}

export interface BodyTaken {
  readonly outcome: RosterOutcome;
  readonly ids: IdBook;
  readonly unreadable: number;
}

/** All of one body, or everything that is wrong with it. */
export async function takeBody(
  needs: DirectoryNeeds,
  takeover: Takeover,
  offered: ArchiveBody,
  ids: IdBook,
): Promise<Result<Changed<BodyTaken>, readonly Fault[]>> {
  const { code } = takeover;
  return changeFacts(needs, code, await readingFor(needs, code, offered, ids), (stored) => {
    const taken = takeOverBody(stored, offered, ids, readingBy(needs, takeover));
    if (!taken.ok) return taken;
    const { writes, outcome, unreadable } = taken.value;
    return ok({ writes, answer: { outcome, unreadable, ids: taken.value.ids } });
  });
}

/** What the bodies of a file before this one have come to. */
export interface PreviewedBefore {
  readonly ids: IdBook;
  readonly writes: readonly FactsWrite[];
}

export interface BodyPreviewed extends PreviewedBefore {
  readonly preview: RosterPreview;
}

/** What {@link takeBody} would do just now. Stores nothing. */
export async function previewBody(
  needs: DirectoryNeeds,
  takeover: Takeover,
  offered: ArchiveBody,
  { ids, writes: earlier }: PreviewedBefore,
): Promise<Result<BodyPreviewed, readonly Fault[]>> {
  const { code } = takeover;
  const { stored } = await readFacts(needs, code, await readingFor(needs, code, offered, ids));
  const facts = afterWrites(stored, earlier);
  const taken = takeOverBody(facts, offered, ids, readingBy(needs, takeover));
  if (!taken.ok) return taken;
  return ok({ preview: previewOf(taken.value, facts), ids: taken.value.ids, writes: taken.value.writes });
}

function readingBy({ clock, readPhone }: DirectoryNeeds, { timeZone, meetingMinutes }: Takeover) {
  return { timeZone, meetingMinutes, now: clock.now(), readPhone };
}

/** The body as it stands, and the meetings that the source may mean. */
async function readingFor(
  needs: DirectoryNeeds,
  code: MunicipalityCode,
  offered: ArchiveBody,
  ids: IdBook,
): Promise<Reading> {
  const known = ids.bodies.get(offered.id);
  const bodies = known === undefined ? [] : [BodyId.parse(known)];
  return { bodies, meetings: await meetingsToRead(needs, code, offered, ids) };
}

/**
 * Which of our bodies the source means: the one it was before, the one of its id, the only one of its name, or a new
 * one.
 */
export async function placeBody(
  { store }: DirectoryNeeds,
  code: MunicipalityCode,
  { id, name }: ArchiveBodyRef,
  ids: IdBook,
): Promise<IdBook> {
  if (ids.bodies.has(id)) return ids;
  const ours = await readBodies(store, code, await readBodyIds(store, code));
  const used = new Set(ids.bodies.values());
  const free = ours.map(({ value }) => bodyOf(value)).filter((body) => !used.has(body.id));
  const alike = free.filter((body) => body.name.toLowerCase() === name.trim().toLowerCase());
  const same = free.find((body) => body.id === id) ?? (alike.length === 1 ? alike[0] : undefined);
  const bodyId = same?.id ?? freeId(id, (taken) => used.has(taken));
  return { ...ids, bodies: new Map([...ids.bodies, [id, bodyId]]) };
}

/** What tells one state of the body from the next, days that come and go among it. */
export function digestOfBody(body: ArchiveBody, { timeZone }: Takeover, now: Instant): string {
  const today = localDateOf(now, timeZone);
  const stays = [...body.seats, ...body.lists.flatMap(({ substitutes }) => substitutes)];
  const standing = stays.map((stay) => [holds(stay, today), hasEnded(stay, today)]);
  return digestOf(JSON.stringify([body, standing]));
}

/** Those that we know by the source's ids, and where the source names one for the first time, those it may mean. */
async function meetingsToRead(
  { store, clock }: DirectoryNeeds,
  code: MunicipalityCode,
  { id: bodySourceId, meetings }: ArchiveBody,
  ids: IdBook,
): Promise<readonly MeetingId[]> {
  const known = meetings.map(({ id }) => ids.meetings.get(within(bodySourceId, id)));
  const named = [...known, ...meetings.map(({ id }) => id)].flatMap((id) => MeetingId.safeParse(id).data ?? []);
  if (!known.includes(undefined)) return [...new Set(named)];
  const bodyId = ids.bodies.get(bodySourceId);
  const upcoming = (await readUpcoming(store, code, clock.now())).filter((meeting) => meeting.bodyId === bodyId);
  return [...new Set([...named, ...upcoming.map(({ id }) => id)])];
}

function idsRefOf(code: MunicipalityCode) {
  return { vault: code, stream: 'archive', id: 'ids' };
}

export async function readIds(store: SealedStore, code: MunicipalityCode): Promise<IdBook> {
  return bookOf((await store.read(idsRefOf(code), KnownIds))?.value ?? NO_IDS);
}

/**
 * After the facts: whoever dies in between finds everything again by its id, its name or its time. Nothing is written
 * where nothing is new.
 */
export async function keepIds(
  store: SealedStore,
  code: MunicipalityCode,
  before: IdBook,
  after: IdBook,
): Promise<void> {
  const ids = knownIdsOf(after);
  if (!isSame(ids, knownIdsOf(before))) await store.upsert(idsRefOf(code), ids);
}

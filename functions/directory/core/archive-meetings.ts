import * as z from 'zod/mini';
import { AnyInstant, Instant, LocalDate, minutesBetween, plusMinutes } from '#shared/kernel/instant.ts';
import { instantAt } from '#shared/rules/local-time.ts';
import type { ArchiveBody, ArchiveMeeting, SourceId } from './archive-body.ts';
import { freeId, within } from './archive-ids.ts';
import type { StoredFacts, StoredMeeting } from './stored.ts';

/** How a body's meetings are read, where the source leaves something open. */
export interface MeetingReading {
  readonly timeZone: string;
  /** Length of a meeting of which the source tells no end. */
  readonly meetingMinutes: number;
}

export interface PlacedMeetings {
  readonly ids: ReadonlyMap<SourceId, string>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** The meetings that are here already. */
export interface KnownMeetings {
  readonly bodyId: string;
  /** By the source's ids of those that it has named before. */
  readonly ids: ReadonlyMap<SourceId, string>;
  readonly stored: StoredFacts['meetings'];
}

/** Which of our meetings each of the source's is, and how it stands as a row of a roster. */
export function placeMeetings(body: ArchiveBody, known: KnownMeetings, reading: MeetingReading): PlacedMeetings {
  const { bodyId, ids, stored } = known;
  const placed = new Map(ids);
  const rows = body.meetings.map((meeting) => {
    const start = momentOf(meeting.start, reading);
    const key = within(body.id, meeting.id);
    const used = new Set(placed.values());
    const id = placed.get(key) ?? adopted(meeting, start, known, used) ?? newId(meeting, stored, used);
    placed.set(key, id);
    const before = stored.get(id);
    const { title, place, mode, status, papersUrl, items } = meeting;
    return {
      id,
      bodyId,
      ...((title !== undefined || before === undefined) && { title: title ?? body.name }),
      start,
      end: meeting.end === undefined ? endOf(start, before, reading) : momentOf(meeting.end, reading),
      ...(place !== undefined && { place }),
      ...(mode !== undefined && { mode }),
      ...(status !== undefined && { status }),
      ...(papersUrl !== undefined && papersUrl !== '' && { papersUrl }),
      ...(items !== undefined && {
        items: items.map((item) => ({ no: item.no, title: item.title, restricted: item.isRestricted ?? false })),
      }),
    };
  });
  return { ids: placed, rows };
}

/** One that is here already under this id, or without one of the source's at the same time in the same body. */
function adopted(
  { id }: ArchiveMeeting,
  start: string,
  { bodyId, stored }: KnownMeetings,
  used: ReadonlySet<string>,
): string | undefined {
  const ofBody = [...stored.values()].filter(({ source }) => source.bodyId === bodyId && !used.has(source.id));
  const same = ofBody.find(({ source }) => source.id === id);
  const atTheTime = ofBody.filter(({ source }) => source.start === start);
  return same?.source.id ?? (atTheTime.length === 1 ? atTheTime[0]?.source.id : undefined);
}

function newId({ id }: ArchiveMeeting, stored: StoredFacts['meetings'], used: ReadonlySet<string>): string {
  return freeId(id, (taken) => used.has(taken) || stored.has(taken));
}

/** A meeting that is moved without a new end keeps its length. */
function endOf(start: string, before: StoredMeeting | undefined, { meetingMinutes }: MeetingReading): string {
  const from = Instant.safeParse(start).data;
  // What is no moment is refused by itself; the end must not be a second fault.
  if (from === undefined) return start;
  const lengthMinutes = before === undefined ? meetingMinutes : minutesBetween(before.source.start, before.source.end);
  return plusMinutes(from, lengthMinutes);
}

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(\.\d+)?)?$/;

/** What is no moment stays as it is: the roster refuses it and says where it stood. */
function momentOf(text: string, { timeZone }: MeetingReading): string {
  const [, date = '', clock = ''] = LOCAL_TIME.exec(text.trim()) ?? [];
  const isLocal = LocalDate.safeParse(date).success && z.iso.time().safeParse(clock).success;
  return isLocal ? instantAt(date, clock, timeZone) : (AnyInstant.safeParse(text.trim()).data ?? text);
}

import * as z from 'zod/mini';
import {
  BodyKind,
  LISTS_MAX,
  MEETINGS_MAX,
  MeetingMode,
  MeetingStatus,
  PERSONS_MAX,
  SEATS_MAX,
  SeatRole,
  SUBSTITUTES_MAX,
} from '#shared/contracts/roster.ts';
import { ITEMS_MAX } from '#shared/contracts/scope.ts';
import { LocalDate } from '#shared/kernel/instant.ts';

/** A term's worth of those who came and went. */
const TURNS = 4;

const text = z.string().check(z.maxLength(1_000));

/** The id by which the source knows something, as it writes it: stable for years. */
export const SourceId = z.string().check(z.minLength(1), z.maxLength(200));
export type SourceId = z.output<typeof SourceId>;

/**
 * How long somebody holds a place. Without anything of this they hold it now. An end needs `to` or `isEnded`: whoever
 * the source merely leaves out stays where they are (R23).
 */
const stay = {
  from: z.optional(LocalDate),
  /** The last day, included. */
  to: z.optional(LocalDate),
  /** The source says by a status, without a date, that it is over. */
  isEnded: z.optional(z.boolean()),
};
export const ArchiveStay = z.readonly(z.object(stay));
export type ArchiveStay = z.output<typeof ArchiveStay>;

export const ArchivePerson = z.readonly(
  z.object({
    id: SourceId,
    /** First name first: `Kari Marie Nordmann`. */
    name: text,
    /** As the source writes it. `null`: the source says that there is none; absent: it says nothing. */
    mobile: z.optional(z.nullable(text)),
    email: z.optional(z.nullable(text)),
  }),
);
export type ArchivePerson = z.output<typeof ArchivePerson>;

export const ArchiveSubstitute = z.readonly(
  z.object({
    ...stay,
    person: SourceId,
    /** Place on the list, from 1. Absent where the source states none: never the order of the rows (R23). */
    rank: z.optional(z.int().check(z.minimum(1), z.maximum(999))),
  }),
);
export type ArchiveSubstitute = z.output<typeof ArchiveSubstitute>;

/** Those elected together to this body; a joint list is one list, whatever the parties. */
export const ArchiveList = z.readonly(
  z.object({
    id: SourceId,
    name: text,
    shortName: z.optional(text),
    substitutes: z.readonly(z.array(ArchiveSubstitute).check(z.maxLength(SUBSTITUTES_MAX * TURNS))),
  }),
);
export type ArchiveList = z.output<typeof ArchiveList>;

export const ArchiveSeat = z.readonly(
  z.object({
    ...stay,
    /** Of the membership, not of the person. */
    id: SourceId,
    person: SourceId,
    list: SourceId,
    role: SeatRole,
    personalSubstitute: z.optional(SourceId),
  }),
);
export type ArchiveSeat = z.output<typeof ArchiveSeat>;

const ArchiveItem = z.readonly(
  z.object({
    no: text,
    title: text,
    /** Exempt from publicity. */
    isRestricted: z.optional(z.boolean()),
  }),
);

/** What is absent is untouched; a meeting that is missing altogether is not cancelled. */
export const ArchiveMeeting = z.readonly(
  z.object({
    id: SourceId,
    title: z.optional(text),
    /** With `Z` or an offset, or the municipality's local time without one: `2026-12-03T18:00`. */
    start: text,
    /** Absent: the meeting keeps its length, and a new one gets the length that the configuration states. */
    end: z.optional(text),
    place: z.optional(text),
    mode: z.optional(MeetingMode),
    status: z.optional(MeetingStatus),
    papersUrl: z.optional(text),
    /** Complete when it is there. */
    items: z.optional(z.readonly(z.array(ArchiveItem).check(z.maxLength(ITEMS_MAX)))),
  }),
);
export type ArchiveMeeting = z.output<typeof ArchiveMeeting>;

/** One body with everything it needs, so that all of it is taken over or none of it. */
export const ArchiveBody = z.readonly(
  z.object({
    id: SourceId,
    name: text,
    kind: z.optional(BodyKind),
    termFrom: z.optional(LocalDate),
    termTo: z.optional(LocalDate),
    lists: z.readonly(z.array(ArchiveList).check(z.maxLength(LISTS_MAX))),
    seats: z.readonly(z.array(ArchiveSeat).check(z.maxLength(SEATS_MAX * TURNS))),
    /** At least everybody whom lists and seats name. */
    persons: z.readonly(z.array(ArchivePerson).check(z.maxLength(PERSONS_MAX))),
    /** At least those that have not ended. */
    meetings: z.readonly(z.array(ArchiveMeeting).check(z.maxLength(MEETINGS_MAX))),
  }),
);
export type ArchiveBody = z.output<typeof ArchiveBody>;

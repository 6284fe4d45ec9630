import * as z from 'zod/mini';
import { type SeatHolder, seatHolder } from '#shared/contracts/bodies.ts';
import type { Person } from '#shared/contracts/facts.ts';
import {
  AgendaItem,
  MeetingMode,
  MeetingStatus,
  RosterBody,
  RosterList,
  RosterMeeting,
  RosterSeat,
  Substitutes,
  Unavailable,
} from '#shared/contracts/roster.ts';
import { Saved } from '#shared/contracts/saved.ts';
import { SettingsPatch } from '#shared/contracts/settings.ts';
import { EmailAddress, ListId, PersonId, PhoneNumber, SeatId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { Language } from '#shared/kernel/language.ts';

/** One number for each person. A landline cannot take a text: it is the number to ring. */
export const Phone = z.readonly(z.object({ e164: PhoneNumber, isMobile: z.boolean() }));
export type Phone = z.output<typeof Phone>;

const correctable = {
  phone: z.optional(z.nullable(Phone)),
  email: z.optional(z.nullable(EmailAddress)),
  language: z.optional(Language),
  unavailable: z.optional(Unavailable),
};

/** Fields that staff corrected and about which the source has since said something else, in the order of the fields. */
const FieldDoubts = z.readonly(z.array(z.readonly(z.object({ field: z.string(), since: Instant }))));
export type FieldDoubts = z.output<typeof FieldDoubts>;

/** What the source of the roster says. `null` and absent both mean that there is none. */
export const SourcePerson = z.readonly(z.object({ name: z.string(), ...correctable }));
export type SourcePerson = z.output<typeof SourcePerson>;

/** What staff wrote over the source. A field that is there stands, also when it is `null`. */
export const CorrectedPerson = z.readonly(z.object({ ...correctable, last: z.optional(Saved) }));
export type CorrectedPerson = z.output<typeof CorrectedPerson>;

export const StoredPerson = z.readonly(
  z.object({
    id: PersonId,
    source: SourcePerson,
    corrected: CorrectedPerson,
    smsOptOut: z.boolean(),
    sharesNumber: z.boolean(),
    doubts: z.optional(FieldDoubts),
    /** How to reach the person was erased then (R24): what a source says of it since is not taken in. */
    erasedAt: z.optional(Instant),
  }),
);
export type StoredPerson = z.output<typeof StoredPerson>;

/** What staff changed on a meeting. Start and end go together, so that neither can end up before the other. */
export const CorrectedMeeting = z.readonly(
  z.object({
    time: z.optional(z.readonly(z.object({ start: Instant, end: Instant }))),
    place: z.optional(z.string()),
    mode: z.optional(MeetingMode),
    status: z.optional(MeetingStatus),
    items: z.optional(z.readonly(z.array(AgendaItem))),
  }),
);
export type CorrectedMeeting = z.output<typeof CorrectedMeeting>;

export const StoredMeeting = z.readonly(
  z.object({ source: RosterMeeting, corrected: CorrectedMeeting, doubts: z.optional(FieldDoubts) }),
);
export type StoredMeeting = z.output<typeof StoredMeeting>;

/** The whole order of a list, who sits in a seat, and which there are, as staff wrote it over what the source says. */
export const CorrectedBody = z.readonly(
  z.object({
    lists: z.optional(z.readonly(z.array(z.readonly(z.object({ id: ListId, substitutes: Substitutes }))))),
    seats: z.optional(z.readonly(z.array(z.readonly(z.object({ id: SeatId, ...seatHolder }))))),
    /** What the source lacks; what it has since got by the same id is the source's. */
    addedLists: z.optional(z.readonly(z.array(RosterList))),
    addedSeats: z.optional(z.readonly(z.array(RosterSeat))),
    takenAway: z.optional(z.readonly(z.array(SeatId))),
    last: z.optional(Saved),
  }),
);
export type CorrectedBody = z.output<typeof CorrectedBody>;

/** What staff wrote, once somebody else has changed it: then the one who wrote it is not who was quicker. */
export function withoutSaver<T extends { readonly last?: Saved | undefined }>({ last: _, ...corrected }: T) {
  return corrected;
}

/** Those whom a source named on a list without saying where on it they stand. */
const Unranked = z.readonly(
  z.array(
    z.readonly(
      z.object({
        listId: ListId,
        personIds: z.readonly(z.array(PersonId)),
        since: Instant,
        /** Staff have written the whole order of the list, and knew of them. */
        isSettled: z.optional(z.literal(true)),
      }),
    ),
  ),
);
export type Unranked = z.output<typeof Unranked>;

export const StoredBody = z.readonly(
  z.object({
    source: RosterBody,
    corrected: CorrectedBody,
    unranked: z.optional(Unranked),
    doubts: z.optional(FieldDoubts),
  }),
);
export type StoredBody = z.output<typeof StoredBody>;

/** A municipality's or a body's own settings. `version` counts the changes; without a document it is 0. */
export const StoredSettings = z.readonly(z.object({ version: z.int(), own: SettingsPatch, saved: z.optional(Saved) }));
export type StoredSettings = z.output<typeof StoredSettings>;

/** What an import is compared with: every person, and the bodies and meetings that it names, by id. */
export interface StoredFacts {
  readonly persons: ReadonlyMap<string, StoredPerson>;
  readonly bodies: ReadonlyMap<string, StoredBody>;
  readonly meetings: ReadonlyMap<string, StoredMeeting>;
}

/** A document to be written, beside what it takes the place of. */
export type FactsWrite =
  | { readonly kind: 'person'; readonly value: StoredPerson; readonly before: StoredPerson | undefined }
  | { readonly kind: 'body'; readonly value: StoredBody; readonly before: StoredBody | undefined }
  | { readonly kind: 'meeting'; readonly value: StoredMeeting; readonly before: StoredMeeting | undefined };

/** The facts once these have been written. */
export function afterWrites(stored: StoredFacts, writes: readonly FactsWrite[]): StoredFacts {
  const persons = new Map(stored.persons);
  const bodies = new Map(stored.bodies);
  const meetings = new Map(stored.meetings);
  for (const write of writes) {
    if (write.kind === 'person') persons.set(write.value.id, write.value);
    if (write.kind === 'body') bodies.set(write.value.source.id, write.value);
    if (write.kind === 'meeting') meetings.set(write.value.source.id, write.value);
  }
  return { persons, bodies, meetings };
}

export function idOfWrite(write: FactsWrite): string {
  return write.kind === 'person' ? write.value.id : write.value.source.id;
}

/** The person as everybody else sees them: hand corrections over what the source says. */
export function personOf({ id, source, corrected, smsOptOut, sharesNumber }: StoredPerson): Person {
  const phone = corrected.phone === undefined ? source.phone : corrected.phone;
  const email = corrected.email === undefined ? source.email : corrected.email;
  const language = corrected.language ?? source.language;
  return {
    id,
    name: source.name,
    ...(phone?.isMobile === true && { mobile: phone.e164 }),
    ...(phone?.isMobile === false && { landline: phone.e164 }),
    ...(typeof email === 'string' && { email }),
    ...(language !== undefined && { language }),
    unavailable: corrected.unavailable ?? source.unavailable ?? [],
    smsOptOut,
    sharesNumber,
  };
}

/** The meeting as everybody else sees it: hand corrections over what the source says. */
export function meetingOf({ source, corrected }: StoredMeeting): RosterMeeting {
  const { time, ...rest } = corrected;
  return RosterMeeting.parse({ ...source, ...time, ...rest });
}

/** The body as everybody else sees it: hand corrections over what the source says, where it still has the place. */
export function bodyOf({ source, corrected }: StoredBody): RosterBody {
  const { lists = [], seats = [], addedLists = [], addedSeats = [], takenAway = [] } = corrected;
  const standing = source.seats.filter(({ id }) => !takenAway.includes(id));
  return {
    ...source,
    lists: [
      ...source.lists.map((list) => ({ ...list, ...lists.find(({ id }) => id === list.id) })),
      ...addedLists.filter(({ id }) => !source.lists.some((list) => list.id === id)),
    ],
    seats: [
      ...standing.map((seat) => {
        const holder = seats.find(({ id }) => id === seat.id);
        return holder === undefined ? seat : heldBy(seat, holder);
      }),
      ...addedSeats.filter(({ id }) => !source.seats.some((seat) => seat.id === id)),
    ],
  };
}

/** Staff say of all three who they are, so a personal substitute whom they leave out is gone. */
function heldBy({ personalSubstituteId: _, ...seat }: RosterSeat, holder: SeatHolder): RosterSeat {
  return { ...seat, ...holder };
}

/** Everybody that a body's meetings need to know: members, those on leave, substitutes and contacts. */
export function personIdsOf({ lists, seats }: RosterBody): ReadonlySet<PersonId> {
  const ofLists = lists.flatMap(({ contactPersonId, substitutes }) => [
    contactPersonId,
    ...substitutes.map(({ personId }) => personId),
  ]);
  const ofSeats = seats.flatMap(({ personId, personalSubstituteId, heldFor }) => [
    personId,
    personalSubstituteId,
    heldFor?.personId,
  ]);
  return new Set([...ofSeats, ...ofLists].filter((id) => id !== undefined));
}

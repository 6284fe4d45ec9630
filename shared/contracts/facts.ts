import * as z from 'zod/mini';
import { BodyId, EmailAddress, ListId, MeetingId, PersonId, PhoneNumber } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { Language } from '#shared/kernel/language.ts';
import { RosterBody, RosterMeeting, Unavailable } from './roster.ts';
import { Settings } from './settings.ts';

/** A person as the directory knows them: contact data checked, hand corrections applied. */
export const Person = z.readonly(
  z.object({
    id: PersonId,
    name: z.string(),
    mobile: z.optional(PhoneNumber),
    /** The only number registered cannot take a text: it is the one to ring. */
    landline: z.optional(PhoneNumber),
    email: z.optional(EmailAddress),
    language: z.optional(Language),
    unavailable: z._default(Unavailable, []),
    smsOptOut: z._default(z.boolean(), false),
    /** Somebody else in the municipality has the same mobile: an answer by text then needs a code. */
    sharesNumber: z._default(z.boolean(), false),
  }),
);
export type Person = z.output<typeof Person>;

/** How the municipality's sender takes answers: a one-way sender gets none, so its texts carry the link alone. */
export const Sender = z.readonly(z.object({ twoWay: z.boolean(), replyNumber: z.optional(z.string()) }));
export type Sender = z.output<typeof Sender>;

/** What the directory cannot vouch for until a person has settled it (R23). Values stay in the directory. */
export const Doubt = z.discriminatedUnion('kind', [
  /** The source told who stands on the list, not in which order: nobody on it is asked. */
  z.readonly(
    z.object({
      kind: z.literal('ranksUnknown'),
      listId: ListId,
      since: Instant,
      /** Who stands there without a place in the order. Missing in facts that were taken over before it was told. */
      personIds: z.optional(z.readonly(z.array(PersonId))),
    }),
  ),
  /** The source has since said something else about what staff corrected by hand; the correction stands. */
  z.readonly(z.object({ kind: z.literal('personConflict'), personId: PersonId, field: z.string(), since: Instant })),
  /** `field` is a list's order or a seat: `lists.A.substitutes`, `seats.kst-1`. */
  z.readonly(z.object({ kind: z.literal('bodyConflict'), bodyId: BodyId, field: z.string(), since: Instant })),
  z.readonly(z.object({ kind: z.literal('meetingConflict'), meetingId: MeetingId, field: z.string(), since: Instant })),
]);
export type Doubt = z.output<typeof Doubt>;

/** Somebody of this body's who sits in another one that meets at the same time: the person chooses which (R2). */
export const OtherSeat = z.readonly(
  z.object({ personId: PersonId, meetingId: MeetingId, bodyName: z.string(), start: Instant, end: Instant }),
);
export type OtherSeat = z.output<typeof OtherSeat>;

/** Everything a meeting needs to know of the world outside its stream, as it was when it was taken over. */
export const MeetingFacts = z.readonly(
  z.object({
    meeting: RosterMeeting,
    body: RosterBody,
    persons: z.readonly(z.array(Person)),
    /** The municipality's, with the body's own laid over. */
    settings: Settings,
    sender: Sender,
    /** In the order of the roster, each once. Missing is none. */
    doubts: z.optional(z.readonly(z.array(Doubt))),
    /** In meetings of other bodies that overlap with this one. Missing is none. */
    otherSeats: z.optional(z.readonly(z.array(OtherSeat))),
    /** Counts the changes of the municipality's facts; a higher one is newer. */
    factsVersion: z.int(),
  }),
);
export type MeetingFacts = z.output<typeof MeetingFacts>;

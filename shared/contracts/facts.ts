import * as z from 'zod/mini';
import { EmailAddress, PersonId, PhoneNumber } from '#shared/kernel/ids.ts';
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

/** Everything a meeting needs to know of the world outside its stream, as it was when it was taken over. */
export const MeetingFacts = z.readonly(
  z.object({
    meeting: RosterMeeting,
    body: RosterBody,
    persons: z.readonly(z.array(Person)),
    /** The municipality's, with the body's own laid over. */
    settings: Settings,
    sender: Sender,
    /** Counts the changes of the municipality's facts; a higher one is newer. */
    factsVersion: z.int(),
  }),
);
export type MeetingFacts = z.output<typeof MeetingFacts>;

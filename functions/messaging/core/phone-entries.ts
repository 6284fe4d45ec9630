import * as z from 'zod/mini';
import { MeetingId, MunicipalityCode, OfferId, PersonId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';

/** One question that was sent to this number. */
export const OfferEntry = z.readonly(
  z.object({
    kind: z.literal('offer'),
    code: MunicipalityCode,
    meetingId: MeetingId,
    personId: PersonId,
    offerId: OfferId,
    /** End of the meeting, as it was when the question was sent. */
    until: Instant,
  }),
);
export type OfferEntry = z.output<typeof OfferEntry>;

/** Somebody whose registered number this is. Written where persons are kept, id `person:<code>:<personId>`. */
export const PersonEntry = z.readonly(
  z.object({ kind: z.literal('person'), code: MunicipalityCode, personId: PersonId }),
);
export type PersonEntry = z.output<typeof PersonEntry>;

/** One numbered line of our question "which?": the offers of one person in one meeting. */
export const Choice = z.readonly(
  z.object({
    code: MunicipalityCode,
    meetingId: MeetingId,
    personId: PersonId,
    offerIds: z.readonly(z.array(OfferId)),
    body: z.string(),
    start: Instant,
  }),
);
export type Choice = z.output<typeof Choice>;

/** One text in a municipality's inbox. */
export const InboxRef = z.readonly(z.object({ code: MunicipalityCode, id: z.string() }));
export type InboxRef = z.output<typeof InboxRef>;

/** The numbers in our question "which?", frozen as they were when it was asked (R9). At most one for each telephone. */
export const ChoiceEntry = z.readonly(
  z.object({
    kind: z.literal('choice'),
    answer: z.enum(['yes', 'no']),
    /** Number 1 first. */
    choices: z.readonly(z.array(Choice)),
    /** When the text was received that could not be placed. */
    askedFor: Instant,
    until: Instant,
    /** Where the text lies that could not be placed. */
    inbox: InboxRef,
    /** The text that answered it: no other one does. */
    used: z.optional(z.readonly(z.object({ by: z.string(), number: z.int(), at: Instant }))),
  }),
);
export type ChoiceEntry = z.output<typeof ChoiceEntry>;

/** The day on which this number was told that we found no question for it: once is enough. */
export const ToldEntry = z.readonly(z.object({ kind: z.literal('told'), by: z.string() }));
export type ToldEntry = z.output<typeof ToldEntry>;

export const PhoneEntry = z.discriminatedUnion('kind', [OfferEntry, PersonEntry, ChoiceEntry, ToldEntry]);
export type PhoneEntry = z.output<typeof PhoneEntry>;

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
  }),
);
export type OfferEntry = z.output<typeof OfferEntry>;

/** Somebody whose registered number this is. Written where persons are kept, id `person:<code>:<personId>`. */
export const PersonEntry = z.readonly(
  z.object({ kind: z.literal('person'), code: MunicipalityCode, personId: PersonId }),
);
export type PersonEntry = z.output<typeof PersonEntry>;

const ChosenMeeting = z.readonly(z.object({ code: MunicipalityCode, meetingId: MeetingId, personId: PersonId }));

/** The numbered meetings in our question "which?", as they were when it was asked (R9). */
export const ChoiceEntry = z.readonly(
  z.object({
    kind: z.literal('choice'),
    answer: z.enum(['yes', 'no']),
    /** Number 1 first. */
    meetings: z.readonly(z.array(ChosenMeeting)),
    /** When the text that we could not place was received. */
    askedFor: Instant,
    until: Instant,
  }),
);
export type ChoiceEntry = z.output<typeof ChoiceEntry>;

export const PhoneEntry = z.discriminatedUnion('kind', [OfferEntry, PersonEntry, ChoiceEntry]);
export type PhoneEntry = z.output<typeof PhoneEntry>;

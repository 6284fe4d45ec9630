import * as z from 'zod/mini';
import { AbsenceId, ItemNo, MeetingId, OfferId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { Language } from '#shared/kernel/language.ts';
import { AssessmentAbsence, DisqualifiedAbsence, FullAbsence, PartialAbsence } from './absence.ts';
import { meetingHead } from './meeting-head.ts';
import { absenceHead, OfferStatus, VacancyStatus } from './meeting-view.ts';
import { PHONE_TEXT_MAX } from './roster.ts';
import { ITEMS_MAX, Scope } from './scope.ts';

export const OTHER_MEETINGS_MAX = 20;
const COMMENT_MAX = 300;

const LinkPerson = z.readonly(z.object({ name: z.string(), language: Language }));

/** The meeting as the holder of a personal link sees it. */
export const LinkMeeting = z.readonly(
  z.object({
    ...meetingHead,
    municipality: z.string(),
    timeZone: z.string(),
    papersUrl: z.optional(z.string()),
    /** When the meeting was before it last moved, for those who knew that time. */
    movedFrom: z.optional(z.readonly(z.object({ start: Instant, end: Instant }))),
  }),
);
export type LinkMeeting = z.output<typeof LinkMeeting>;

/** An item without its title is exempt from publicity. */
export const LinkItem = z.readonly(z.object({ no: ItemNo, title: z.optional(z.string()) }));
export type LinkItem = z.output<typeof LinkItem>;

const Contact = z.readonly(
  z.object({ name: z.string(), phone: z.optional(z.string()), email: z.optional(z.string()) }),
);

export const FormAbsence = z.readonly(
  z.object({
    ...absenceHead,
    /** Until then the member gets the seat back at once; later the secretary decides. */
    giveBackUntil: z.optional(Instant),
    replacement: z.readonly(
      z.array(z.readonly(z.object({ scope: Scope, status: VacancyStatus, name: z.optional(z.string()) }))),
    ),
  }),
);
export type FormAbsence = z.output<typeof FormAbsence>;

export const AbsenceForm = z.object({
  person: LinkPerson,
  meeting: LinkMeeting,
  items: z.readonly(z.array(LinkItem)),
  absences: z.readonly(z.array(FormAbsence)),
  comingConfirmed: z.boolean(),
  otherMeetings: z.readonly(
    z.array(z.readonly(z.object({ id: MeetingId, bodyName: z.string(), title: z.string(), start: Instant }))),
  ),
  may: z.readonly(z.object({ report: z.boolean(), withdraw: z.boolean() })),
  contact: Contact,
  retentionDays: z.readonly(z.object({ reason: z.int(), text: z.int() })),
});
export type AbsenceForm = z.output<typeof AbsenceForm>;

const meetings = z.optional(z.readonly(z.array(MeetingId).check(z.maxLength(OTHER_MEETINGS_MAX))));

/** What the absence form sends: a report, and the other meetings it also covers. */
export const FormReport = z.discriminatedUnion('kind', [
  z.extend(FullAbsence, { meetings }),
  z.extend(PartialAbsence, { meetings }),
  z.extend(DisqualifiedAbsence, { meetings }),
  z.extend(AssessmentAbsence, { meetings }),
]);
export type FormReport = z.output<typeof FormReport>;

export const ReportReceipt = z.object({
  absenceId: AbsenceId,
  absences: z.optional(z.array(z.object({ meetingId: MeetingId, absenceId: AbsenceId }))),
});
export type ReportReceipt = z.output<typeof ReportReceipt>;

export const OfferOnPage = z.readonly(
  z.object({
    offerId: OfferId,
    scope: Scope,
    items: z.readonly(z.array(LinkItem)),
    /** Those of them that the reader has said to be disqualified in. */
    disqualifiedItems: z.readonly(z.array(ItemNo)),
    rank: z.int(),
    listName: z.string(),
    status: OfferStatus,
    deadline: z.optional(Instant),
    answeredAt: z.optional(Instant),
    /** While somebody ahead in the order can still answer. */
    standbyUntil: z.optional(Instant),
    /** A "yes" would still take the seat, or a place as standby. */
    mayStillHelp: z.boolean(),
  }),
);
export type OfferOnPage = z.output<typeof OfferOnPage>;

export const OfferPage = z.object({
  person: LinkPerson,
  meeting: LinkMeeting,
  offers: z.readonly(z.array(OfferOnPage)),
  contact: Contact,
});
export type OfferPage = z.output<typeof OfferPage>;

export const OfferAnswer = z.object({
  answer: z.enum(['yes', 'no']),
  offerId: z.optional(OfferId),
  disqualifiedItems: z.optional(z.readonly(z.array(ItemNo).check(z.maxLength(ITEMS_MAX)))),
  comment: z.optional(z.string().check(z.trim(), z.maxLength(COMMENT_MAX))),
});
export type OfferAnswer = z.output<typeof OfferAnswer>;

export const AnswerReceipt = z.object({
  offers: z.array(z.object({ offerId: OfferId, status: OfferStatus })),
});
export type AnswerReceipt = z.output<typeof AnswerReceipt>;

export const FormLinkRequest = z.object({ mobile: z.string().check(z.minLength(1), z.maxLength(PHONE_TEXT_MAX)) });
export type FormLinkRequest = z.output<typeof FormLinkRequest>;

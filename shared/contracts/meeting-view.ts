import * as z from 'zod/mini';
import { AbsenceId, ItemNo, ListId, OfferId, PersonId, PhoneNumber, SeatId, VacancyId } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { AbsenceKind } from './absence.ts';
import { meetingHead } from './meeting-head.ts';
import { AgendaItem, BodyKind, SeatRole } from './roster.ts';
import { Scope } from './scope.ts';

export const Attendance = z.enum(['unknown', 'coming', 'absent', 'partly']);
export type Attendance = z.output<typeof Attendance>;

export const AbsenceStatus = z.enum([
  'reported',
  'awaitingApproval',
  'rejected',
  'withdrawn',
  'replaced',
  'decidedDisqualified',
  'decidedNotDisqualified',
]);
export type AbsenceStatus = z.output<typeof AbsenceStatus>;

export const VacancyStatus = z.enum(['waiting', 'asking', 'filled', 'exhausted', 'acceptedEmpty', 'stopped', 'closed']);
export type VacancyStatus = z.output<typeof VacancyStatus>;

export const WaitingFor = z.enum(['grace', 'quietHours', 'approval', 'ranks', 'sendingOff', 'decision', 'candidates']);
export type WaitingFor = z.output<typeof WaitingFor>;

export const OfferStatus = z.enum(['sending', 'asked', 'yes', 'no', 'noAnswer', 'standby', 'withdrawn', 'unreachable']);
export type OfferStatus = z.output<typeof OfferStatus>;

export const OfferChannel = z.enum(['sms', 'email', 'call']);
export type OfferChannel = z.output<typeof OfferChannel>;

export const SkipReason = z.enum([
  'notInOffice',
  'noChannel',
  'unavailable',
  'sitsInMeeting',
  'openOffer',
  'declined',
  'noAnswer',
  'disqualified',
  'skippedByStaff',
]);
export type SkipReason = z.output<typeof SkipReason>;

const NextType = z.enum([
  'reminder',
  'offerReminder',
  'deadline',
  'ask',
  'retry',
  'quietEnds',
  'graceEnds',
  'approvalLimit',
  'start',
]);
export type NextType = z.output<typeof NextType>;

export const NextStep = z.readonly(
  z.object({
    at: Instant,
    type: NextType,
    vacancyId: z.optional(VacancyId),
    personId: z.optional(PersonId),
    name: z.optional(z.string()),
  }),
);
export type NextStep = z.output<typeof NextStep>;

const candidate = { personId: PersonId, name: z.string(), rank: z.int() };

export const OfferView = z.readonly(
  z.object({
    offerId: OfferId,
    ...candidate,
    channel: OfferChannel,
    status: OfferStatus,
    askedAt: z.optional(Instant),
    /** The stated minute; missing until the provider has accepted the message. */
    deadline: z.optional(Instant),
    remindAt: z.optional(Instant),
    answeredAt: z.optional(Instant),
    answeredBy: z.optional(z.enum(['sms', 'link', 'staff'])),
    delivery: z.optional(z.enum(['accepted', 'delivered', 'failed'])),
    failure: z.optional(z.string()),
    /** While it is open: the number to ring, told to the body's secretaries alone. */
    phone: z.optional(PhoneNumber),
  }),
);
export type OfferView = z.output<typeof OfferView>;

export const VacancyView = z.readonly(
  z.object({
    vacancyId: VacancyId,
    absenceId: AbsenceId,
    scope: Scope,
    status: VacancyStatus,
    waitingFor: z.optional(WaitingFor),
    until: z.optional(Instant),
    substitute: z.nullable(z.readonly(z.object(candidate))),
    upcoming: z.readonly(z.array(z.readonly(z.object({ ...candidate, warning: z.optional(z.string()) })))),
    offers: z.readonly(z.array(OfferView)),
    skipped: z.readonly(
      z.array(
        z.readonly(
          z.object({
            ...candidate,
            reason: SkipReason,
            detail: z.optional(z.string()),
            /** Name of the member of staff who passed them over. */
            by: z.optional(z.string()),
            at: Instant,
          }),
        ),
      ),
    ),
  }),
);
export type VacancyView = z.output<typeof VacancyView>;

/** What staff and the member both see of an absence. */
export const absenceHead = {
  absenceId: AbsenceId,
  kind: AbsenceKind,
  scopes: z.readonly(z.array(Scope)),
  status: AbsenceStatus,
  reportedAt: Instant,
  undoUntil: z.optional(Instant),
  withdrawalAskedAt: z.optional(Instant),
  /** What the member would stay away from instead, if the secretary says so; missing: nothing. */
  narrowTo: z.optional(z.readonly(z.array(Scope))),
};

export const AbsenceView = z.readonly(
  z.object({
    ...absenceHead,
    reportedBy: z.enum(['member', 'staff']),
    /** In which items the body found the member disqualified, once it has decided so; may be fewer than were reported. */
    decidedItems: z.optional(z.readonly(z.array(ItemNo))),
  }),
);
export type AbsenceView = z.output<typeof AbsenceView>;

export const SeatView = z.readonly(
  z.object({
    seatId: SeatId,
    personId: PersonId,
    name: z.string(),
    listId: ListId,
    role: SeatRole,
    attendance: Attendance,
    covered: z.boolean(),
    present: z.optional(
      z.readonly(
        z.array(
          z.readonly(
            z.object({
              personId: PersonId,
              from: Instant,
              to: z.optional(Instant),
              outOfItems: z.optional(z.readonly(z.array(ItemNo))),
            }),
          ),
        ),
      ),
    ),
    absences: z.readonly(z.array(AbsenceView)),
    vacancies: z.readonly(z.array(VacancyView)),
  }),
);
export type SeatView = z.output<typeof SeatView>;

export const Presiding = z.enum(['leader', 'deputyLeader', 'toBeElected']);
export type Presiding = z.output<typeof Presiding>;

const Quorum = z.readonly(
  z.object({
    /** Half of the seats, rounded up. */
    needed: z.int(),
    /** Seats with somebody in them at the weakest moment. */
    expected: z.int(),
    byItem: z.readonly(z.array(z.readonly(z.object({ no: ItemNo, expected: z.int() })))),
    /** The same from when to when, in order of time. */
    byTime: z.readonly(z.array(z.readonly(z.object({ from: Instant, to: Instant, expected: z.int() })))),
  }),
);
export type Quorum = z.output<typeof Quorum>;

/** The attendance overview of one meeting: every seat, who is absent, who is asked, who comes instead. */
export const MeetingView = z.readonly(
  z.object({
    ...meetingHead,
    bodyKind: BodyKind,
    version: z.int(),
    timeZone: z.string(),
    municipality: z.string(),
    papersUrl: z.optional(z.string()),
    items: z.readonly(z.array(AgendaItem)),
    next: z.readonly(z.array(NextStep)),
    lists: z.readonly(
      z.array(
        z.readonly(
          z.object({
            id: ListId,
            name: z.string(),
            shortName: z.optional(z.string()),
            seats: z.int(),
            covered: z.int(),
          }),
        ),
      ),
    ),
    quorum: Quorum,
    presiding: Presiding,
    seats: z.readonly(z.array(SeatView)),
  }),
);
export type MeetingView = z.output<typeof MeetingView>;

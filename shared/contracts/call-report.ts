import * as z from 'zod/mini';
import { ItemNo, MunicipalityCode } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/instant.ts';
import { Language } from '#shared/kernel/language.ts';
import { AbsenceKind } from './absence.ts';
import { meetingHead } from './meeting-head.ts';
import { MeetingLog } from './meeting-log.ts';
import { AbsenceStatus, OfferChannel, OfferStatus, SkipReason, VacancyStatus } from './meeting-view.ts';
import { Scope } from './scope.ts';

const substitute = { name: z.string(), rank: z.int() };

/** One step of a vacancy's chain: somebody was asked, or passed over. */
export const ReportedStep = z.discriminatedUnion('kind', [
  z.readonly(
    z.object({
      kind: z.literal('asked'),
      ...substitute,
      channel: OfferChannel,
      status: OfferStatus,
      at: z.optional(Instant),
      deadline: z.optional(Instant),
      answeredAt: z.optional(Instant),
    }),
  ),
  z.readonly(
    z.object({
      kind: z.literal('skipped'),
      ...substitute,
      reason: SkipReason,
      detail: z.optional(z.string()),
      at: Instant,
    }),
  ),
]);
export type ReportedStep = z.output<typeof ReportedStep>;

export const ReportedVacancy = z.readonly(
  z.object({
    scope: Scope,
    status: VacancyStatus,
    /** Who comes. */
    substitute: z.optional(z.readonly(z.object(substitute))),
    /** In the order in which it happened. */
    steps: z.readonly(z.array(ReportedStep)),
  }),
);
export type ReportedVacancy = z.output<typeof ReportedVacancy>;

export const ReportedAbsence = z.readonly(
  z.object({
    member: z.string(),
    listName: z.string(),
    kind: AbsenceKind,
    scopes: z.readonly(z.array(Scope)),
    status: AbsenceStatus,
    reportedAt: Instant,
    reportedBy: z.enum(['member', 'staff']),
    vacancies: z.readonly(z.array(ReportedVacancy)),
  }),
);
export type ReportedAbsence = z.output<typeof ReportedAbsence>;

const ReportedPresence = z.readonly(
  z.object({
    name: z.string(),
    listName: z.string(),
    /** In words of the report's language. */
    role: z.string(),
    /** The member whose seat it is; missing for the member. */
    forName: z.optional(z.string()),
    from: Instant,
    to: Instant,
  }),
);
export type ReportedPresence = z.output<typeof ReportedPresence>;

/**
 * What one meeting's calling of substitutes leaves behind: who met for whom, how each seat was filled, and everything
 * that happened. It holds no reason for an absence and nothing that people wrote; a restricted item is a number.
 */
export const CallReport = z.readonly(
  z.object({
    municipality: z.readonly(z.object({ code: MunicipalityCode, name: z.string() })),
    language: Language,
    madeAt: Instant,
    timeZone: z.string(),
    meeting: z.readonly(z.object(meetingHead)),
    items: z.readonly(z.array(z.readonly(z.object({ no: ItemNo, title: z.optional(z.string()) })))),
    attendance: z.readonly(z.array(ReportedPresence)),
    /** Members in whose seat nobody sits for a part at least. */
    openSeats: z.readonly(z.array(z.string())),
    absences: z.readonly(z.array(ReportedAbsence)),
    log: MeetingLog,
    /** The last commit that the report was made from: from it on, nothing before can be changed unseen. */
    head: z.readonly(z.object({ version: z.int(), hash: z.string() })),
  }),
);
export type CallReport = z.output<typeof CallReport>;
